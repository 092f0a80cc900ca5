// The C interfaces of XGBoost, LightGBM, treelite and CatBoost, as far as
// models are read and written, and the C++ loaders of treelite and CatBoost.
#pragma once

#include "libc.h"

#ifdef __cplusplus
extern "C" {
#endif
typedef uint64_t bst_ulong;
typedef void *DMatrixHandle;
typedef void *BoosterHandle;
typedef void *DatasetHandle;
const char *XGBGetLastError(void);
int XGBoosterCreate(const DMatrixHandle *, bst_ulong, BoosterHandle *),
    XGBoosterFree(BoosterHandle),
    XGBoosterSetParam(BoosterHandle, const char *, const char *),
    XGBoosterLoadModel(BoosterHandle, const char *),
    XGBoosterSaveModel(BoosterHandle, const char *),
    XGBoosterLoadModelFromBuffer(BoosterHandle, const void *, bst_ulong),
    XGBoosterSaveModelToBuffer(BoosterHandle, const char *, bst_ulong *,
                               const char **),
    XGBoosterSerializeToBuffer(BoosterHandle, bst_ulong *, const char **),
    XGBoosterUnserializeFromBuffer(BoosterHandle, const void *, bst_ulong),
    XGBoosterGetModelRaw(BoosterHandle, bst_ulong *, const char **),
    XGBoosterLoadJsonConfig(BoosterHandle, const char *),
    XGBoosterSaveJsonConfig(BoosterHandle, bst_ulong *, const char **),
    XGBoosterPredict(BoosterHandle, DMatrixHandle, int, unsigned, int,
                     bst_ulong *, const float **),
    XGDMatrixCreateFromMat(const float *, bst_ulong, bst_ulong, float,
                           DMatrixHandle *),
    XGDMatrixFree(DMatrixHandle);

#define C_API_DTYPE_FLOAT32 (0)
#define C_API_DTYPE_FLOAT64 (1)
#define C_API_DTYPE_INT32 (2)
#define C_API_DTYPE_INT64 (3)
#define C_API_PREDICT_NORMAL (0)
#define C_API_PREDICT_RAW_SCORE (1)
#define C_API_PREDICT_LEAF_INDEX (2)
#define C_API_PREDICT_CONTRIB (3)
#define C_API_FEATURE_IMPORTANCE_SPLIT (0)
#define C_API_FEATURE_IMPORTANCE_GAIN (1)
int LGBM_BoosterCreateFromModelfile(const char *, int *, BoosterHandle *),
    LGBM_BoosterLoadModelFromString(const char *, int *, BoosterHandle *),
    LGBM_DatasetCreateFromSerializedReference(const void *, int32_t, int64_t,
                                              int32_t, const char *,
                                              DatasetHandle *),
    LGBM_BoosterSaveModel(BoosterHandle, int, int, int, const char *),
    LGBM_BoosterSaveModelToString(BoosterHandle, int, int, int, int64_t,
                                  int64_t *, char *),
    LGBM_BoosterFree(BoosterHandle);

typedef void *TreeliteModelHandle;
int TreeliteLoadXGBoostModelLegacyBinary(const char *, const char *,
                                         TreeliteModelHandle *),
    TreeliteLoadXGBoostModel(const char *, const char *, TreeliteModelHandle *),
    TreeliteLoadXGBoostModelFromString(const char *, size_t, const char *,
                                       TreeliteModelHandle *),
    TreeliteLoadLightGBMModel(const char *, const char *,
                              TreeliteModelHandle *),
    TreeliteLoadLightGBMModelFromString(const char *, const char *,
                                        TreeliteModelHandle *);

typedef void ModelCalcerHandle;
ModelCalcerHandle *ModelCalcerCreate(void);
void ModelCalcerDelete(ModelCalcerHandle *);
bool LoadFullModelFromFile(ModelCalcerHandle *, const char *),
    LoadFullModelFromBuffer(ModelCalcerHandle *, const void *, size_t);
#ifdef __cplusplus
} // extern "C"

#include "std-all.h"

namespace treelite {
class Model;
namespace model_loader {
std::unique_ptr<Model> LoadXGBoostModelLegacyBinary(const std::string &file);
std::unique_ptr<Model> LoadXGBoostModelLegacyBinary(const void *, size_t);
std::unique_ptr<Model> LoadXGBoostModel(const std::string &file, const char *);
std::unique_ptr<Model> LoadXGBoostModelJSON(const std::string &, const char *);
std::unique_ptr<Model> LoadXGBoostModelFromString(const char *, size_t,
                                                  const char *);
std::unique_ptr<Model> LoadLightGBMModel(const std::string &file);
std::unique_ptr<Model> LoadLightGBMModelFromString(const char *);
} // namespace model_loader
} // namespace treelite

class ModelCalcerWrapper {
public:
  ModelCalcerWrapper();
  explicit ModelCalcerWrapper(const std::string &file);
  explicit ModelCalcerWrapper(const void *bytes, size_t size);
  bool init_from_file(const std::string &file);
  bool InitFromMemory(const void *bytes, size_t size);
  double Calc(const std::vector<float> &) const;
};
#endif
