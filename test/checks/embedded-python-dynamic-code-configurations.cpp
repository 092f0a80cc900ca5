// A text that is read once for each configuration of its file is still one.
// RUN: %check_cxx embedded-python-dynamic-code
// RUN: %model-tidy --color=never --exit-zero --checks='-*,embedded-*' %s -- -std=c++17 2>&1 | %filecheck

extern "C" int PyRun_SimpleString(const char *);

const char *Start = R"(
import sys
exec(sys.argv[1])
)";
// CHECK: :[[#@LINE-2]]:1: error: 'exec' runs Python code

#ifdef WITH_PLUGINS
void plugins(const char *name) {
  PyRun_SimpleString(name);
  // CHECK: :[[#@LINE-1]]:3: warning: {{.*}} [embedded-python-dynamic-code]
}
#endif

void run() { PyRun_SimpleString(Start); }
