// RUN: %check_notes serialization-memory-unsafe-load

#include <tensorflow/lite/model.h>
#include <sys/socket.h>

#include <vector>

using tflite::FlatBufferModel;

void fromFile(const char *path) {
  auto model = FlatBufferModel::BuildFromFile(path);
  // CHECK: :[[#@LINE-1]]:16: note: 'tflite::FlatBufferModel::BuildFromFile' trusts sizes and offsets stored in the data it reads, which can make it access memory out of bounds; verify the data before it is parsed [serialization-memory-unsafe-load]
  // CHECK: VerifyAndBuildFromFile(path);
}

void received(int socket) {
  std::vector<char> bytes(1 << 20);
  recv(socket, bytes.data(), bytes.size(), 0);
  auto model = FlatBufferModel::BuildFromBuffer(bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:16: error: 'tflite::FlatBufferModel::BuildFromBuffer' {{.*}}, here received from the network; verify
}

void allocated(std::unique_ptr<tflite::Allocation> allocation) {
  auto model = FlatBufferModel::BuildFromAllocation(std::move(allocation));
  // CHECK: :[[#@LINE-1]]:16: note: 'tflite::FlatBufferModel::BuildFromAllocation'
}

// Naming the file on the command line is how such programs are used.
int main(int argc, char **argv) {
  auto model = FlatBufferModel::BuildFromFile(argv[1]);
  // CHECK: :[[#@LINE-1]]:16: note: {{.*}}, here named on the command line; verify
}

// --- Not flagged -------------------------------------------------------------

void verified(const char *path) {
  auto model = FlatBufferModel::VerifyAndBuildFromFile(path);
}
