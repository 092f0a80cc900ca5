// A call that writes into an object leaves behind that object as it was left.
// RUN: %dump_facts | FileCheck %s

#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/socket.h>
#include <torch/script.h>
#include <torch/torch.h>

void fill(std::string &out, const std::string &in, int by) { std::cin >> out; }
// CHECK-LABEL: function fill(out, in, by)
// CHECK: %[[#CIN:]] = call std::operator>>(std::cin, param out)
// CHECK-NEXT: out out = output(%[[#CIN]], 1)
// CHECK-NOT: out

void streams(const char *path, torch::Tensor t) {
  // CHECK-LABEL: function streams(path, t)
  std::ifstream in(path);
  torch::jit::load(in);
  // CHECK: %[[#IN:]] = call std::basic_ifstream::basic_ifstream on none : std::basic_ifstream (param path)
  // CHECK-NEXT: %[[#LOAD:]] = call torch::jit::load(%[[#IN]])
  std::string line;
  std::getline(in, line);
  torch::jit::load(line);
  // CHECK: %[[#LINE:]] = call std::getline(output(%[[#LOAD]], 0), {{.*}})
  // CHECK-NEXT: call torch::jit::load(output(%[[#LINE]], 1))
  std::stringstream both;
  both << path;
  torch::save(t, both);
  torch::jit::load(both);
  // CHECK: %[[#SAVE:]] = call torch::save(param t, param path)
  // CHECK-NEXT: call torch::jit::load(output(%[[#SAVE]], 1))
  fill(line, line, 3);
  torch::jit::load(line);
  // CHECK: %[[#FILL:]] = call fill(
  // CHECK-NEXT: call torch::jit::load(output(%[[#FILL]], 0))
}

void buffers(int socket, const char *bytes) {
  // CHECK-LABEL: function buffers(socket, bytes)
  char array[16];
  recv(socket, array, 16, 0);
  torch::jit::load(array);
  // CHECK: %[[#RECV:]] = call recv(param socket, unknown{{.*}}, 16, 0)
  // CHECK-NEXT: call torch::jit::load(output(%[[#RECV]], 1))
  std::vector<char> vector(16);
  recv(socket, vector.data(), vector.size(), 0);
  torch::jit::pickle_load(vector);
  // CHECK: %[[#RECV:]] = call recv(param socket, %
  // CHECK-NEXT: call torch::jit::pickle_load(join({{.*}}, output(%[[#RECV]], 1)))
  struct {
    int Size;
  } header;
  recv(socket, &header, sizeof header, 0);
  memcpy(array + 4, bytes, 4);
  torch::jit::load(array);
  // CHECK: %[[#COPY:]] = call memcpy(output(%[[#]], 1), param bytes, 4)
  // CHECK-NEXT: call torch::jit::load(join({{.*}}, output(%[[#COPY]], 0)))
}
