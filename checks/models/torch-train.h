// Training in C++: optimizers, datasets and loaders, custom autograd functions.
// A loader's batches have a type; how they are made is left out.
// Upstream: pytorch v2.6.0 torch/csrc/api/include/torch/{optim,data},
// torch/csrc/autograd/custom_function.h.
#pragma once

#include "torch-nn.h"

namespace torch {
namespace optim {
using OptimizerOptions = nn::detail::Options;
class OptimizerParamGroup {
public:
  OptimizerParamGroup(std::vector<Tensor>);
  OptimizerParamGroup(std::vector<Tensor>, std::unique_ptr<OptimizerOptions>);
  bool has_options() const;
  OptimizerOptions &options();
  const OptimizerOptions &options() const;
  void set_options(std::unique_ptr<OptimizerOptions>);
  std::vector<Tensor> &params();
  const std::vector<Tensor> &params() const;
};
class OptimizerParamState {
public:
  virtual ~OptimizerParamState();
};
class Optimizer {
public:
  using LossClosure = std::function<Tensor()>;
  virtual ~Optimizer();
  void add_param_group(const OptimizerParamGroup &);
  void add_parameters(const std::vector<Tensor> &);
  virtual Tensor step(LossClosure = nullptr);
  void zero_grad(bool = true);
  const std::vector<Tensor> &parameters() const noexcept;
  std::vector<Tensor> &parameters() noexcept;
  size_t size() const noexcept;
  OptimizerOptions &defaults() noexcept;
  std::vector<OptimizerParamGroup> &param_groups() noexcept;
  const std::vector<OptimizerParamGroup> &param_groups() const noexcept;
  std::unordered_map<void *, std::unique_ptr<OptimizerParamState>> &
  state() noexcept;
  virtual void save(serialize::OutputArchive &) const;
  virtual void load(serialize::InputArchive &);
};
serialize::OutputArchive &operator<<(serialize::OutputArchive &,
                                     const Optimizer &);
serialize::InputArchive &operator>>(serialize::InputArchive &, Optimizer &);
#define MODEL_TIDY_OPTIMIZER(name)                                             \
  MODEL_TIDY_OPTIONS(name##Options)                                            \
  class name : public Optimizer {                                              \
  public:                                                                      \
    explicit name(const std::vector<OptimizerParamGroup> &,                    \
                  name##Options = {});                                         \
    explicit name(std::vector<Tensor>, name##Options = {});                    \
  };
MODEL_TIDY_OPTIMIZER(Adagrad)
MODEL_TIDY_OPTIMIZER(Adam)
MODEL_TIDY_OPTIMIZER(AdamW)
MODEL_TIDY_OPTIMIZER(LBFGS)
MODEL_TIDY_OPTIMIZER(RMSprop)
MODEL_TIDY_OPTIMIZER(SGD)
class LRScheduler {
public:
  virtual ~LRScheduler();
  void step();
};
class StepLR : public LRScheduler {
public:
  StepLR(Optimizer &, const unsigned, const double = 0.1);
};
class ReduceLROnPlateauScheduler {
public:
  template <class... A>
  explicit ReduceLROnPlateauScheduler(Optimizer &, A &&...);
  void step(float);
};
} // namespace optim

namespace data {
template <class Data = Tensor, class Target = Tensor> struct Example {
  using DataType = Data;
  using TargetType = Target;
  Example() = default;
  Example(Data, Target);
  Data data;
  Target target;
};
namespace example {
struct NoTarget {};
} // namespace example
template <class Data> struct Example<Data, example::NoTarget> {
  Example() = default;
  Example(Data);
  operator Data() const;
  Data data;
};
using TensorExample = Example<Tensor, example::NoTarget>;
MODEL_TIDY_OPTIONS(DataLoaderOptions)
namespace transforms {
template <class In, class Out> class BatchTransform {
public:
  using InputBatchType = In;
  using OutputBatchType = Out;
  virtual ~BatchTransform();
  virtual Out apply_batch(In) = 0;
};
template <class In, class Out>
class Transform : public BatchTransform<std::vector<In>, std::vector<Out>> {
public:
  virtual Out apply(In) = 0;
  std::vector<Out> apply_batch(std::vector<In>) override;
};
template <class Out, class In = std::vector<Example<>>>
class Collation : public BatchTransform<In, Out> {};
template <class E = Example<>> struct Stack : Collation<E, std::vector<E>> {
  E apply_batch(std::vector<E>) override;
};
template <class Target = Tensor>
class TensorTransform
    : public Transform<Example<Tensor, Target>, Example<Tensor, Target>> {
public:
  virtual Tensor operator()(Tensor) = 0;
  Example<Tensor, Target> apply(Example<Tensor, Target>) override;
};
template <class Target = Tensor> struct Normalize : TensorTransform<Target> {
  Normalize(ArrayRef<double>, ArrayRef<double>);
  Tensor operator()(Tensor) override;
};
template <class In, class Out = In> class Lambda : public Transform<In, Out> {
public:
  template <class F> explicit Lambda(F);
  Out apply(In) override;
};
template <class Target = Tensor>
class TensorLambda : public TensorTransform<Target> {
public:
  template <class F> explicit TensorLambda(F);
  Tensor operator()(Tensor) override;
};
} // namespace transforms
namespace datasets {
template <class D, class T> class MapDataset;
template <class Self, class Batch = std::vector<Example<>>,
          class Request = ArrayRef<size_t>>
class BatchDataset {
public:
  using SelfType = Self;
  using BatchType = Batch;
  using BatchRequestType = Request;
  virtual ~BatchDataset();
  virtual Batch get_batch(Request) = 0;
  virtual std::optional<size_t> size() const = 0;
  template <class T> MapDataset<Self, T> map(T) &;
  template <class T> MapDataset<Self, T> map(T) &&;
};
template <class Self, class E = Example<>>
class Dataset : public BatchDataset<Self, std::vector<E>> {
public:
  using ExampleType = E;
  virtual E get(size_t) = 0;
  std::vector<E> get_batch(ArrayRef<size_t>) override;
};
template <class Self, class Batch = std::vector<Example<>>>
class StreamDataset : public BatchDataset<Self, Batch, size_t> {};
template <class D, class T> class MapDataset {
public:
  using BatchType = typename T::OutputBatchType;
  template <class U> MapDataset<MapDataset, U> map(U) &;
  template <class U> MapDataset<MapDataset, U> map(U) &&;
  BatchType get_batch(ArrayRef<size_t>);
  std::optional<size_t> size() const;
  const D &dataset() const;
  const T &transform() const;
};
class MNIST : public Dataset<MNIST> {
public:
  enum class Mode { kTrain, kTest };
  explicit MNIST(const std::string &, Mode = Mode::kTrain);
  Example<> get(size_t) override;
  std::optional<size_t> size() const override;
  bool is_train() const noexcept;
  const Tensor &images() const;
  const Tensor &targets() const;
};
struct TensorDataset : public Dataset<TensorDataset, TensorExample> {
  explicit TensorDataset(const std::vector<Tensor> &);
  explicit TensorDataset(Tensor);
  TensorExample get(size_t) override;
  std::optional<size_t> size() const override;
};
template <class D> class SharedBatchDataset {
public:
  using BatchType = typename D::BatchType;
};
template <class D, class... A>
SharedBatchDataset<D> make_shared_dataset(A &&...);
} // namespace datasets
using datasets::BatchDataset;
using datasets::Dataset;
namespace samplers {
template <class Request = std::vector<size_t>> class Sampler {
public:
  virtual ~Sampler();
  virtual void reset(std::optional<size_t>) = 0;
  virtual std::optional<Request> next(size_t) = 0;
  virtual void save(serialize::OutputArchive &) const = 0;
  virtual void load(serialize::InputArchive &) = 0;
};
#define MODEL_TIDY_SAMPLER(name)                                               \
  class name : public Sampler<> {                                              \
  public:                                                                      \
    template <class... A> explicit name(A &&...);                              \
    void reset(std::optional<size_t> = {}) override;                           \
    std::optional<std::vector<size_t>> next(size_t) override;                  \
    void save(serialize::OutputArchive &) const override;                      \
    void load(serialize::InputArchive &) override;                             \
    void set_epoch(size_t);                                                    \
  };
MODEL_TIDY_SAMPLER(RandomSampler)
MODEL_TIDY_SAMPLER(SequentialSampler)
MODEL_TIDY_SAMPLER(DistributedRandomSampler)
MODEL_TIDY_SAMPLER(DistributedSequentialSampler)
MODEL_TIDY_SAMPLER(StreamSampler)
} // namespace samplers
template <class D, class S = samplers::RandomSampler>
class StatelessDataLoader {
public:
  using BatchType = typename D::BatchType;
  std::model::iterator<BatchType> begin();
  std::model::iterator<BatchType> end();
  void join();
  const nn::detail::Options &options() const noexcept;
};
template <class D> using StatefulDataLoader = StatelessDataLoader<D>;
template <class S = samplers::RandomSampler, class D, class... A>
std::unique_ptr<StatelessDataLoader<D, S>> make_data_loader(D, A &&...);
} // namespace data

namespace autograd {
struct AutogradContext {
  std::unordered_map<std::string, at::IValue> saved_data;
  void save_for_backward(variable_list);
  void mark_dirty(const variable_list &);
  void mark_non_differentiable(const variable_list &);
  void set_materialize_grads(bool);
  variable_list get_saved_variables() const;
  bool needs_input_grad(size_t) const;
};
template <class T> struct Function {
  template <class X = T, class... A>
  static auto apply(A &&...a) -> decltype(X::forward((AutogradContext *)nullptr,
                                                     static_cast<A &&>(a)...));
};
namespace profiler {
struct RecordProfile {
  template <class... A> RecordProfile(A &&...);
};
struct ProfilerResult {
  void save(const std::string &);
};
template <class... A> void prepareProfiler(A &&...);
template <class... A> void enableProfiler(A &&...);
std::unique_ptr<ProfilerResult> disableProfiler();
} // namespace profiler
} // namespace autograd
namespace profiler {
namespace impl {
enum class ActivityType { CPU, XPU, CUDA, MTIA };
enum class ProfilerState { Disabled, CPU, CUDA, KINETO };
struct ExperimentalConfig {
  template <class... A> ExperimentalConfig(A &&...);
};
struct ProfilerConfig {
  template <class... A> ProfilerConfig(A &&...);
};
} // namespace impl
} // namespace profiler
} // namespace torch
