// A library that the project brings along, bodies and all, is what the catalogue
// says of it.
// RUN: %check_cxx serialization-native-code-load
#include <cstddef>

namespace nvinfer1 {
class IHostMemory;
namespace apiv {
struct Memory { virtual void *data() const = 0; };
struct Builder { virtual IHostMemory *build() = 0; };
} // namespace apiv
class IHostMemory {
public:
  void *data() const { return mImpl->data(); }
  std::size_t size() const;
  apiv::Memory *mImpl;
};
class ICudaEngine;
class INetworkDefinition;
class IBuilderConfig;
class IBuilder {
public:
  IHostMemory *buildSerializedNetwork(INetworkDefinition &, IBuilderConfig &) { return mImpl->build(); }
  apiv::Builder *mImpl;
};
class IRuntime {
public:
  ICudaEngine *deserializeCudaEngine(const void *blob, std::size_t size);
};
} // namespace nvinfer1

using namespace nvinfer1;

ICudaEngine *given(IRuntime &runtime, IHostMemory &plan) {
  return runtime.deserializeCudaEngine(plan.data(), plan.size());
  // CHECK: :[[#@LINE-1]]:18: warning: 'nvinfer1::IRuntime::deserializeCudaEngine'
}

// What the program has built itself.
ICudaEngine *built(IRuntime &runtime, IBuilder &builder, INetworkDefinition &network, IBuilderConfig &config) {
  IHostMemory *plan = builder.buildSerializedNetwork(network, config);
  return runtime.deserializeCudaEngine(plan->data(), plan->size());
}
