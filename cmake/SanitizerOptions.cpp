// What an instrumented program needs to get along with an LLVM that is not:
// LLVM unmaps the signal stack that ASan has put there, and its allocators
// poison memory in our code without unpoisoning it in theirs.
extern "C" const char *__asan_default_options() {
  return "use_sigaltstack=0:allow_user_poisoning=0";
}
