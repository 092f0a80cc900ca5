// torch::nn in C++: modules, their holders, functional forms, initialisation.
// Nothing here has hooks: a holder's operator() is forward.
// Upstream: pytorch v2.6.0 torch/csrc/api/include/torch/nn.
#pragma once

#include "torch-jit.h"

namespace torch {
template <class K, class V> class OrderedDict {
public:
  struct Item {
    Item(K, V);
    const K &key() const noexcept;
    V &value() noexcept;
    const V &value() const noexcept;
    V &operator*();
    V *operator->();
    const std::pair<K, V> &pair() const noexcept;
    K first;
    V second;
  };
  using Iterator = Item *;
  using ConstIterator = const Item *;
  explicit OrderedDict(std::string = "Key");
  OrderedDict(std::initializer_list<Item>);
  const std::string &key_description() const noexcept;
  Item &front();
  Item &back();
  Item *begin();
  Item *end();
  const Item *begin() const;
  const Item *end() const;
  size_t size() const noexcept;
  bool is_empty() const noexcept;
  Item &operator[](size_t);
  const Item &operator[](size_t) const;
  V &operator[](const K &);
  const V &operator[](const K &) const;
  template <class U> V &insert(K, U &&);
  V &insert(K, V &&);
  void update(const OrderedDict &);
  void erase(const K &);
  void clear();
  V *find(const K &) noexcept;
  const V *find(const K &) const noexcept;
  bool contains(const K &) const noexcept;
  const std::vector<Item> &items() const noexcept;
  std::vector<K> keys() const;
  std::vector<V> values() const;
  std::vector<std::pair<K, V>> pairs() const;
};
// A tensor or array of one number for each dimension.
template <size_t D, class T = int64_t> class ExpandingArray {
public:
  ExpandingArray(std::initializer_list<T>);
  ExpandingArray(std::vector<T>);
  ExpandingArray(ArrayRef<T>);
  ExpandingArray(T);
  std::array<T, D> *operator->();
  std::array<T, D> &operator*();
  operator ArrayRef<T>() const;
  size_t size() const noexcept;
};
// Upstream each has a type of its own; what they choose between is not our
// subject.
struct enumtype {};
constexpr enumtype kArea{}, kBatchMean{}, kBicubic{}, kBilinear{}, kBorder{},
    kCircular{}, kConstant{}, kConv1D{}, kConv2D{}, kFanIn{}, kFanOut{},
    kGELU{}, kLeakyReLU{}, kLinear{}, kMean{}, kNearest{}, kNearestExact{},
    kNone{}, kReLU{}, kReflect{}, kReflection{}, kReplicate{}, kSame{},
    kSigmoid{}, kSum{}, kTanh{}, kTrilinear{}, kValid{}, kZeros{};

namespace nn {
template <class Contained> class ModuleHolder;
class NamedAnyModule;
class Module : public std::enable_shared_from_this<Module> {
public:
  using ModuleApplyFunction = std::function<void(Module &)>;
  explicit Module(std::string);
  Module();
  Module(const Module &);
  Module(Module &&) noexcept;
  Module &operator=(const Module &);
  Module &operator=(Module &&) noexcept;
  virtual ~Module();
  const std::string &name() const noexcept;
  virtual std::shared_ptr<Module>
  clone(const std::optional<Device> & = std::nullopt) const;
  template <class F> void apply(const F &, const std::string & = "");
  template <class F> void apply(const F &, const std::string & = "") const;
  std::vector<Tensor> parameters(bool = true) const;
  OrderedDict<std::string, Tensor> named_parameters(bool = true) const;
  std::vector<Tensor> buffers(bool = true) const;
  OrderedDict<std::string, Tensor> named_buffers(bool = true) const;
  std::vector<std::shared_ptr<Module>> modules(bool = true) const;
  OrderedDict<std::string, std::shared_ptr<Module>>
  named_modules(const std::string & = "", bool = true) const;
  std::vector<std::shared_ptr<Module>> children() const;
  OrderedDict<std::string, std::shared_ptr<Module>> named_children() const;
  virtual void train(bool = true);
  void eval();
  virtual bool is_training() const noexcept;
  virtual void to(torch::Device, torch::Dtype, bool = false);
  virtual void to(torch::Dtype, bool = false);
  virtual void to(torch::Device, bool = false);
  virtual void zero_grad(bool = true);
  template <class M> typename M::ContainedType *as() noexcept;
  template <class M> const typename M::ContainedType *as() const noexcept;
  template <class M, class = std::enable_if_t<__is_base_of(Module, M)>>
  M *as() noexcept;
  template <class M, class = std::enable_if_t<__is_base_of(Module, M)>>
  const M *as() const noexcept;
  virtual void save(serialize::OutputArchive &) const;
  virtual void load(serialize::InputArchive &);
  virtual void pretty_print(std::ostream &) const;
  virtual bool is_serializable() const;
  Tensor &register_parameter(std::string, Tensor, bool = true);
  Tensor &register_buffer(std::string, Tensor);
  template <class M>
  std::shared_ptr<M> register_module(std::string, std::shared_ptr<M>);
  template <class M>
  std::shared_ptr<M> register_module(std::string, ModuleHolder<M>);
  template <class M>
  std::shared_ptr<M> replace_module(const std::string &, std::shared_ptr<M>);
  template <class M>
  std::shared_ptr<M> replace_module(const std::string &, ModuleHolder<M>);
  void unregister_module(const std::string &);

protected:
  OrderedDict<std::string, Tensor> parameters_;
  OrderedDict<std::string, Tensor> buffers_;
  OrderedDict<std::string, std::shared_ptr<Module>> children_;
};
std::ostream &operator<<(std::ostream &, const Module &);
serialize::OutputArchive &operator<<(serialize::OutputArchive &,
                                     const std::shared_ptr<Module> &);
serialize::InputArchive &operator>>(serialize::InputArchive &,
                                    const std::shared_ptr<Module> &);
template <class D> class Cloneable : public Module {
public:
  using Module::Module;
  virtual void reset() = 0;
  std::shared_ptr<Module>
  clone(const std::optional<Device> & = std::nullopt) const override;
};

namespace detail {
struct ModuleHolderIndicator {};
} // namespace detail
template <class Contained>
class ModuleHolder : public torch::nn::detail::ModuleHolderIndicator {
protected:
  std::shared_ptr<Contained> impl_;

public:
  using ContainedType = Contained;
  ModuleHolder();
  ModuleHolder(std::nullptr_t);
  template <class Head, class... Tail,
            class = std::enable_if_t<
                sizeof...(Tail) != 0 ||
                (!__is_base_of(torch::nn::detail::ModuleHolderIndicator,
                               __remove_cvref(Head)) &&
                 !__is_convertible(Head, std::shared_ptr<Contained>))>>
  explicit ModuleHolder(Head &&, Tail &&...);
  ModuleHolder(std::shared_ptr<Contained>);
  ModuleHolder(std::initializer_list<NamedAnyModule>); // Sequential's
  // Functional's, so that it picks one of an overloaded function.
  explicit ModuleHolder(Tensor (*)(const Tensor &));
  explicit ModuleHolder(Tensor (*)(const Tensor &, double &&), double);
  explicit operator bool() const noexcept;
  Contained *operator->();
  const Contained *operator->() const;
  Contained &operator*();
  const Contained &operator*() const;
  const std::shared_ptr<Contained> &ptr() const;
  Contained *get();
  const Contained *get() const;
  template <class C = Contained, class... A>
  auto operator()(A &&...a)
      -> decltype(std::declval<C &>().forward(static_cast<A &&>(a)...));
  template <class A, class C = Contained>
  auto operator[](A &&a) -> decltype(std::declval<C &>()[a]);
  bool is_empty() const noexcept;
};
template <class M>
std::ostream &operator<<(std::ostream &, const ModuleHolder<M> &);
template <class M>
serialize::OutputArchive &operator<<(serialize::OutputArchive &,
                                     const ModuleHolder<M> &);
template <class M>
serialize::InputArchive &operator>>(serialize::InputArchive &,
                                    ModuleHolder<M> &);
} // namespace nn
} // namespace torch
#define TORCH_MODULE_IMPL(Name, ImplType)                                      \
  class Name : public torch::nn::ModuleHolder<ImplType> {                      \
  public:                                                                      \
    using torch::nn::ModuleHolder<ImplType>::ModuleHolder;                     \
    using Impl [[maybe_unused]] = ImplType;                                    \
  }
#define TORCH_MODULE(Name) TORCH_MODULE_IMPL(Name, Name##Impl)
#define TORCH_ARG(T, name)                                                     \
public:                                                                        \
  auto name(const T &) -> decltype(*this);                                     \
  const T &name() const noexcept;                                              \
  T &name() noexcept;                                                          \
                                                                               \
private:                                                                       \
  T name##_

namespace torch {
namespace nn {
// Every options class is this one: a setter gives the options back, a getter
// the number, array or flag.
namespace detail {
#define MODEL_TIDY_OPTION_NAMES(X)                                             \
  X(add_bias_kv) X(add_zero_attn) X(affine) X(align_corners) X(alpha)          \
  X(amsgrad) X(antialias) X(batch_first) X(batch_size) X(beta) X(bias)         \
  X(bidirectional) X(blank) X(ceil_mode) X(centered) X(count_include_pad)      \
  X(dampening) X(delta) X(dilation) X(dim) X(dim_feedforward)                  \
  X(divisor_override) X(dropout) X(drop_last) X(d_model)                       \
  X(elementwise_affine) X(embed_dim) X(embedding_dim) X(enforce_ordering)      \
  X(eps) X(freeze) X(full) X(groups) X(hidden_size) X(history_size)            \
  X(ignore_index) X(in_channels) X(in_features) X(init) X(inplace)             \
  X(input_size) X(keepdim) X(kernel_size) X(label_smoothing) X(lambda)         \
  X(line_search_fn) X(log_input) X(log_target) X(lr_decay) X(margin)           \
  X(max_eval) X(max_iter) X(max_jobs) X(max_norm) X(max_val) X(min_val)        \
  X(mode) X(momentum) X(need_weights) X(negative_slope) X(nesterov) X(nhead)   \
  X(nonlinearity) X(norm_type) X(normalized_shape) X(num_classes)              \
  X(num_decoder_layers) X(num_embeddings) X(num_encoder_layers)                \
  X(num_features) X(num_groups) X(num_heads) X(num_layers) X(num_parameters)   \
  X(out_channels) X(out_features) X(output_padding) X(output_size) X(p)        \
  X(pad) X(padding) X(padding_idx) X(padding_mode) X(pos_weight)               \
  X(proj_size) X(recompute_scale_factor) X(reduction) X(scale_factor)          \
  X(size) X(sparse) X(start_dim) X(end_dim) X(stride) X(swap) X(threshold)     \
  X(timeout) X(tolerance_change) X(tolerance_grad) X(track_running_stats)      \
  X(training) X(transposed) X(upscale_factor) X(downscale_factor) X(value)     \
  X(weight) X(weight_decay) X(workers) X(zero_infinity) X(activation) X(lr)    \
  X(betas)
#define MODEL_TIDY_SETTER(name) Options &name(at::Any);
struct Options {
  using Pair = ExpandingArray<2>;
  template <class... A> Options(A &&...);
  Options(std::initializer_list<at::Any>);
  Options(at::Any, at::Any, at::Any);
  MODEL_TIDY_OPTION_NAMES(MODEL_TIDY_SETTER)
  int64_t &groups() const, &hidden_size() const, &in_channels() const,
      &in_features() const, &num_layers() const, &out_channels() const,
      &out_features() const, &num_features() const, &embedding_dim() const,
      &num_embeddings() const, &input_size() const;
  bool &bias() const, &bidirectional() const, &batch_first() const;
  double &eps() const, &momentum() const, &p() const, &lr() const,
      &weight_decay() const, &dropout() const;
  Pair &dilation() const, &kernel_size() const, &padding() const,
      &stride() const;
  double get_lr() const;
  void set_lr(double);
};
} // namespace detail
#define MODEL_TIDY_OPTIONS(name) using name = torch::nn::detail::Options;
// A module's Impl is this, under the name of what it is and with what its
// forward gives; being an alias, it costs nothing until a program names it.
template <class Name, class Result> class Layer : public Module {
public:
  template <class... A> explicit Layer(A &&...);
  template <class... A> Result forward(A &&...);
  void reset();
  void reset_parameters();
  detail::Options options;
  Tensor weight, bias, running_mean, running_var;
};
#define MODEL_TIDY_NN_AS(name, result)                                         \
  using name##Options = detail::Options;                                       \
  using name##Impl = Layer<struct name##Name, result>;                         \
  using name = ModuleHolder<name##Impl>;
#define MODEL_TIDY_NN(name) MODEL_TIDY_NN_AS(name, Tensor)
#define MODEL_TIDY_NN123(name)                                                 \
  MODEL_TIDY_NN(name##1d)                                                      \
  MODEL_TIDY_NN(name##2d)                                                      \
  MODEL_TIDY_NN(name##3d)
MODEL_TIDY_NN(Linear)
MODEL_TIDY_NN(Identity)
MODEL_TIDY_NN(Flatten)
MODEL_TIDY_NN(Unflatten)
MODEL_TIDY_NN123(Conv)
MODEL_TIDY_NN123(ConvTranspose)
MODEL_TIDY_NN123(BatchNorm)
MODEL_TIDY_NN123(InstanceNorm)
MODEL_TIDY_NN(LayerNorm)
MODEL_TIDY_NN(GroupNorm)
MODEL_TIDY_NN(Dropout)
MODEL_TIDY_NN(Dropout2d)
MODEL_TIDY_NN(Embedding)
MODEL_TIDY_NN(Bilinear)
MODEL_TIDY_NN(LocalResponseNorm)
MODEL_TIDY_NN(CrossMapLRN2d)
MODEL_TIDY_NN(Dropout3d)
MODEL_TIDY_NN(AlphaDropout)
MODEL_TIDY_NN(FeatureAlphaDropout)
MODEL_TIDY_NN(LPPool1d)
MODEL_TIDY_NN(LPPool2d)
MODEL_TIDY_NN(FractionalMaxPool2d)
MODEL_TIDY_NN(RReLU)
MODEL_TIDY_NN(CELU)
MODEL_TIDY_NN(GLU)
MODEL_TIDY_NN(Mish)
MODEL_TIDY_NN(Tanhshrink)
MODEL_TIDY_NN(Hardshrink)
MODEL_TIDY_NN(Softmin)
MODEL_TIDY_NN(Softmax2d)
MODEL_TIDY_NN(Softshrink)
MODEL_TIDY_NN(Softsign)
MODEL_TIDY_NN(Threshold)
MODEL_TIDY_NN(Fold)
MODEL_TIDY_NN(Unfold)
MODEL_TIDY_NN(CosineSimilarity)
MODEL_TIDY_NN(PairwiseDistance)
MODEL_TIDY_NN(HuberLoss)
MODEL_TIDY_NN(PoissonNLLLoss)
MODEL_TIDY_NN(CosineEmbeddingLoss)
MODEL_TIDY_NN(HingeEmbeddingLoss)
MODEL_TIDY_NN(MarginRankingLoss)
MODEL_TIDY_NN(MultiMarginLoss)
MODEL_TIDY_NN(MultiLabelMarginLoss)
MODEL_TIDY_NN(MultiLabelSoftMarginLoss)
MODEL_TIDY_NN(SoftMarginLoss)
MODEL_TIDY_NN(TripletMarginWithDistanceLoss)
MODEL_TIDY_NN(RNNCell)
MODEL_TIDY_NN(PixelUnshuffle)
MODEL_TIDY_NN(LogSigmoid)
MODEL_TIDY_NN(ConstantPad1d)
MODEL_TIDY_NN(ConstantPad3d)
MODEL_TIDY_NN(MaxUnpool1d)
MODEL_TIDY_NN(MaxUnpool3d)
MODEL_TIDY_NN(EmbeddingBag)
MODEL_TIDY_NN123(MaxPool)
MODEL_TIDY_NN123(AvgPool)
MODEL_TIDY_NN123(AdaptiveAvgPool)
MODEL_TIDY_NN123(AdaptiveMaxPool)
MODEL_TIDY_NN123(ReflectionPad)
MODEL_TIDY_NN123(ReplicationPad)
MODEL_TIDY_NN(ZeroPad2d)
MODEL_TIDY_NN(ConstantPad2d)
MODEL_TIDY_NN(MaxUnpool2d)
MODEL_TIDY_NN(ReLU)
MODEL_TIDY_NN(ReLU6)
MODEL_TIDY_NN(LeakyReLU)
MODEL_TIDY_NN(PReLU)
MODEL_TIDY_NN(ELU)
MODEL_TIDY_NN(SELU)
MODEL_TIDY_NN(GELU)
MODEL_TIDY_NN(SiLU)
MODEL_TIDY_NN(Sigmoid)
MODEL_TIDY_NN(Tanh)
MODEL_TIDY_NN(Hardtanh)
MODEL_TIDY_NN(Softmax)
MODEL_TIDY_NN(LogSoftmax)
MODEL_TIDY_NN(Softplus)
MODEL_TIDY_NN(Upsample)
MODEL_TIDY_NN(PixelShuffle)
MODEL_TIDY_NN(L1Loss)
MODEL_TIDY_NN(MSELoss)
MODEL_TIDY_NN(SmoothL1Loss)
MODEL_TIDY_NN(BCELoss)
MODEL_TIDY_NN(BCEWithLogitsLoss)
MODEL_TIDY_NN(CrossEntropyLoss)
MODEL_TIDY_NN(NLLLoss)
MODEL_TIDY_NN(KLDivLoss)
MODEL_TIDY_NN(CTCLoss)
MODEL_TIDY_NN(TripletMarginLoss)
MODEL_TIDY_NN(GRUCell)
MODEL_TIDY_NN(Transformer)
MODEL_TIDY_NN(TransformerEncoder)
MODEL_TIDY_NN(TransformerDecoder)
MODEL_TIDY_NN(TransformerEncoderLayer)
MODEL_TIDY_NN(TransformerDecoderLayer)
namespace detail {
using Pair = std::tuple<Tensor, Tensor>;
using Recurrent = std::tuple<Tensor, std::tuple<Tensor, Tensor>>;
} // namespace detail
MODEL_TIDY_NN_AS(LSTM, detail::Recurrent)
MODEL_TIDY_NN_AS(LSTMCell, detail::Pair)
MODEL_TIDY_NN_AS(GRU, detail::Pair)
MODEL_TIDY_NN_AS(RNN, detail::Pair)
MODEL_TIDY_NN_AS(MultiheadAttention, detail::Pair)
using BatchNormOptions = BatchNorm2dOptions;
using InstanceNormOptions = InstanceNorm2dOptions;

class FunctionalImpl : public Module {
public:
  template <class... A> explicit FunctionalImpl(A &&...);
  Tensor forward(Tensor);
  Tensor operator()(Tensor);
};
using Functional = ModuleHolder<FunctionalImpl>;

class AnyModule {
public:
  AnyModule();
  template <class M> explicit AnyModule(std::shared_ptr<M>);
  template <class M, class = std::enable_if_t<__is_base_of(Module, M)>>
  explicit AnyModule(M &&);
  template <class M> explicit AnyModule(const ModuleHolder<M> &);
  AnyModule(const AnyModule &);
  AnyModule(AnyModule &&);
  AnyModule &operator=(const AnyModule &);
  template <class M> AnyModule &operator=(std::shared_ptr<M>);
  AnyModule clone(std::optional<Device> = std::nullopt) const;
  template <class... A> struct AnyValue any_forward(A &&...);
  template <class R = Tensor, class... A> R forward(A &&...);
  template <class T> T &get();
  template <class T> const T &get() const;
  std::shared_ptr<Module> ptr() const;
  template <class T> std::shared_ptr<T> ptr() const;
  const std::type_info &type_info() const;
  bool is_empty() const noexcept;
};
class NamedAnyModule {
public:
  template <class M> NamedAnyModule(std::string, M &&);
  const std::string &name() const noexcept;
  AnyModule &module() noexcept;
};
// What Sequential, ModuleList and ModuleDict have in common.
#define MODEL_TIDY_MODULES(Self)                                               \
  template <class... M> explicit Self##Impl(M &&...);                          \
  Self##Impl(std::initializer_list<NamedAnyModule>);                           \
  template <class M> void push_back(M &&);                                     \
  template <class M> void push_back(std::string, M &&);                        \
  void push_back(AnyModule);                                                   \
  template <class C> void extend(const C &);                                   \
  template <class M> void insert(size_t, M &&);                                \
  std::model::iterator<Element> begin() const, end() const;                    \
  template <class M> M &at(size_t);                                            \
  template <class M> const M &at(size_t) const;                                \
  std::shared_ptr<Module> ptr(size_t) const;                                   \
  template <class M> std::shared_ptr<M> ptr(size_t) const;                     \
  std::shared_ptr<Module> operator[](size_t) const;                            \
  size_t size() const noexcept;                                                \
  bool is_empty() const noexcept;
class SequentialImpl : public Module {
public:
  using Element = AnyModule;
  MODEL_TIDY_MODULES(Sequential)
  template <class R = Tensor, class... A> R forward(A &&...);
};
using Sequential = ModuleHolder<SequentialImpl>;
class ModuleListImpl : public Module {
public:
  using Element = std::shared_ptr<Module>;
  MODEL_TIDY_MODULES(ModuleList)
};
using ModuleList = ModuleHolder<ModuleListImpl>;
class ModuleDictImpl : public Module {
public:
  template <class... M> explicit ModuleDictImpl(M &&...);
  std::model::iterator<std::pair<std::string, std::shared_ptr<Module>>>
  begin() const;
  std::model::iterator<std::pair<std::string, std::shared_ptr<Module>>>
  end() const;
  std::vector<std::string> keys() const;
  std::vector<std::shared_ptr<Module>> values() const;
  std::shared_ptr<Module> operator[](const std::string &) const;
  template <class M> M &at(const std::string &);
  bool contains(const std::string &) const noexcept;
  template <class C> void update(const C &);
  size_t size() const noexcept;
};
using ModuleDict = ModuleHolder<ModuleDictImpl>;
class ParameterListImpl : public Module {
public:
  template <class... A> explicit ParameterListImpl(A &&...);
  void append(Tensor);
  Tensor &operator[](size_t);
  size_t size() const noexcept;
};
using ParameterList = ModuleHolder<ParameterListImpl>;

namespace functional {
#define MODEL_TIDY_F(name)                                                     \
  template <class... A> Tensor name(const Tensor &, A &&...);
#define MODEL_TIDY_FUNCTIONALS(X)                                              \
  X(adaptive_avg_pool1d) X(adaptive_avg_pool2d) X(adaptive_avg_pool3d)         \
  X(adaptive_max_pool1d) X(adaptive_max_pool2d) X(affine_grid)                 \
  X(alpha_dropout) X(avg_pool1d) X(avg_pool2d) X(avg_pool3d) X(batch_norm)     \
  X(bilinear) X(binary_cross_entropy) X(binary_cross_entropy_with_logits)      \
  X(celu) X(conv1d) X(conv2d) X(conv3d) X(conv_transpose1d)                    \
  X(conv_transpose2d) X(conv_transpose3d) X(cosine_embedding_loss)             \
  X(cosine_similarity) X(cross_entropy) X(ctc_loss) X(dropout) X(dropout2d)    \
  X(dropout3d) X(elu) X(embedding) X(embedding_bag) X(fold) X(gelu) X(glu)     \
  X(grid_sample) X(group_norm) X(gumbel_softmax) X(hardtanh)                   \
  X(hinge_embedding_loss) X(huber_loss) X(instance_norm) X(interpolate)        \
  X(kl_div) X(l1_loss) X(layer_norm) X(leaky_relu) X(linear)                   \
  X(local_response_norm) X(log_softmax) X(logsigmoid) X(lp_pool2d)             \
  X(margin_ranking_loss) X(max_pool1d) X(max_pool2d) X(max_pool3d)             \
  X(max_unpool2d) X(mish) X(mse_loss) X(multi_margin_loss) X(nll_loss)         \
  X(normalize) X(one_hot) X(pad) X(pairwise_distance) X(pdist)                 \
  X(pixel_shuffle) X(poisson_nll_loss) X(prelu) X(relu) X(relu6) X(selu)       \
  X(silu) X(smooth_l1_loss) X(soft_margin_loss) X(softmax) X(softmin)          \
  X(softplus) X(softsign) X(tanhshrink) X(threshold) X(triplet_margin_loss)    \
  X(unfold)
MODEL_TIDY_FUNCTIONALS(MODEL_TIDY_F)
template <class... A>
std::tuple<Tensor, Tensor> multi_head_attention_forward(const Tensor &,
                                                        A &&...);
#define MODEL_TIDY_FOPTIONS(name) using name##FuncOptions = name##Options;
MODEL_TIDY_OPTIONS(InterpolateFuncOptions)
MODEL_TIDY_OPTIONS(PadFuncOptions)
MODEL_TIDY_OPTIONS(GridSampleFuncOptions)
MODEL_TIDY_OPTIONS(NormalizeFuncOptions)
MODEL_TIDY_OPTIONS(OneHotFuncOptions)
MODEL_TIDY_OPTIONS(GumbelSoftmaxFuncOptions)
MODEL_TIDY_OPTIONS(BinaryCrossEntropyFuncOptions)
MODEL_TIDY_OPTIONS(BinaryCrossEntropyWithLogitsFuncOptions)
MODEL_TIDY_FOPTIONS(AdaptiveAvgPool1d)
MODEL_TIDY_FOPTIONS(AdaptiveAvgPool2d)
MODEL_TIDY_FOPTIONS(AdaptiveMaxPool2d)
MODEL_TIDY_FOPTIONS(AvgPool1d)
MODEL_TIDY_FOPTIONS(AvgPool2d)
MODEL_TIDY_FOPTIONS(AvgPool3d)
MODEL_TIDY_FOPTIONS(BatchNorm)
MODEL_TIDY_FOPTIONS(CTCLoss)
MODEL_TIDY_FOPTIONS(Conv1d)
MODEL_TIDY_FOPTIONS(Conv2d)
MODEL_TIDY_FOPTIONS(Conv3d)
MODEL_TIDY_FOPTIONS(ConvTranspose1d)
MODEL_TIDY_FOPTIONS(ConvTranspose2d)
MODEL_TIDY_FOPTIONS(ConvTranspose3d)
MODEL_TIDY_FOPTIONS(CosineSimilarity)
MODEL_TIDY_FOPTIONS(Dropout)
MODEL_TIDY_FOPTIONS(Dropout2d)
MODEL_TIDY_FOPTIONS(ELU)
MODEL_TIDY_FOPTIONS(Embedding)
MODEL_TIDY_FOPTIONS(EmbeddingBag)
MODEL_TIDY_FOPTIONS(Fold)
MODEL_TIDY_FOPTIONS(GELU)
MODEL_TIDY_FOPTIONS(GLU)
MODEL_TIDY_FOPTIONS(GroupNorm)
MODEL_TIDY_FOPTIONS(Hardtanh)
MODEL_TIDY_FOPTIONS(HuberLoss)
MODEL_TIDY_FOPTIONS(InstanceNorm)
MODEL_TIDY_FOPTIONS(KLDivLoss)
MODEL_TIDY_FOPTIONS(L1Loss)
MODEL_TIDY_FOPTIONS(LayerNorm)
MODEL_TIDY_FOPTIONS(LeakyReLU)
MODEL_TIDY_FOPTIONS(LocalResponseNorm)
MODEL_TIDY_FOPTIONS(LogSoftmax)
MODEL_TIDY_FOPTIONS(MSELoss)
MODEL_TIDY_FOPTIONS(MarginRankingLoss)
MODEL_TIDY_FOPTIONS(MaxPool1d)
MODEL_TIDY_FOPTIONS(MaxPool2d)
MODEL_TIDY_FOPTIONS(MaxPool3d)
MODEL_TIDY_FOPTIONS(NLLLoss)
MODEL_TIDY_FOPTIONS(PairwiseDistance)
MODEL_TIDY_FOPTIONS(PixelShuffle)
MODEL_TIDY_FOPTIONS(ReLU)
MODEL_TIDY_FOPTIONS(SmoothL1Loss)
MODEL_TIDY_FOPTIONS(Softmax)
MODEL_TIDY_FOPTIONS(Softplus)
MODEL_TIDY_FOPTIONS(TripletMarginLoss)
MODEL_TIDY_FOPTIONS(Unfold)
using CrossEntropyFuncOptions = CrossEntropyLossOptions;
using KLDivFuncOptions = KLDivLossOptions;
} // namespace functional

namespace init {
#define MODEL_TIDY_INIT(name)                                                  \
  template <class... A> Tensor name(Tensor, A &&...);
MODEL_TIDY_INIT(constant_)
MODEL_TIDY_INIT(dirac_)
MODEL_TIDY_INIT(eye_)
MODEL_TIDY_INIT(kaiming_normal_)
MODEL_TIDY_INIT(kaiming_uniform_)
MODEL_TIDY_INIT(normal_)
MODEL_TIDY_INIT(ones_)
MODEL_TIDY_INIT(orthogonal_)
MODEL_TIDY_INIT(sparse_)
MODEL_TIDY_INIT(uniform_)
MODEL_TIDY_INIT(xavier_normal_)
MODEL_TIDY_INIT(xavier_uniform_)
MODEL_TIDY_INIT(zeros_)
double calculate_gain(at::Any, double = 0.01);
} // namespace init
namespace utils {
template <class T>
double clip_grad_norm_(const T &, double, double = 2.0, bool = false);
template <class T> void clip_grad_value_(const T &, double);
Tensor parameters_to_vector(const std::vector<Tensor> &);
void vector_to_parameters(const Tensor &, const std::vector<Tensor> &);
namespace rnn {
struct PackedSequence {
  const Tensor &data() const;
  const Tensor &batch_sizes() const;
};
PackedSequence pack_padded_sequence(Tensor, Tensor, bool = false, bool = true);
std::tuple<Tensor, Tensor> pad_packed_sequence(const PackedSequence &,
                                               bool = false, double = 0.0,
                                               std::optional<int64_t> = {});
Tensor pad_sequence(ArrayRef<Tensor>, bool = false, double = 0);
} // namespace rnn
} // namespace utils
namespace parallel {
template <class M, class... A> Tensor data_parallel(M, Tensor, A &&...);
template <class M>
std::vector<std::shared_ptr<M>> replicate(const std::shared_ptr<M> &,
                                          const std::vector<Device> &);
} // namespace parallel
} // namespace nn
} // namespace torch
