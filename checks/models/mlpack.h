// mlpack's and Armadillo's readers and writers: models by name, matrices and
// images without one.
#pragma once

#include "std-all.h"

namespace arma {
template <class T> class Mat {
public:
  Mat();
  Mat(size_t rows, size_t columns);
  size_t n_rows, n_cols, n_elem;
};
template <class T> class Cube {};
template <class T> class Row : public Mat<T> {};
template <class T> class Col : public Mat<T> {};
using mat = Mat<double>;
using fmat = Mat<float>;
using cube = Cube<double>;
using rowvec = Row<double>;
using vec = Col<double>;
} // namespace arma

namespace mlpack {
namespace data {
enum class format { autodetect, json, xml, binary };
class ImageInfo {};
class DatasetInfo {};

template <class T>
bool Load(const std::string &file, const std::string &name, T &model,
          bool fatal = false, format f = format::autodetect);
template <class T>
bool Load(const std::string &file, arma::Mat<T> &matrix, bool fatal = false,
          bool transpose = true);
template <class T>
bool Load(const std::string &file, arma::Mat<T> &matrix, DatasetInfo &info,
          bool fatal = false, bool transpose = true);
template <class T>
bool Load(const std::string &file, arma::Mat<T> &matrix, ImageInfo &info,
          bool fatal = false);
template <class T>
bool Load(const std::vector<std::string> &files, arma::Mat<T> &matrix,
          ImageInfo &info, bool fatal = false);
template <class T>
bool Save(const std::string &file, const std::string &name, T &model,
          bool fatal = false, format f = format::autodetect);
template <class T>
bool Save(const std::string &file, const arma::Mat<T> &matrix,
          bool fatal = false, bool transpose = true);
} // namespace data
} // namespace mlpack
