// RUN: %check_cxx serialization-native-code-load

#include <NvInfer.h>
#include <NvOnnxParser.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using namespace nvinfer1;

std::vector<char> read(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return std::vector<char>((std::istreambuf_iterator<char>(file)), {});
}

// --- Engines -----------------------------------------------------------------

ICudaEngine *fromParameter(IRuntime *runtime, const std::string &path) {
  std::vector<char> bytes = read(path);
  return runtime->deserializeCudaEngine(bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:19: warning: 'nvinfer1::IRuntime::deserializeCudaEngine' loads machine code for processor and GPU from the engine it is given; ship the model as ONNX and build the engine on the machine that runs it, or verify a signature of the engine first [serialization-native-code-load]
  // CHECK: buildSerializedNetwork(*network, *config)
}
ICudaEngine *constantPath(IRuntime *runtime) {
  std::ifstream file("model.engine", std::ios::binary);
  file.seekg(0, std::ios::end);
  size_t size = file.tellg();
  char *bytes = new char[size];
  file.read(bytes, size);
  return runtime->deserializeCudaEngine(bytes, size, nullptr);
  // CHECK: :[[#@LINE-1]]:19: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}
struct Reader : IStreamReader {
  int64_t read(void *destination, int64_t bytes) override;
};
struct Reader2 : IStreamReaderV2 {
  int64_t read(void *destination, int64_t bytes, cudaStream_t stream) noexcept override;
};
void streams(IRuntime &runtime, Reader &reader, Reader2 &second) {
  runtime.deserializeCudaEngine(reader);
  // CHECK: :[[#@LINE-1]]:11: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
  runtime.deserializeCudaEngine(second);
  // CHECK: :[[#@LINE-1]]:11: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}

// --- Whatever holds the runtime ----------------------------------------------

struct Destroy {
  template <class T> void operator()(T *object) const { object->destroy(); }
};
template <class T> using TRTUniquePtr = std::unique_ptr<T, Destroy>;
class Engine {
  TRTUniquePtr<nvinfer1::IRuntime> Runtime;
  std::shared_ptr<ICudaEngine> Loaded;

public:
  void load(const std::vector<char> &bytes) {
    Loaded.reset(Runtime->deserializeCudaEngine(bytes.data(), bytes.size()), Destroy());
    // CHECK: :[[#@LINE-1]]:27: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
  }
};
void shared(std::shared_ptr<IRuntime> runtime, const void *bytes, size_t size) {
  (*runtime).deserializeCudaEngine(bytes, size);
  // CHECK: :[[#@LINE-1]]:14: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}
void unknown(const Holder &holder, Wrapped<IRuntime> runtime, const void *bytes, size_t size) {
  holder.runtime->deserializeCudaEngine(bytes, size);
  // CHECK: :[[#@LINE-1]]:19: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
  auto *engine = runtime->deserializeCudaEngine(bytes, size);
  // CHECK: :[[#@LINE-1]]:27: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}
template <class Runtime> void dependent(Runtime &runtime, const void *bytes, size_t size) {
  runtime.deserializeCudaEngine(bytes, size);
  // CHECK: :[[#@LINE-1]]:11: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}
#if defined(USE_FIRST)
void first() { f(); }
#elif NV_TENSORRT_MAJOR < 8 && defined(USE_SECOND)
void second(IRuntime *runtime, const void *bytes, size_t size) {
  runtime->deserializeCudaEngine(bytes, size, nullptr);
  // CHECK: :[[#@LINE-1]]:12: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}
#endif

// --- Host code and plugins ---------------------------------------------------

void hostCode(IRuntime *runtime, bool allowed) {
  runtime->setEngineHostCodeAllowed(true);
  // CHECK: :[[#@LINE-1]]:12: warning: 'nvinfer1::IRuntime::setEngineHostCodeAllowed' lets engines bring machine code for the processor along; leave host code switched off
  runtime->setEngineHostCodeAllowed(allowed);
  // CHECK: :[[#@LINE-1]]:12: warning: 'nvinfer1::IRuntime::setEngineHostCodeAllowed'
}
void plugins(IRuntime *runtime, IBuilderConfig &config, const std::string &path) {
  runtime->loadRuntime(path.c_str());
  // CHECK: :[[#@LINE-1]]:12: warning: 'nvinfer1::IRuntime::loadRuntime' loads machine code
  getPluginRegistry()->loadLibrary(path.c_str());
  // CHECK: :[[#@LINE-1]]:24: warning: 'nvinfer1::IPluginRegistry::loadLibrary' loads machine code
  const char *paths[] = {path.c_str()};
  config.setPluginsToSerialize(paths, 1);
  // CHECK: :[[#@LINE-1]]:10: warning: 'nvinfer1::IBuilderConfig::setPluginsToSerialize' puts libraries into the engine
}

int main(int argc, char **argv) {
  IRuntime *runtime = nullptr;
  std::vector<char> bytes = read(argv[1]);
  runtime->deserializeCudaEngine(bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line; ship
}

// --- Not flagged -------------------------------------------------------------

// Made by this very program.
ICudaEngine *built(IBuilder &builder, INetworkDefinition &network, IBuilderConfig &config, IRuntime *runtime) {
  std::unique_ptr<IHostMemory> plan(builder.buildSerializedNetwork(network, config));
  return runtime->deserializeCudaEngine(plan->data(), plan->size());
}
ICudaEngine *copied(ICudaEngine *engine, IRuntime *runtime) {
  IHostMemory *plan = engine->serialize();
  return runtime->deserializeCudaEngine(plan->data(), plan->size());
}
ICudaEngine *copiedWithConfig(IBuilder &builder, INetworkDefinition &network, IBuilderConfig &config,
                              ISerializationConfig &how, IRuntime *runtime) {
  ICudaEngine *engine = builder.buildEngineWithConfig(network, config);
  if (!engine)
    engine = builder.buildCudaEngine(network);
  IHostMemory *plan = engine->serializeWithConfig(how);
  return runtime->deserializeCudaEngine(plan->data(), plan->size());
}
void builtByUnknown(Unknown *builder, INetworkDefinition &network, IBuilderConfig &config, IRuntime *runtime) {
  IHostMemory *plan = builder->buildSerializedNetwork(network, config);
  runtime->deserializeCudaEngine(plan->data(), plan->size());
}
void noHostCode(IRuntime *runtime) { runtime->setEngineHostCodeAllowed(false); }
void installed() { getPluginRegistry()->loadLibrary("libnvinfer_plugin.so.10"); }

// Others that share a name.
struct Plugin {
  void deserialize(const void *bytes, size_t size);
  ICudaEngine *deserializeCudaEngine(const void *bytes, size_t size);
};
void own(Plugin &plugin, const void *bytes, size_t size) {
  plugin.deserialize(bytes, size);
  plugin.deserializeCudaEngine(bytes, size);
  // runtime->deserializeCudaEngine(bytes, size);
}
