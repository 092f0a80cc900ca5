// Classes of the project: an object whose forward is called is called itself.
// RUN: split-file %s %t
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t/layer.cpp
// RUN: diff %t/expected.cpp %t/layer.cpp

//--- layer.cpp
#include <memory>
#include <vector>

struct Layer {
  virtual ~Layer() = default;
  virtual float forward(float x) { return 2 * x; }
  float operator()(float x) {
    checkInput(x);
    return forward(x);
  }
  void checkInput(float x);
};
struct Scale : Layer {
  float forward(float x) override { return 3 * x; }
};
struct Holder {
  std::shared_ptr<Layer> layer;
};
float run(Scale &scale, Holder &holder, std::vector<Scale> &scales, float x) {
  x = scale.forward(x) + holder.layer->forward(x);
  for (auto &each : scales)
    x = each.forward(each.forward(x));
  return scales.at(0).forward(x);
}
//--- expected.cpp
#include <memory>
#include <vector>

struct Layer {
  virtual ~Layer() = default;
  virtual float forward(float x) { return 2 * x; }
  float operator()(float x) {
    checkInput(x);
    return forward(x);
  }
  void checkInput(float x);
};
struct Scale : Layer {
  float forward(float x) override { return 3 * x; }
};
struct Holder {
  std::shared_ptr<Layer> layer;
};
float run(Scale &scale, Holder &holder, std::vector<Scale> &scales, float x) {
  x = scale(x) + (*holder.layer)(x);
  for (auto &each : scales)
    x = each(each(x));
  return scales.at(0)(x);
}
