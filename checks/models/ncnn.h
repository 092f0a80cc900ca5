// ncnn, as far as networks are loaded; for net.h and ncnn/*.
// Upstream: Tencent/ncnn a4d2ea1 src/net.h:60-123, src/datareader.h.
#pragma once

#include "std-all.h"
#include <stdio.h>

namespace ncnn {

class Mat {
public:
  Mat();
  Mat(int w, size_t size = 4u);
  Mat(int w, int h, size_t size = 4u);
  static Mat from_pixels(const unsigned char *pixels, int type, int w, int h);
  static Mat from_pixels_resize(const unsigned char *pixels, int type, int w, int h, int tw, int th);
  void substract_mean_normalize(const float *mean, const float *norm);
  float *row(int y);
  Mat channel(int c);
  float &operator[](size_t index);
  int w, h, c;
  void *data;
};
class Option {
public:
  bool use_vulkan_compute;
  int num_threads;
  bool lightmode;
};
class DataReader {
public:
  virtual ~DataReader();
};
class DataReaderFromStdio : public DataReader {
public:
  explicit DataReaderFromStdio(FILE *file);
};
class DataReaderFromMemory : public DataReader {
public:
  explicit DataReaderFromMemory(const unsigned char *&memory);
};
class ParamDict;
class ModelBin;
class Layer {
public:
  virtual int load_param(const ParamDict &parameters);
  virtual int load_model(const ModelBin &model);
};
class Extractor {
public:
  int input(const char *name, const Mat &in);
  int input(int index, const Mat &in);
  int extract(const char *name, Mat &out, int type = 0);
  int extract(int index, Mat &out, int type = 0);
  void set_light_mode(bool on);
  void set_num_threads(int threads);
};
class Net {
public:
  Net();
  Option opt;
  int register_custom_layer(const char *type, Layer *(*creator)(void *), void (*destroyer)(Layer *, void *) = 0, void *user = 0);
  int load_param(const DataReader &reader);
  int load_param_bin(const DataReader &reader);
  int load_model(const DataReader &reader);
  int load_param(FILE *file);
  int load_param(const char *path);
  int load_param_mem(const char *memory);
  int load_param_bin(FILE *file);
  int load_param_bin(const char *path);
  int load_model(FILE *file);
  int load_model(const char *path);
  int load_param(const unsigned char *memory);
  int load_model(const unsigned char *memory);
  Extractor create_extractor() const;
  void clear();
};

} // namespace ncnn
