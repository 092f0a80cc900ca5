// A namespace that its own parent uses is as good as an inline one.
// RUN: %dump_facts | FileCheck %s

namespace cv {
namespace dnn {
namespace dnn4_v20221220 {}
using namespace dnn4_v20221220;
namespace dnn4_v20221220 {
int readNet(const char *);
}
namespace helpers2 {
int other(const char *);
}
} // namespace dnn
} // namespace cv

namespace nvinfer1 {
int createRuntime(const char *);
}
using namespace nvinfer1;

// An anonymous struct goes by its typedef's name.
typedef struct {
  char *payload;
} Message;

int load(Message *message) {
  return cv::dnn::readNet("net") + cv::dnn::helpers2::other(message->payload);
}
int runtime(const char *log) { return createRuntime(log); }
// CHECK: call cv::dnn::readNet("net")
// CHECK: call cv::dnn::helpers2::other(field(Message::payload, param message))
// CHECK: call nvinfer1::createRuntime(param log)
