// TensorRT, as far as engines are built, serialized and deserialized; for
// NvInfer.h and the headers around it.
// Upstream: NVIDIA/TensorRT a892d22 include/NvInfer.h, NvInferRuntime.h,
// NvInferRuntimeCommon.h, NvOnnxParser.h.
#pragma once

#include "std-all.h"
#include "cuda.h"

#define TRT_NOEXCEPT noexcept
#define TRTNOEXCEPT noexcept
#define TENSORRTAPI
#define NV_TENSORRT_MAJOR 10
#define NV_TENSORRT_MINOR 0
#define NV_TENSORRT_PATCH 1
#define NV_TENSORRT_VERSION 100001
#define REGISTER_TENSORRT_PLUGIN(name) static nvinfer1::PluginRegistrar<name> pluginRegistrar##name {}

namespace nvinfer1 {

using AsciiChar = char;
enum class SeekPosition : int32_t { kSET, kCUR, kEND };
enum class DataType : int32_t { kFLOAT, kHALF, kINT8, kINT32, kBOOL, kUINT8, kFP8, kBF16, kINT64, kINT4 };
enum class TensorFormat : int32_t { kLINEAR, kCHW2, kHWC8, kCHW4, kCHW16, kCHW32, kHWC };
using PluginFormat = TensorFormat;
enum class BuilderFlag : int32_t { kFP16, kINT8, kDEBUG, kGPU_FALLBACK, kSTRICT_TYPES, kREFIT, kDISABLE_TIMING_CACHE, kTF32, kSPARSE_WEIGHTS, kSAFETY_SCOPE, kOBEY_PRECISION_CONSTRAINTS, kPREFER_PRECISION_CONSTRAINTS, kBF16, kFP8, kVERSION_COMPATIBLE, kEXCLUDE_LEAN_RUNTIME };
enum class NetworkDefinitionCreationFlag : int32_t { kEXPLICIT_BATCH, kSTRONGLY_TYPED };
enum class MemoryPoolType : int32_t { kWORKSPACE };
enum class DeviceType : int32_t { kGPU, kDLA };
enum class EngineCapability : int32_t { kSTANDARD, kSAFETY, kDLA_STANDALONE };
enum class ProfilingVerbosity : int32_t { kLAYER_NAMES_ONLY, kNONE, kDETAILED };
enum class LayerInformationFormat : int32_t { kONELINE, kJSON };
enum class OptProfileSelector : int32_t { kMIN, kOPT, kMAX };
enum class TensorIOMode : int32_t { kNONE, kINPUT, kOUTPUT };
enum class CalibrationAlgoType : int32_t { kLEGACY_CALIBRATION, kENTROPY_CALIBRATION, kENTROPY_CALIBRATION_2, kMINMAX_CALIBRATION };
enum class ActivationType : int32_t { kRELU, kSIGMOID, kTANH, kLEAKY_RELU, kELU, kSELU, kSOFTSIGN, kSOFTPLUS, kCLIP, kHARD_SIGMOID };
enum class PoolingType : int32_t { kMAX, kAVERAGE, kMAX_AVERAGE_BLEND };
enum class ScaleMode : int32_t { kUNIFORM, kCHANNEL, kELEMENTWISE };
enum class ElementWiseOperation : int32_t { kSUM, kPROD, kMAX, kMIN, kSUB, kDIV, kPOW };
enum class ReduceOperation : int32_t { kSUM, kPROD, kMAX, kMIN, kAVG };
enum class UnaryOperation : int32_t { kEXP, kLOG, kSQRT, kRECIP, kABS, kNEG };
enum class MatrixOperation : int32_t { kNONE, kTRANSPOSE, kVECTOR };
enum class InterpolationMode : int32_t { kNEAREST, kLINEAR, kCUBIC };
using ResizeMode = InterpolationMode;
enum class PluginFieldType : int32_t { kFLOAT16, kFLOAT32, kFLOAT64, kINT8, kINT16, kINT32, kCHAR, kDIMS, kUNKNOWN };

class Dims32 {
public:
  static constexpr int32_t MAX_DIMS{8};
  int32_t nbDims;
  int32_t d[MAX_DIMS];
};
using Dims = Dims32;
using Dims64 = Dims32;
struct Dims2 : Dims { Dims2(); Dims2(int32_t, int32_t); };
struct Dims3 : Dims { Dims3(); Dims3(int32_t, int32_t, int32_t); };
struct Dims4 : Dims { Dims4(); Dims4(int32_t, int32_t, int32_t, int32_t); };
struct DimsHW : Dims2 { DimsHW(); DimsHW(int32_t, int32_t); int32_t &h(); int32_t h() const; int32_t &w(); int32_t w() const; };
struct DimsCHW : Dims3 { DimsCHW(); DimsCHW(int32_t, int32_t, int32_t); int32_t &c(); int32_t &h(); int32_t &w(); };
struct Weights { DataType type; const void *values; int64_t count; };
struct Permutation { int32_t order[8]; };
struct PluginTensorDesc { Dims dims; DataType type; TensorFormat format; float scale; };
struct DynamicPluginTensorDesc { PluginTensorDesc desc; Dims min, max; };
struct PluginField {
  PluginField(const char *name = nullptr, const void *data = nullptr, PluginFieldType type = PluginFieldType::kUNKNOWN, int32_t length = 0);
  const AsciiChar *name;
  const void *data;
  PluginFieldType type;
  int32_t length;
};
struct PluginFieldCollection { int32_t nbFields; const PluginField *fields; };

class ILogger {
public:
  enum class Severity : int32_t { kINTERNAL_ERROR, kERROR, kWARNING, kINFO, kVERBOSE };
  virtual void log(Severity severity, const AsciiChar *message) noexcept = 0;
  virtual ~ILogger() = default;
};
class IErrorRecorder;
class IGpuAllocator;
class IProfiler {
public:
  virtual void reportLayerTime(const char *name, float ms) noexcept = 0;
};
class IInt8Calibrator {
public:
  virtual int32_t getBatchSize() const noexcept = 0;
  virtual bool getBatch(void *bindings[], const char *names[], int32_t count) noexcept = 0;
  virtual const void *readCalibrationCache(size_t &length) noexcept = 0;
  virtual void writeCalibrationCache(const void *bytes, size_t length) noexcept = 0;
};
class IInt8EntropyCalibrator : public IInt8Calibrator {};
class IInt8EntropyCalibrator2 : public IInt8Calibrator {};
class IInt8MinMaxCalibrator : public IInt8Calibrator {};

class IHostMemory {
public:
  void *data() const noexcept;
  size_t size() const noexcept;
  DataType type() const noexcept;
  void destroy() noexcept;
};

class IStreamReader {
public:
  virtual int64_t read(void *destination, int64_t bytes) = 0;
};
class IStreamReaderV2 {
public:
  virtual int64_t read(void *destination, int64_t bytes, cudaStream_t stream) noexcept = 0;
  virtual bool seek(int64_t offset, SeekPosition where) noexcept = 0;
};

class IExecutionContext {
public:
  bool enqueue(int32_t batch, void *const *bindings, cudaStream_t stream, cudaEvent_t *consumed) noexcept;
  bool enqueueV2(void *const *bindings, cudaStream_t stream, cudaEvent_t *consumed) noexcept;
  bool enqueueV3(cudaStream_t stream) noexcept;
  bool execute(int32_t batch, void *const *bindings) noexcept;
  bool executeV2(void *const *bindings) noexcept;
  bool setInputShape(const char *name, const Dims &dims) noexcept;
  bool setBindingDimensions(int32_t index, Dims dims) noexcept;
  bool setTensorAddress(const char *name, void *data) noexcept;
  bool setInputTensorAddress(const char *name, const void *data) noexcept;
  bool setOptimizationProfileAsync(int32_t index, cudaStream_t stream) noexcept;
  Dims getTensorShape(const char *name) const noexcept;
  Dims getBindingDimensions(int32_t index) const noexcept;
  void setProfiler(IProfiler *profiler) noexcept;
  void destroy() noexcept;
};

class IEngineInspector {
public:
  const char *getEngineInformation(LayerInformationFormat format) const noexcept;
};
class ISerializationConfig;

class ICudaEngine {
public:
  IHostMemory *serialize() const noexcept;
  IHostMemory *serializeWithConfig(ISerializationConfig &config) const noexcept;
  IExecutionContext *createExecutionContext() noexcept;
  IExecutionContext *createExecutionContextWithoutDeviceMemory() noexcept;
  IEngineInspector *createEngineInspector() const noexcept;
  int32_t getNbBindings() const noexcept;
  int32_t getNbIOTensors() const noexcept;
  int32_t getNbLayers() const noexcept;
  int32_t getNbOptimizationProfiles() const noexcept;
  int32_t getMaxBatchSize() const noexcept;
  int32_t getBindingIndex(const char *name) const noexcept;
  const char *getBindingName(int32_t index) const noexcept;
  bool bindingIsInput(int32_t index) const noexcept;
  Dims getBindingDimensions(int32_t index) const noexcept;
  DataType getBindingDataType(int32_t index) const noexcept;
  const char *getIOTensorName(int32_t index) const noexcept;
  TensorIOMode getTensorIOMode(const char *name) const noexcept;
  Dims getTensorShape(const char *name) const noexcept;
  DataType getTensorDataType(const char *name) const noexcept;
  Dims getProfileShape(const char *name, int32_t index, OptProfileSelector select) const noexcept;
  size_t getDeviceMemorySize() const noexcept;
  bool hasImplicitBatchDimension() const noexcept;
  void destroy() noexcept;
};

class IPluginFactory;
class IPluginCreator;
class IPluginRegistry {
public:
  using PluginLibraryHandle = void *;
  PluginLibraryHandle loadLibrary(const AsciiChar *path) noexcept;
  void deregisterLibrary(PluginLibraryHandle handle) noexcept;
  IPluginCreator *getPluginCreator(const AsciiChar *name, const AsciiChar *version, const AsciiChar *space = "") noexcept;
  IPluginCreator *const *getPluginCreatorList(int32_t *count) const noexcept;
  bool registerCreator(IPluginCreator &creator, const AsciiChar *space) noexcept;
};

class IRuntime {
public:
  virtual ~IRuntime() noexcept = default;
  ICudaEngine *deserializeCudaEngine(const void *blob, size_t size) noexcept;
  ICudaEngine *deserializeCudaEngine(const void *blob, size_t size, IPluginFactory *factory) noexcept;
  ICudaEngine *deserializeCudaEngine(IStreamReader &reader) noexcept;
  ICudaEngine *deserializeCudaEngine(IStreamReaderV2 &reader) noexcept;
  void setEngineHostCodeAllowed(bool allowed) noexcept;
  bool getEngineHostCodeAllowed() const noexcept;
  IRuntime *loadRuntime(const char *path) noexcept;
  IPluginRegistry &getPluginRegistry() noexcept;
  void setDLACore(int32_t core) noexcept;
  int32_t getNbDLACores() const noexcept;
  void setErrorRecorder(IErrorRecorder *recorder) noexcept;
  void setGpuAllocator(IGpuAllocator *allocator) noexcept;
  bool setMaxThreads(int32_t threads) noexcept;
  ILogger *getLogger() const noexcept;
  void destroy() noexcept;
};

class ITensor {
public:
  void setName(const char *name) noexcept;
  const char *getName() const noexcept;
  void setDimensions(const Dims &dims) noexcept;
  Dims getDimensions() const noexcept;
  void setType(DataType type) noexcept;
  DataType getType() const noexcept;
  bool setDynamicRange(float min, float max) noexcept;
};

// One class stands for all layers: nothing is loaded through them.
class ILayer {
public:
  void setName(const char *name) noexcept;
  const char *getName() const noexcept;
  ITensor *getInput(int32_t index) const noexcept;
  ITensor *getOutput(int32_t index) const noexcept;
  int32_t getNbInputs() const noexcept;
  int32_t getNbOutputs() const noexcept;
  void setPrecision(DataType type) noexcept;
  void setOutputType(int32_t index, DataType type) noexcept;
  void setInput(int32_t index, ITensor &tensor) noexcept;
  void setStride(Dims dims) noexcept;
  void setStrideNd(const Dims &dims) noexcept;
  void setPadding(Dims dims) noexcept;
  void setPaddingNd(const Dims &dims) noexcept;
  void setDilation(Dims dims) noexcept;
  void setDilationNd(const Dims &dims) noexcept;
  void setNbGroups(int32_t groups) noexcept;
  void setAlpha(float value) noexcept;
  void setBeta(float value) noexcept;
  void setAxis(int32_t axis) noexcept;
  void setAxes(uint32_t axes) noexcept;
  void setReshapeDimensions(const Dims &dims) noexcept;
  void setFirstTranspose(Permutation permutation) noexcept;
  void setSecondTranspose(Permutation permutation) noexcept;
  void setResizeMode(ResizeMode mode) noexcept;
  void setOutputDimensions(const Dims &dims) noexcept;
  void setScales(const float *scales, int32_t count) noexcept;
};
using IConvolutionLayer = ILayer;
using IDeconvolutionLayer = ILayer;
using IFullyConnectedLayer = ILayer;
using IActivationLayer = ILayer;
using IPoolingLayer = ILayer;
using IScaleLayer = ILayer;
using ISoftMaxLayer = ILayer;
using IConcatenationLayer = ILayer;
using IElementWiseLayer = ILayer;
using IUnaryLayer = ILayer;
using IReduceLayer = ILayer;
using ITopKLayer = ILayer;
using IGatherLayer = ILayer;
using IMatrixMultiplyLayer = ILayer;
using IConstantLayer = ILayer;
using IShuffleLayer = ILayer;
using ISliceLayer = ILayer;
using IResizeLayer = ILayer;
using IShapeLayer = ILayer;
using IIdentityLayer = ILayer;
using IPluginV2Layer = ILayer;
using ILRNLayer = ILayer;

class INetworkDefinition {
public:
  ITensor *addInput(const char *name, DataType type, const Dims &dims) noexcept;
  void markOutput(ITensor &tensor) noexcept;
  void unmarkOutput(ITensor &tensor) noexcept;
  int32_t getNbInputs() const noexcept;
  int32_t getNbOutputs() const noexcept;
  int32_t getNbLayers() const noexcept;
  ITensor *getInput(int32_t index) const noexcept;
  ITensor *getOutput(int32_t index) const noexcept;
  ILayer *getLayer(int32_t index) const noexcept;
  void setName(const char *name) noexcept;
  ILayer *addConvolution(ITensor &input, int32_t maps, DimsHW kernel, Weights weights, Weights bias) noexcept;
  ILayer *addConvolutionNd(ITensor &input, int64_t maps, const Dims &kernel, Weights weights, Weights bias) noexcept;
  ILayer *addDeconvolution(ITensor &input, int32_t maps, DimsHW kernel, Weights weights, Weights bias) noexcept;
  ILayer *addDeconvolutionNd(ITensor &input, int64_t maps, const Dims &kernel, Weights weights, Weights bias) noexcept;
  ILayer *addFullyConnected(ITensor &input, int32_t outputs, Weights weights, Weights bias) noexcept;
  ILayer *addActivation(ITensor &input, ActivationType type) noexcept;
  ILayer *addPooling(ITensor &input, PoolingType type, DimsHW size) noexcept;
  ILayer *addPoolingNd(ITensor &input, PoolingType type, const Dims &size) noexcept;
  ILayer *addScale(ITensor &input, ScaleMode mode, Weights shift, Weights scale, Weights power) noexcept;
  ILayer *addScaleNd(ITensor &input, ScaleMode mode, Weights shift, Weights scale, Weights power, int32_t axis) noexcept;
  ILayer *addSoftMax(ITensor &input) noexcept;
  ILayer *addConcatenation(ITensor *const *inputs, int32_t count) noexcept;
  ILayer *addElementWise(ITensor &one, ITensor &two, ElementWiseOperation operation) noexcept;
  ILayer *addUnary(ITensor &input, UnaryOperation operation) noexcept;
  ILayer *addReduce(ITensor &input, ReduceOperation operation, uint32_t axes, bool keep) noexcept;
  ILayer *addMatrixMultiply(ITensor &one, MatrixOperation first, ITensor &two, MatrixOperation second) noexcept;
  ILayer *addGather(ITensor &data, ITensor &indices, int32_t axis) noexcept;
  ILayer *addConstant(const Dims &dims, Weights weights) noexcept;
  ILayer *addShuffle(ITensor &input) noexcept;
  ILayer *addSlice(ITensor &input, const Dims &start, const Dims &size, const Dims &stride) noexcept;
  ILayer *addResize(ITensor &input) noexcept;
  ILayer *addShape(ITensor &input) noexcept;
  ILayer *addIdentity(ITensor &input) noexcept;
  ILayer *addCast(ITensor &input, DataType type) noexcept;
  template <class Plugin> ILayer *addPluginV2(ITensor *const *inputs, int32_t count, Plugin &plugin) noexcept;
  void destroy() noexcept;
};

class IOptimizationProfile {
public:
  bool setDimensions(const char *name, OptProfileSelector select, const Dims &dims) noexcept;
};
class ITimingCache {
public:
  IHostMemory *serialize() const noexcept;
};

class IBuilderConfig {
public:
  void setPluginsToSerialize(const char *const *paths, int32_t count) noexcept;
  const char *getPluginToSerialize(int32_t index) const noexcept;
  void setFlag(BuilderFlag flag) noexcept;
  void clearFlag(BuilderFlag flag) noexcept;
  bool getFlag(BuilderFlag flag) const noexcept;
  void setFlags(uint32_t flags) noexcept;
  void setMaxWorkspaceSize(size_t size) noexcept;
  void setMemoryPoolLimit(MemoryPoolType pool, size_t size) noexcept;
  void setInt8Calibrator(IInt8Calibrator *calibrator) noexcept;
  void setProfilingVerbosity(ProfilingVerbosity verbosity) noexcept;
  void setAvgTimingIterations(int32_t iterations) noexcept;
  int32_t addOptimizationProfile(const IOptimizationProfile *profile) noexcept;
  void setProfileStream(cudaStream_t stream) noexcept;
  ITimingCache *createTimingCache(const void *blob, size_t size) const noexcept;
  bool setTimingCache(const ITimingCache &cache, bool ignore) noexcept;
  const ITimingCache *getTimingCache() const noexcept;
  void setDefaultDeviceType(DeviceType type) noexcept;
  void setDLACore(int32_t core) noexcept;
  void destroy() noexcept;
};

class IBuilder {
public:
  INetworkDefinition *createNetwork() noexcept;
  INetworkDefinition *createNetworkV2(uint32_t flags) noexcept;
  IBuilderConfig *createBuilderConfig() noexcept;
  IOptimizationProfile *createOptimizationProfile() noexcept;
  IHostMemory *buildSerializedNetwork(INetworkDefinition &network, IBuilderConfig &config) noexcept;
  ICudaEngine *buildEngineWithConfig(INetworkDefinition &network, IBuilderConfig &config) noexcept;
  ICudaEngine *buildCudaEngine(INetworkDefinition &network) noexcept;
  void setMaxBatchSize(int32_t size) noexcept;
  void setMaxWorkspaceSize(size_t size) noexcept;
  void setFp16Mode(bool mode) noexcept;
  void setInt8Mode(bool mode) noexcept;
  void setInt8Calibrator(IInt8Calibrator *calibrator) noexcept;
  bool platformHasFastFp16() const noexcept;
  bool platformHasFastInt8() const noexcept;
  IPluginRegistry &getPluginRegistry() noexcept;
  ILogger *getLogger() const noexcept;
  void destroy() noexcept;
};

inline namespace {
IRuntime *createInferRuntime(ILogger &logger) noexcept;
IBuilder *createInferBuilder(ILogger &logger) noexcept;
} // namespace

class IExprBuilder;
class IPluginV2 {
public:
  virtual const AsciiChar *getPluginType() const noexcept = 0;
  virtual size_t getSerializationSize() const noexcept = 0;
  virtual void serialize(void *buffer) const noexcept = 0;
  virtual void destroy() noexcept = 0;
};
class IPluginV2Ext : public IPluginV2 {};
class IPluginV2IOExt : public IPluginV2Ext {};
class IPluginV2DynamicExt : public IPluginV2Ext {};
class IPluginCreator {
public:
  virtual const AsciiChar *getPluginName() const noexcept = 0;
  virtual IPluginV2 *createPlugin(const AsciiChar *name, const PluginFieldCollection *fields) noexcept = 0;
  virtual IPluginV2 *deserializePlugin(const AsciiChar *name, const void *data, size_t size) noexcept = 0;
};
template <class T> class PluginRegistrar {};

} // namespace nvinfer1

extern "C" nvinfer1::IPluginRegistry *getPluginRegistry() noexcept;
extern "C" bool initLibNvInferPlugins(void *logger, const char *space);

namespace nvonnxparser {
class IParser {
public:
  bool parse(const void *model, size_t size, const char *path = nullptr) noexcept;
  bool parseFromFile(const char *path, int verbosity) noexcept;
  int getNbErrors() const noexcept;
  void destroy() noexcept;
};
IParser *createParser(nvinfer1::INetworkDefinition &network, nvinfer1::ILogger &logger) noexcept;
} // namespace nvonnxparser
