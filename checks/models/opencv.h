// OpenCV, as far as networks, classifiers and settings are read.
#pragma once

#include "std-all.h"

typedef unsigned char uchar;
namespace cv {
using String = std::string;
template <class T> using Ptr = std::shared_ptr<T>;
template <class T, class... A> Ptr<T> makePtr(const A &...arguments);

template <class T> struct Size_ {
  T width, height;
  Size_();
  Size_(T width, T height);
  T area() const;
};
using Size = Size_<int>;
template <class T> struct Point_ {
  T x, y;
  Point_();
  Point_(T x, T y);
};
using Point = Point_<int>;
using Point2f = Point_<float>;
template <class T> struct Rect_ {
  T x, y, width, height;
  Rect_();
  Rect_(T x, T y, T width, T height);
};
using Rect = Rect_<int>;
struct Scalar {
  Scalar();
  Scalar(double, double = 0, double = 0, double = 0);
  double &operator[](int);
};
class Mat {
public:
  Mat();
  Mat(int rows, int columns, int type);
  Mat(int rows, int columns, int type, void *data, size_t step = 0);
  Mat(int rows, int columns, int type, const Scalar &);
  Mat(Size size, int type, const Scalar &);
  Mat(const Mat &, const Rect &);
  Mat clone() const;
  Mat operator()(const Rect &) const;
  void convertTo(Mat &out, int type, double scale = 1, double shift = 0) const;
  void copyTo(Mat &out) const;
  Mat reshape(int channels, int rows = 0) const;
  bool empty() const, isContinuous() const;
  int channels() const, type() const, depth() const;
  size_t total() const, elemSize() const;
  Size size() const;
  template <class T> T *ptr(int row = 0);
  template <class T> T &at(int, int);
  template <class T> T &at(int);
  uchar *data;
  int rows, cols, dims;
};
class Algorithm {
public:
  template <class T>
  static Ptr<T> load(const String &file, const String &name = String());
  template <class T>
  static Ptr<T> loadFromString(const String &model,
                               const String &name = String());
  virtual void save(const String &file) const;
};

class FileNode {
public:
  FileNode operator[](const String &name) const;
  FileNode operator[](const char *name) const;
  FileNode operator[](int at) const;
  bool empty() const;
  operator int() const;
  operator double() const;
  operator std::string() const;
  std::string string() const;
  Mat mat() const;
};
void operator>>(const FileNode &node, std::string &value);
template <class T> void operator>>(const FileNode &node, T &value);
class FileStorage {
public:
  enum Mode { READ, WRITE, APPEND, MEMORY = 4 };
  FileStorage();
  FileStorage(const String &file, int flags, const String &encoding = String());
  bool open(const String &file, int flags, const String &encoding = String());
  bool isOpened() const;
  void release();
  FileNode operator[](const String &name) const;
  FileNode operator[](const char *name) const;
  FileNode root(int stream = 0) const;
};

class CommandLineParser {
public:
  CommandLineParser(int count, const char *const arguments[],
                    const String &keys);
  template <class T> T get(const String &name, bool trim = true) const;
  template <class T> T get(int index, bool trim = true) const;
  bool has(const String &name) const;
  bool check() const;
  void about(const String &text);
  void printMessage() const;
};

Mat imread(const String &file, int flags = 1);
bool imwrite(const String &file, const Mat &image);
Mat imdecode(const std::vector<uchar> &bytes, int flags);
void cvtColor(const Mat &in, Mat &out, int code, int channels = 0);
void resize(const Mat &in, Mat &out, Size size, double = 0, double = 0,
            int = 1);

namespace dnn {
class Net {
public:
  static Net readFromModelOptimizer(const String &xml, const String &bin);
  void setInput(const Mat &blob, const String &name = String());
  Mat forward(const String &name = String());
  void forward(std::vector<Mat> &out, const std::vector<String> &names);
  void setPreferableBackend(int), setPreferableTarget(int);
  std::vector<String> getUnconnectedOutLayersNames() const;
  bool empty() const;
};
Net readNet(const String &model, const String &config = "",
            const String &framework = "");
Net readNet(const String &framework, const std::vector<uchar> &model,
            const std::vector<uchar> &config = {});
Net readNetFromDarknet(const String &config, const String &weights = String());
Net readNetFromDarknet(const std::vector<uchar> &config,
                       const std::vector<uchar> &weights = {});
Net readNetFromCaffe(const String &config, const String &weights = String());
Net readNetFromCaffe(const std::vector<uchar> &config,
                     const std::vector<uchar> &weights = {});
Net readNetFromTensorflow(const String &model, const String &config = String());
Net readNetFromTensorflow(const std::vector<uchar> &model,
                          const std::vector<uchar> &config = {});
Net readNetFromTFLite(const String &model);
Net readNetFromTFLite(const std::vector<uchar> &model);
Net readNetFromTorch(const String &model, bool = true, bool = true);
Net readNetFromModelOptimizer(const String &xml, const String &bin = "");
Net readNetFromONNX(const String &model);
Net readNetFromONNX(const std::vector<uchar> &model);
Mat readTorchBlob(const String &file, bool isBinary = true);
Mat readTensorFromONNX(const String &file);
Mat blobFromImage(const Mat &image, double scale = 1, const Size & = Size(),
                  const Scalar & = Scalar(), bool = false, bool = false,
                  int = 5);
} // namespace dnn

namespace ml {
class StatModel : public Algorithm {
public:
  float predict(const Mat &samples) const;
};
#define MODEL(Name)                                                            \
  class Name : public StatModel {                                              \
  public:                                                                      \
    static Ptr<Name> create();                                                 \
    static Ptr<Name> load(const String &file, const String &node = String());  \
  };
MODEL(SVM)
MODEL(SVMSGD)
MODEL(RTrees)
MODEL(DTrees)
MODEL(Boost)
MODEL(ANN_MLP)
MODEL(KNearest)
MODEL(EM)
MODEL(NormalBayesClassifier)
MODEL(LogisticRegression)
#undef MODEL
} // namespace ml
} // namespace cv

#define CV_8U 0
#define CV_8UC1 0
#define CV_8UC3 16
#define CV_32F 5
#define CV_32FC1 5
#define CV_32FC3 21
#define CV_64F 6
