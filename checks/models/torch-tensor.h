// at::Tensor and the functions on tensors. What matters is the type of the
// result, so most take whatever they are given.
// Upstream: pytorch v2.6.0 aten/src/ATen/{TensorBody,Functions}.h (generated),
// torch/csrc/autograd/generated/variable_factories.h.
#pragma once

#include "torch-core.h"

namespace at {
class Tensor;
using TensorList = c10::ArrayRef<Tensor>;
using ITensorListRef = TensorList;
namespace indexing {
enum class TensorIndexType { None, Ellipsis, SymInt, Boolean, Slice, Tensor };
extern const std::nullopt_t None;
struct EllipsisIndexType {};
extern const EllipsisIndexType Ellipsis;
struct Slice {
  template <class... A> Slice(A &&...);
  int64_t start() const;
  int64_t stop() const;
  int64_t step() const;
};
struct TensorIndex {
  TensorIndex(std::nullopt_t);
  TensorIndex(EllipsisIndexType);
  TensorIndex(const char *);
  TensorIndex(SymInt);
  TensorIndex(Slice);
  TensorIndex(const Tensor &);
  template <class T, class = std::enable_if_t<__is_integral(T)>> TensorIndex(T);
};
} // namespace indexing
template <class T, size_t N> class TensorAccessor {
public:
  TensorAccessor<T, N - 1> operator[](int64_t) const;
  IntArrayRef sizes() const;
  int64_t size(int64_t) const;
  IntArrayRef strides() const;
  int64_t stride(int64_t) const;
  T *data() const;
};
template <class T> class TensorAccessor<T, 1> {
public:
  T &operator[](int64_t) const;
  IntArrayRef sizes() const;
  int64_t size(int64_t) const;
  int64_t stride(int64_t) const;
  T *data() const;
};
template <class T> struct RestrictPtrTraits {};
template <class T> struct DefaultPtrTraits {};
template <class T, size_t N, template <class> class P = DefaultPtrTraits,
          class I = int64_t>
using GenericPackedTensorAccessor = TensorAccessor<T, N>;
template <class T, size_t N, template <class> class P = DefaultPtrTraits>
using PackedTensorAccessor32 = TensorAccessor<T, N>;
template <class T, size_t N, template <class> class P = DefaultPtrTraits>
using PackedTensorAccessor64 = TensorAccessor<T, N>;
using Any = ::model_tidy::Any;

class TensorBase {
public:
  TensorBase();
  explicit TensorBase(c10::intrusive_ptr<TensorImpl>);
  int64_t dim() const;
  int64_t ndimension() const;
  int64_t size(int64_t) const;
  int64_t stride(int64_t) const;
  IntArrayRef sizes() const;
  IntArrayRef strides() const;
  SymIntArrayRef sym_sizes() const;
  SymInt sym_size(int64_t) const;
  int64_t numel() const;
  int64_t storage_offset() const;
  size_t nbytes() const;
  size_t itemsize() const;
  int64_t element_size() const;
  bool defined() const;
  void reset();
  bool is_same(const TensorBase &) const noexcept;
  size_t use_count() const noexcept;
  ScalarType scalar_type() const;
  TypeMeta dtype() const;
  Device device() const;
  int64_t get_device() const;
  Layout layout() const;
  TensorOptions options() const;
  const Storage &storage() const;
  bool has_storage() const;
  bool is_contiguous(MemoryFormat = MemoryFormat::Contiguous) const;
  MemoryFormat suggest_memory_format(bool = false) const;
  bool is_cuda() const;
  bool is_cpu() const;
  bool is_mps() const;
  bool is_xpu() const;
  bool is_sparse() const;
  bool is_quantized() const;
  bool is_floating_point() const;
  bool is_complex() const;
  bool is_leaf() const;
  bool is_inference() const;
  bool is_pinned() const;
  bool is_view() const;
  bool requires_grad() const;
  bool has_names() const;
  int64_t output_nr() const;
  const std::string &name() const;
  std::string toString() const;
  void *data_ptr() const;
  const void *const_data_ptr() const;
  void *mutable_data_ptr() const;
  template <class T> T *data_ptr() const;
  template <class T> const T *const_data_ptr() const;
  template <class T> T *mutable_data_ptr() const;
  template <class T, size_t N> TensorAccessor<T, N> accessor() const;
  template <class T, size_t N, template <class> class P = DefaultPtrTraits,
            class I = int64_t>
  TensorAccessor<T, N> packed_accessor() const;
  template <class T, size_t N, template <class> class P = DefaultPtrTraits>
  TensorAccessor<T, N> packed_accessor32() const;
  template <class T, size_t N, template <class> class P = DefaultPtrTraits>
  TensorAccessor<T, N> packed_accessor64() const;
  TensorImpl *unsafeGetTensorImpl() const;
  template <class F> unsigned register_hook(F &&) const;
  void remove_hook(unsigned) const;
  void print() const;
};

// One declaration for whatever arguments; those that take lists of numbers have
// a second one, for a braced list comes without a type.
#define MODEL_TIDY_METHOD0(name) Tensor name() const;
#define MODEL_TIDY_METHOD(name)                                                \
  template <class... A> Tensor name(A &&...) const;
#define MODEL_TIDY_METHOD_LIST(name)                                           \
  template <class... A> Tensor name(IntArrayRef, A &&...) const;
#define MODEL_TIDY_SELF0(name) Tensor &name() const;
#define MODEL_TIDY_SELF(name) template <class... A> Tensor &name(A &&...) const;
#define MODEL_TIDY_FUNCTION0(name) Tensor name(const Tensor &);
#define MODEL_TIDY_FUNCTION(name)                                              \
  template <class... A> Tensor name(const Tensor &, A &&...);
#define MODEL_TIDY_FUNCTION_LIST(name)                                         \
  template <class... A> Tensor name(const Tensor &, IntArrayRef, A &&...);
#define MODEL_TIDY_ASSIGN(op)                                                  \
  Tensor &operator op(const Tensor &);                                         \
  Tensor &operator op(const Scalar &);
class Tensor : public TensorBase {
public:
  Tensor() = default;
  explicit Tensor(c10::intrusive_ptr<TensorImpl>);
  explicit Tensor(const TensorBase &);
  Tensor(const Tensor &);
  Tensor(Tensor &&) noexcept;
  Tensor &operator=(const Tensor &) &;
  Tensor &operator=(Tensor &&) & noexcept;
  Tensor &operator=(const Tensor &) &&;
  Tensor &operator=(const Scalar &) &&;
  MODEL_TIDY_ASSIGN(+=)
  MODEL_TIDY_ASSIGN(-=)
  MODEL_TIDY_ASSIGN(*=)
  MODEL_TIDY_ASSIGN(/=)
  Tensor &operator&=(const Tensor &);
  Tensor &operator|=(const Tensor &);
  Tensor operator-() const;
  Tensor operator~() const;
  Tensor operator[](const Scalar &) const;
  Tensor operator[](const Tensor &) const;
  Tensor operator[](int64_t) const;
  Tensor index(ArrayRef<indexing::TensorIndex>) const;
  Tensor index(std::initializer_list<indexing::TensorIndex>) const;
  Tensor &index_put_(ArrayRef<indexing::TensorIndex>, const Tensor &);
  Tensor &index_put_(ArrayRef<indexing::TensorIndex>, const Scalar &);
  Tensor &index_put_(std::initializer_list<indexing::TensorIndex>,
                     const Tensor &);
  Tensor &index_put_(std::initializer_list<indexing::TensorIndex>,
                     const Scalar &);
  Scalar item() const;
  template <class T> T item() const;
  template <class T> T *data() const;
  Tensor data() const;
  Tensor tensor_data() const;
  Tensor variable_data() const;
  void set_data(const Tensor &) const;
  void backward(const Tensor & = {}, std::optional<bool> = {}, bool = false,
                std::optional<TensorList> = {}) const;
  const Tensor &set_requires_grad(bool) const;
  const Tensor &requires_grad_(bool = true) const;
  void retain_grad() const;
  Tensor &mutable_grad() const;
  const Tensor &grad() const;
  const std::shared_ptr<struct Node> &grad_fn() const;
  Tensor contiguous(MemoryFormat = MemoryFormat::Contiguous) const;
  Tensor cpu() const;
  Tensor cuda() const;
  Tensor hip() const;
  Tensor xpu() const;
  Tensor detach() const;
  Tensor toType(ScalarType) const;
  Tensor toBackend(int) const;
  bool equal(const Tensor &) const;
  bool allclose(const Tensor &, double = 0, double = 0, bool = false) const;
  bool is_nonzero() const;
  bool is_set_to(const Tensor &) const;
  double q_scale() const;
  int64_t q_zero_point() const, q_per_channel_axis() const;
  QScheme qscheme() const;
  Tensor q_per_channel_scales() const, q_per_channel_zero_points() const;
  Tensor bincount(const std::optional<Tensor> & = {}, int64_t = 0) const;
  Tensor max() const;
  Tensor max(const Tensor &) const;
  std::tuple<Tensor, Tensor> max(int64_t, bool = false) const;
  Tensor min() const;
  Tensor min(const Tensor &) const;
  std::tuple<Tensor, Tensor> min(int64_t, bool = false) const;
  Tensor median() const;
  std::tuple<Tensor, Tensor> median(int64_t, bool = false) const;
  std::tuple<Tensor, Tensor> mode(int64_t = -1, bool = false) const;
  std::tuple<Tensor, Tensor> sort(int64_t = -1, bool = false) const;
  std::tuple<Tensor, Tensor> cummax(int64_t) const;
  std::tuple<Tensor, Tensor> cummin(int64_t) const;
  std::tuple<Tensor, Tensor> kthvalue(int64_t, int64_t = -1,
                                      bool = false) const;
  std::tuple<Tensor, Tensor> qr(bool = true) const;
  std::tuple<Tensor, Tensor> slogdet() const;
  std::tuple<Tensor, Tensor, Tensor> svd(bool = true, bool = true) const;
  std::tuple<Tensor, Tensor> topk(int64_t, int64_t = -1, bool = true,
                                  bool = true) const;
  std::vector<Tensor> split(int64_t, int64_t = 0) const;
  std::vector<Tensor> split(IntArrayRef, int64_t = 0) const;
  std::vector<Tensor> split_with_sizes(IntArrayRef, int64_t = 0) const;
  std::vector<Tensor> tensor_split(int64_t, int64_t = 0) const;
  std::vector<Tensor> chunk(int64_t, int64_t = 0) const;
  std::vector<Tensor> unbind(int64_t = 0) const;
  std::vector<Tensor> unsafe_split(int64_t, int64_t = 0) const;
  std::vector<Tensor> where() const;
  Tensor where(const Tensor &, const Tensor &) const;
  Tensor where(const Tensor &, const Scalar &) const;
#define MODEL_TIDY_UNARY(X)                                                    \
  X(abs) X(acos) X(acosh) X(alias) X(angle) X(asin) X(asinh) X(atan)           \
  X(atanh) X(bitwise_not) X(ceil) X(conj) X(cos) X(cosh) X(dequantize)         \
  X(det) X(digamma) X(erf) X(erfc) X(erfinv) X(exp) X(exp2) X(expm1)           \
  X(fliplr) X(flipud) X(floor) X(frac) X(i0) X(imag) X(inverse) X(isfinite)    \
  X(isinf) X(isnan) X(lgamma) X(log) X(log10) X(log1p) X(log2) X(logdet)       \
  X(logical_not) X(mish) X(neg) X(nonzero) X(real) X(reciprocal) X(relu)       \
  X(relu6) X(rsqrt) X(selu) X(sgn) X(sigmoid) X(sign) X(sin) X(sinh) X(sqrt)   \
  X(square) X(t) X(tan) X(tanh) X(trace) X(trunc) X(view_as_complex)           \
  X(view_as_real)
#define MODEL_TIDY_EACH(X)                                                     \
  X(add) X(addcdiv) X(addcmul) X(addmm) X(addmv) X(all) X(amax) X(amin)        \
  X(any) X(argmax) X(argmin) X(argsort) X(atan2) X(baddbmm) X(bernoulli)       \
  X(bitwise_and) X(bitwise_or) X(bitwise_xor) X(bmm) X(cholesky) X(clamp)      \
  X(clamp_max) X(clamp_min) X(clip) X(clone) X(copysign) X(cross) X(cumprod)   \
  X(cumsum) X(diag) X(diag_embed) X(diagonal) X(diff) X(dist) X(div) X(dot)    \
  X(eq) X(fill) X(flatten) X(flip) X(floor_divide) X(fmod) X(gather) X(ge)     \
  X(greater) X(greater_equal) X(gt) X(heaviside) X(histc) X(index_add)         \
  X(index_copy) X(index_fill) X(index_select) X(inner) X(isclose) X(kron)      \
  X(le) X(lerp) X(less) X(less_equal) X(log_softmax) X(logcumsumexp)           \
  X(logical_and) X(logical_or) X(logical_xor) X(logit) X(logsumexp) X(lt)      \
  X(masked_fill) X(masked_scatter) X(masked_select) X(matmul) X(maximum)       \
  X(mean) X(minimum) X(mm) X(moveaxis) X(movedim) X(mul) X(multinomial)        \
  X(multiply) X(mv) X(nan_to_num) X(nanmean) X(nansum) X(narrow) X(ne)         \
  X(norm) X(not_equal) X(outer) X(permute) X(pinverse) X(pow) X(prod)          \
  X(quantile) X(remainder) X(renorm) X(repeat_interleave) X(reshape) X(roll)   \
  X(rot90) X(round) X(scatter) X(scatter_add) X(select) X(slice) X(softmax)    \
  X(squeeze) X(std) X(sub) X(subtract) X(sum) X(swapaxes) X(swapdims)          \
  X(take) X(take_along_dim) X(tile) X(transpose) X(tril) X(triu)               \
  X(true_divide) X(unflatten) X(unfold_copy) X(unsqueeze) X(var) X(vdot)
#define MODEL_TIDY_EACH_LIST(X)                                                \
  X(amax) X(amin) X(flip) X(logsumexp) X(mean) X(movedim) X(norm) X(permute)   \
  X(reshape) X(roll) X(squeeze) X(std) X(sum) X(tile) X(unflatten) X(var)
#define MODEL_TIDY_METHODS(X)                                                  \
  X(align_to) X(as_strided) X(coalesce) X(col_indices) X(crow_indices)         \
  X(expand) X(expand_as) X(indices) X(int_repr) X(istft) X(new_empty)          \
  X(new_empty_strided) X(new_full) X(new_ones) X(new_tensor) X(new_zeros)      \
  X(pin_memory) X(rename) X(repeat) X(reshape_as) X(sparse_mask) X(stft)       \
  X(sum_to_size) X(to) X(to_dense) X(to_mkldnn) X(to_padded_tensor)            \
  X(to_sparse) X(type) X(type_as) X(unfold) X(values) X(view) X(view_as)
#define MODEL_TIDY_METHODS_LIST(X)                                             \
  X(as_strided) X(expand) X(new_empty) X(new_empty_strided) X(new_full)        \
  X(new_ones) X(new_zeros) X(repeat) X(sum_to_size) X(view)
#define MODEL_TIDY_IN_PLACE0(X)                                                \
  X(abs_) X(ceil_) X(cos_) X(detach_) X(erf_) X(exp_) X(floor_) X(log1p_)      \
  X(log_) X(logical_not_) X(neg_) X(reciprocal_) X(relu_) X(round_)            \
  X(rsqrt_) X(share_memory_) X(sigmoid_) X(sin_) X(sqrt_) X(square_) X(t_)     \
  X(tanh_) X(trunc_) X(zero_)
#define MODEL_TIDY_IN_PLACE(X)                                                 \
  X(add_) X(addcdiv_) X(addcmul_) X(addmm_) X(as_strided_) X(bernoulli_)       \
  X(bitwise_and_) X(bitwise_or_) X(cauchy_) X(clamp_) X(clamp_max_)            \
  X(clamp_min_) X(clip_) X(copy_) X(div_) X(eq_) X(erfinv_) X(exponential_)    \
  X(fill_) X(fill_diagonal_) X(floor_divide_) X(fmod_) X(ge_) X(geometric_)    \
  X(gt_) X(index_add_) X(index_copy_) X(index_fill_) X(le_) X(leaky_relu_)     \
  X(lerp_) X(log_normal_) X(lt_) X(masked_fill_) X(masked_scatter_) X(mul_)    \
  X(multiply_) X(nan_to_num_) X(ne_) X(normal_) X(pow_) X(put_) X(random_)     \
  X(remainder_) X(resize_) X(resize_as_) X(scatter_) X(scatter_add_) X(set_)   \
  X(squeeze_) X(sub_) X(swapaxes_) X(transpose_) X(tril_) X(triu_)             \
  X(uniform_) X(unsqueeze_)
  MODEL_TIDY_UNARY(MODEL_TIDY_METHOD0)
  MODEL_TIDY_EACH(MODEL_TIDY_METHOD)
  MODEL_TIDY_EACH_LIST(MODEL_TIDY_METHOD_LIST)
  MODEL_TIDY_METHODS(MODEL_TIDY_METHOD)
  MODEL_TIDY_METHODS_LIST(MODEL_TIDY_METHOD_LIST)
  MODEL_TIDY_IN_PLACE0(MODEL_TIDY_SELF0)
  MODEL_TIDY_IN_PLACE(MODEL_TIDY_SELF)
  Tensor &resize_(IntArrayRef);
};
std::ostream &operator<<(std::ostream &, const Tensor &);
std::ostream &operator<<(std::ostream &, TensorList);
std::ostream &print(std::ostream &, const Tensor &, int64_t);
void print(const Tensor &, int64_t = 80);
#define MODEL_TIDY_OPERATOR(op)                                                \
  Tensor operator op(const Tensor &, const Tensor &);                          \
  Tensor operator op(const Tensor &, const Scalar &);                          \
  Tensor operator op(const Scalar &, const Tensor &);
MODEL_TIDY_OPERATOR(+)
MODEL_TIDY_OPERATOR(-)
MODEL_TIDY_OPERATOR(*)
MODEL_TIDY_OPERATOR(/)
MODEL_TIDY_OPERATOR(%)
MODEL_TIDY_OPERATOR(&)
MODEL_TIDY_OPERATOR(|)
MODEL_TIDY_OPERATOR(^)
MODEL_TIDY_OPERATOR(<)
MODEL_TIDY_OPERATOR(<=)
MODEL_TIDY_OPERATOR(>)
MODEL_TIDY_OPERATOR(>=)
MODEL_TIDY_OPERATOR(==)
MODEL_TIDY_OPERATOR(!=)

// Functions whose first argument is a tensor.
MODEL_TIDY_UNARY(MODEL_TIDY_FUNCTION0)
MODEL_TIDY_EACH(MODEL_TIDY_FUNCTION)
MODEL_TIDY_EACH_LIST(MODEL_TIDY_FUNCTION_LIST)
#define MODEL_TIDY_FUNCTIONS(X)                                                \
  X(adaptive_avg_pool1d) X(adaptive_avg_pool2d) X(adaptive_avg_pool3d)         \
  X(add_out) X(affine_grid_generator) X(alpha_dropout) X(avg_pool1d)           \
  X(avg_pool2d) X(avg_pool3d) X(batch_norm) X(binary_cross_entropy)            \
  X(binary_cross_entropy_with_logits) X(bmm_out) X(bucketize) X(cat_out)       \
  X(cdist) X(celu) X(channel_shuffle) X(clamp_) X(col2im) X(complex)           \
  X(constant_pad_nd) X(conv1d) X(conv2d) X(conv3d) X(conv_transpose1d)         \
  X(conv_transpose2d) X(conv_transpose3d) X(convolution) X(corrcoef)           \
  X(cosine_embedding_loss) X(cosine_similarity) X(count_nonzero) X(cov)        \
  X(cross_entropy_loss) X(ctc_loss) X(div_out) X(dropout) X(dropout_) X(elu)   \
  X(elu_) X(embedding) X(expand_copy) X(fake_quantize_per_tensor_affine)       \
  X(feature_dropout) X(fft_fft) X(fft_ifft) X(fft_irfft) X(fft_rfft)           \
  X(fill_) X(gather_out) X(gelu) X(glu) X(grid_sampler) X(group_norm)          \
  X(hardshrink) X(hardsigmoid) X(hardswish) X(hardtanh)                        \
  X(hinge_embedding_loss) X(huber_loss) X(im2col) X(index_select_out)          \
  X(instance_norm) X(isin) X(istft) X(kl_div) X(l1_loss) X(layer_norm)         \
  X(leaky_relu) X(leaky_relu_) X(linalg_cholesky) X(linalg_det)                \
  X(linalg_eigvals) X(linalg_inv) X(linalg_norm) X(linalg_solve) X(linear)     \
  X(log_sigmoid) X(margin_ranking_loss) X(matmul_out) X(max_pool1d)            \
  X(max_pool2d) X(max_pool3d) X(mm_out) X(mse_loss) X(mul_out)                 \
  X(native_dropout) X(native_norm) X(nll_loss) X(nll_loss2d)                   \
  X(nonzero_static) X(normalize) X(one_hot) X(pad) X(pairwise_distance)        \
  X(pdist) X(pixel_shuffle) X(pixel_unshuffle) X(poisson) X(polar) X(prelu)    \
  X(quantize_per_channel) X(quantize_per_tensor) X(reflection_pad1d)           \
  X(reflection_pad2d) X(reflection_pad3d) X(relu_) X(replication_pad1d)        \
  X(replication_pad2d) X(replication_pad3d) X(rrelu) X(rsub)                   \
  X(scaled_dot_product_attention) X(searchsorted) X(sigmoid_) X(silu)          \
  X(smooth_l1_loss) X(soft_margin_loss) X(softplus) X(softshrink) X(stft)      \
  X(sub_out) X(tanh_) X(tensordot) X(threshold) X(trapezoid)                   \
  X(triplet_margin_loss) X(upsample_bicubic2d) X(upsample_bilinear2d)          \
  X(upsample_linear1d) X(upsample_nearest1d) X(upsample_nearest2d)             \
  X(upsample_nearest3d) X(upsample_trilinear3d) X(vander) X(xlogy) X(zero_)
#define MODEL_TIDY_FUNCTIONS_LIST(X)                                           \
  X(adaptive_avg_pool1d) X(adaptive_avg_pool2d) X(adaptive_avg_pool3d)         \
  X(avg_pool1d) X(avg_pool2d) X(avg_pool3d) X(constant_pad_nd) X(layer_norm)   \
  X(max_pool1d) X(max_pool2d) X(max_pool3d) X(pad) X(reflection_pad1d)         \
  X(reflection_pad2d) X(reflection_pad3d) X(replication_pad1d)                 \
  X(replication_pad2d) X(replication_pad3d) X(upsample_bicubic2d)              \
  X(upsample_bilinear2d) X(upsample_linear1d) X(upsample_nearest1d)            \
  X(upsample_nearest2d) X(upsample_nearest3d) X(upsample_trilinear3d)
MODEL_TIDY_FUNCTIONS(MODEL_TIDY_FUNCTION)
MODEL_TIDY_FUNCTIONS_LIST(MODEL_TIDY_FUNCTION_LIST)
// Kernels, strides and paddings in braces.
#define MODEL_TIDY_POOL(name)                                                  \
  template <class... A>                                                        \
  Tensor name(const Tensor &, IntArrayRef, IntArrayRef, A &&...);              \
  template <class... A>                                                        \
  Tensor name(const Tensor &, IntArrayRef, IntArrayRef, IntArrayRef, A &&...);
MODEL_TIDY_POOL(max_pool1d)
MODEL_TIDY_POOL(max_pool2d)
MODEL_TIDY_POOL(max_pool3d)
MODEL_TIDY_POOL(avg_pool2d)
#define MODEL_TIDY_CONVOLUTION(name)                                           \
  template <class... A>                                                        \
  Tensor name(const Tensor &, const Tensor &, const Tensor &, IntArrayRef,     \
              IntArrayRef, A &&...);
MODEL_TIDY_CONVOLUTION(conv1d)
MODEL_TIDY_CONVOLUTION(conv2d)
MODEL_TIDY_CONVOLUTION(conv3d)
MODEL_TIDY_CONVOLUTION(conv_transpose2d)
#define MODEL_TIDY_TUPLE2(name)                                                \
  template <class... A>                                                        \
  std::tuple<Tensor, Tensor> name(const Tensor &, A &&...);
#define MODEL_TIDY_TUPLE3(name)                                                \
  template <class... A>                                                        \
  std::tuple<Tensor, Tensor, Tensor> name(const Tensor &, A &&...);
MODEL_TIDY_TUPLE2(sort)
MODEL_TIDY_TUPLE2(topk)
MODEL_TIDY_TUPLE2(mode)
MODEL_TIDY_TUPLE2(cummax)
MODEL_TIDY_TUPLE2(var_mean)
MODEL_TIDY_TUPLE2(aminmax)
MODEL_TIDY_TUPLE2(linalg_qr)
MODEL_TIDY_TUPLE2(linalg_eigh)
MODEL_TIDY_TUPLE2(linalg_lu_factor)
MODEL_TIDY_TUPLE2(max_pool2d_with_indices)
MODEL_TIDY_TUPLE3(svd)
MODEL_TIDY_TUPLE3(linalg_svd)
MODEL_TIDY_TUPLE3(lu_unpack)
MODEL_TIDY_TUPLE3(unique_consecutive)
MODEL_TIDY_TUPLE3(_unique2)
MODEL_TIDY_TUPLE2(kthvalue)
MODEL_TIDY_TUPLE2(cummin)
MODEL_TIDY_TUPLE2(std_mean)
MODEL_TIDY_TUPLE2(slogdet)
MODEL_TIDY_TUPLE2(histogram)
MODEL_TIDY_TUPLE2(linalg_eig)
MODEL_TIDY_TUPLE2(frexp)
MODEL_TIDY_TUPLE2(max_pool1d_with_indices)
MODEL_TIDY_TUPLE2(_unique)
MODEL_TIDY_TUPLE2(gru)
MODEL_TIDY_TUPLE2(qr)
MODEL_TIDY_TUPLE3(native_batch_norm)
MODEL_TIDY_TUPLE3(native_layer_norm)
MODEL_TIDY_TUPLE3(unique_dim)
MODEL_TIDY_TUPLE3(lstm)
#define MODEL_TIDY_EXTREME(name)                                               \
  Tensor name(const Tensor &);                                                 \
  Tensor name(const Tensor &, const Tensor &);                                 \
  std::tuple<Tensor, Tensor> name(const Tensor &, int64_t, bool = false);
MODEL_TIDY_EXTREME(max)
MODEL_TIDY_EXTREME(min)
MODEL_TIDY_EXTREME(median)
Tensor pow(const Scalar &, const Tensor &);
Tensor bincount(const Tensor &, const std::optional<Tensor> & = {},
                int64_t = 0);
Tensor cat(TensorList, int64_t = 0);
Tensor concat(TensorList, int64_t = 0);
Tensor concatenate(TensorList, int64_t = 0);
Tensor dstack(TensorList);
Tensor column_stack(TensorList);
Tensor block_diag(TensorList);
Tensor cartesian_prod(TensorList);
Tensor stack(TensorList, int64_t = 0);
Tensor hstack(TensorList);
Tensor vstack(TensorList);
Tensor einsum(std::string_view, TensorList, OptionalIntArrayRef = {});
std::vector<Tensor> meshgrid(TensorList);
std::vector<Tensor> meshgrid(TensorList, std::string_view);
std::vector<Tensor> broadcast_tensors(TensorList);
std::vector<Tensor> split(const Tensor &, int64_t, int64_t = 0);
std::vector<Tensor> split(const Tensor &, IntArrayRef, int64_t = 0);
std::vector<Tensor> split_with_sizes(const Tensor &, IntArrayRef, int64_t = 0);
std::vector<Tensor> chunk(const Tensor &, int64_t, int64_t = 0);
std::vector<Tensor> unbind(const Tensor &, int64_t = 0);
std::vector<Tensor> tensor_split(const Tensor &, int64_t, int64_t = 0);
std::vector<Tensor> nonzero_numpy(const Tensor &);
std::vector<Tensor> where(const Tensor &);
template <class A, class B> Tensor where(const Tensor &, const A &, const B &);
bool equal(const Tensor &, const Tensor &);
bool allclose(const Tensor &, const Tensor &, double = 0, double = 0,
              bool = false);
bool is_nonzero(const Tensor &);
bool is_floating_point(const Tensor &);
bool is_complex(const Tensor &);
bool is_tensor(const Tensor &);
int64_t numel(const Tensor &);
int64_t size(const Tensor &, int64_t);
ScalarType result_type(const Tensor &, const Tensor &);
bool can_cast(ScalarType, ScalarType);
int64_t maybe_wrap_dim(int64_t, int64_t, bool = true);
Tensor wrapped_scalar_tensor(const Scalar &, Device = kCPU);
Tensor scalar_to_tensor(const Scalar &, Device = kCPU);
// Factories: at has its own, and torch those that know of gradients.
#define MODEL_TIDY_SIZED(name)                                                 \
  template <class... A> Tensor name(IntArrayRef, A &&...);
#define MODEL_TIDY_MADE(name)                                                  \
  template <class... A> Tensor name(const Scalar &, A &&...);
#define MODEL_TIDY_FACTORIES                                                   \
  MODEL_TIDY_SIZED(zeros)                                                      \
  MODEL_TIDY_SIZED(ones)                                                       \
  MODEL_TIDY_SIZED(empty)                                                      \
  MODEL_TIDY_SIZED(full)                                                       \
  MODEL_TIDY_SIZED(rand)                                                       \
  MODEL_TIDY_SIZED(randn)                                                      \
  MODEL_TIDY_SIZED(empty_strided)                                              \
  MODEL_TIDY_FUNCTION(empty_like)                                              \
  MODEL_TIDY_FUNCTION(zeros_like)                                              \
  MODEL_TIDY_FUNCTION(ones_like)                                               \
  MODEL_TIDY_FUNCTION(full_like)                                               \
  MODEL_TIDY_FUNCTION(rand_like)                                               \
  MODEL_TIDY_FUNCTION(randn_like)                                              \
  MODEL_TIDY_FUNCTION(randint_like)                                            \
  MODEL_TIDY_FUNCTION(sparse_coo_tensor)                                       \
  MODEL_TIDY_MADE(arange)                                                      \
  MODEL_TIDY_MADE(linspace)                                                    \
  MODEL_TIDY_MADE(eye)                                                         \
  MODEL_TIDY_MADE(randperm)                                                    \
  MODEL_TIDY_MADE(logspace)                                                    \
  MODEL_TIDY_MADE(range)                                                       \
  MODEL_TIDY_MADE(tril_indices)                                                \
  MODEL_TIDY_MADE(triu_indices)                                                \
  MODEL_TIDY_MADE(scalar_tensor)                                               \
  MODEL_TIDY_MADE(hann_window)                                                 \
  template <class... A> Tensor randint(int64_t, IntArrayRef, A &&...);         \
  template <class... A>                                                        \
  Tensor randint(int64_t, int64_t, IntArrayRef, A &&...);                      \
  template <class M, class S, class... A>                                      \
  Tensor normal(const M &, const S &, IntArrayRef, A &&...);                   \
  Tensor from_file(std::string_view, std::optional<bool> = {},                 \
                   std::optional<int64_t> = 0, const TensorOptions & = {});    \
  Tensor from_blob(void *, IntArrayRef, const TensorOptions & = {});           \
  Tensor from_blob(void *, IntArrayRef, IntArrayRef,                           \
                   const TensorOptions & = {});                                \
  Tensor from_blob(void *, IntArrayRef, const std::function<void(void *)> &,   \
                   const TensorOptions & = {});                                \
  Tensor from_blob(void *, IntArrayRef, IntArrayRef,                           \
                   const std::function<void(void *)> &,                        \
                   const TensorOptions & = {});
MODEL_TIDY_FACTORIES
template <class T> Tensor tensor(ArrayRef<T>, const TensorOptions & = {});
template <class... A> Tensor tensor(A &&...);
Tensor tensor(Any, const TensorOptions & = {});
} // namespace at

namespace torch {
using namespace at;
MODEL_TIDY_FACTORIES
template <class T> Tensor tensor(ArrayRef<T>, const TensorOptions & = {});
template <class... A> Tensor tensor(A &&...);
Tensor tensor(Any, const TensorOptions & = {});
using Dtype = at::ScalarType;
constexpr auto kU8 = c10::kByte, kUInt8 = c10::kByte, kI8 = c10::kChar,
               kInt8 = c10::kChar, kI16 = c10::kShort, kInt16 = c10::kShort,
               kI32 = c10::kInt, kInt32 = c10::kInt, kI64 = c10::kLong,
               kInt64 = c10::kLong, kF16 = c10::kHalf, kFloat16 = c10::kHalf,
               kF32 = c10::kFloat, kFloat32 = c10::kFloat, kF64 = c10::kDouble,
               kFloat64 = c10::kDouble;
using NoGradGuard = at::NoGradGuard;
using AutoGradMode = at::AutoGradMode;
using InferenceMode = c10::InferenceMode;
void set_default_dtype(caffe2::TypeMeta);
caffe2::TypeMeta get_default_dtype();
namespace indexing {
using namespace at::indexing;
}
namespace cuda {
size_t device_count();
bool is_available();
bool cudnn_is_available();
void manual_seed(uint64_t);
void manual_seed_all(uint64_t);
void synchronize(int64_t = -1);
} // namespace cuda
namespace mps {
bool is_available();
void manual_seed(uint64_t);
void synchronize();
} // namespace mps
namespace xpu {
size_t device_count();
bool is_available();
} // namespace xpu
namespace fft {
MODEL_TIDY_FUNCTION(fft)
MODEL_TIDY_FUNCTION(ifft)
MODEL_TIDY_FUNCTION(rfft)
MODEL_TIDY_FUNCTION(irfft)
MODEL_TIDY_FUNCTION(fft2)
MODEL_TIDY_FUNCTION(ifft2)
MODEL_TIDY_FUNCTION(fftn)
MODEL_TIDY_FUNCTION(ifftn)
MODEL_TIDY_FUNCTION(rfft2)
MODEL_TIDY_FUNCTION(irfft2)
MODEL_TIDY_FUNCTION(rfftn)
MODEL_TIDY_FUNCTION(irfftn)
MODEL_TIDY_FUNCTION(fftshift)
MODEL_TIDY_FUNCTION(ifftshift)
} // namespace fft
namespace linalg {
MODEL_TIDY_FUNCTION(inv)
MODEL_TIDY_FUNCTION(det)
MODEL_TIDY_FUNCTION(norm)
MODEL_TIDY_FUNCTION(solve)
MODEL_TIDY_FUNCTION(cholesky)
MODEL_TIDY_FUNCTION(vector_norm)
MODEL_TIDY_FUNCTION(matrix_norm)
MODEL_TIDY_FUNCTION(matrix_rank)
MODEL_TIDY_FUNCTION(pinv)
} // namespace linalg
namespace special {
MODEL_TIDY_FUNCTION(erf)
MODEL_TIDY_FUNCTION(expit)
MODEL_TIDY_FUNCTION(log_softmax)
MODEL_TIDY_FUNCTION(softmax)
} // namespace special

// torch/csrc/autograd
namespace autograd {
using Variable = at::Tensor;
using variable_list = std::vector<Variable>;
using tensor_list = std::vector<at::Tensor>;
using GradMode = at::GradMode;
using AutoGradMode = at::AutoGradMode;
void backward(const variable_list &, const variable_list & = {},
              std::optional<bool> = {}, bool = false,
              const variable_list & = {});
variable_list grad(const variable_list &, const variable_list &,
                   const variable_list & = {}, std::optional<bool> = {},
                   bool = false, bool = false);
Variable make_variable(at::Tensor, bool = false, bool = true);
struct Node {
  virtual ~Node();
  std::string name() const;
  virtual variable_list apply(variable_list &&) = 0;
};
} // namespace autograd
} // namespace torch
