// Readers that verify take the place of those that do not; a fix that old
// versions of a library do not know takes --unsafe-fixes.
// RUN: split-file %s %t
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,serialization-memory-*' %t/model.cpp
// RUN: diff %t/expected.cpp %t/model.cpp
// RUN: %model-tidy --fast --fix --unsafe-fixes --exit-zero --checks='-*,serialization-memory-*' %t/program.cpp
// RUN: diff %t/program-expected.cpp %t/program.cpp
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,serialization-memory-*' %t/untouched.cpp
// RUN: diff %t/untouched-before.cpp %t/untouched.cpp

//--- model.cpp
#include <tensorflow/lite/model.h>

using namespace tflite;
auto file(const char *path) { return FlatBufferModel::BuildFromFile(path); }
auto reported(const char *path, ErrorReporter *reporter) {
  return tflite::FlatBufferModel::BuildFromFile(path, reporter);
}
auto buffer(const char *bytes, size_t size) {
  auto plain = FlatBufferModel::BuildFromBuffer(bytes, size);
  return FlatBufferModel::BuildFromBuffer(bytes, size, /*reporter=*/DefaultErrorReporter());
}
auto allocation(std::unique_ptr<Allocation> bytes, ErrorReporter &reporter) {
  return FlatBufferModel::BuildFromAllocation(std::move(bytes),
                                              &reporter);
}
//--- expected.cpp
#include <tensorflow/lite/model.h>

using namespace tflite;
auto file(const char *path) { return FlatBufferModel::VerifyAndBuildFromFile(path); }
auto reported(const char *path, ErrorReporter *reporter) {
  return tflite::FlatBufferModel::VerifyAndBuildFromFile(path, nullptr, reporter);
}
auto buffer(const char *bytes, size_t size) {
  auto plain = FlatBufferModel::VerifyAndBuildFromBuffer(bytes, size);
  return FlatBufferModel::VerifyAndBuildFromBuffer(bytes, size, /*reporter=*/nullptr, DefaultErrorReporter());
}
auto allocation(std::unique_ptr<Allocation> bytes, ErrorReporter &reporter) {
  return FlatBufferModel::VerifyAndBuildFromAllocation(std::move(bytes),
                                              nullptr, &reporter);
}
//--- program.cpp
#include <executorch/runtime/executor/program.h>

using executorch::runtime::Program;
auto plain(executorch::runtime::DataLoader *loader) { return Program::load(loader); }
auto minimal(executorch::runtime::DataLoader *loader) {
  return torch::executor::Program::load(loader, Program::Verification::Minimal);
}
auto checked(executorch::runtime::DataLoader *loader) {
  return Program::load(loader, Program::Verification::InternalConsistency);
}
//--- program-expected.cpp
#include <executorch/runtime/executor/program.h>

using executorch::runtime::Program;
auto plain(executorch::runtime::DataLoader *loader) { return Program::load(loader, executorch::runtime::Program::Verification::InternalConsistency); }
auto minimal(executorch::runtime::DataLoader *loader) {
  return torch::executor::Program::load(loader, executorch::runtime::Program::Verification::InternalConsistency);
}
auto checked(executorch::runtime::DataLoader *loader) {
  return Program::load(loader, Program::Verification::InternalConsistency);
}
//--- untouched.cpp
#include <executorch/runtime/executor/program.h>
#include <tensorflow/lite/model.h>

#define BUILD(path) tflite::FlatBufferModel::BuildFromFile(path)
#define PATH(name) name ".tflite"
#define READER tflite::FlatBufferModel::BuildFromFile
auto macro(const char *path) { return BUILD(path); }
auto named(const char *path) { return READER(path); }
auto pointer(const char *path) {
  auto build = &tflite::FlatBufferModel::BuildFromFile;
  return build(path, nullptr);
}
auto plain(executorch::runtime::DataLoader *loader) { return executorch::runtime::Program::load(loader); }
//--- untouched-before.cpp
#include <executorch/runtime/executor/program.h>
#include <tensorflow/lite/model.h>

#define BUILD(path) tflite::FlatBufferModel::BuildFromFile(path)
#define PATH(name) name ".tflite"
#define READER tflite::FlatBufferModel::BuildFromFile
auto macro(const char *path) { return BUILD(path); }
auto named(const char *path) { return READER(path); }
auto pointer(const char *path) {
  auto build = &tflite::FlatBufferModel::BuildFromFile;
  return build(path, nullptr);
}
auto plain(executorch::runtime::DataLoader *loader) { return executorch::runtime::Program::load(loader); }
