// Comments silence single findings; the rest of the file is still looked at.
// RUN: %check_cxx serialization-unsafe-load

#include <torch/script.h>

// --- Flagged -----------------------------------------------------------------

void flagged() {
  torch::jit::load("a.pt"); // NOLINT(other-check)
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  torch::jit::load("a.pt"); // NOLINT(module-*)
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  torch::jit::load("a.pt"); // NOLINTS
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  // NOLINTNEXTLINE

  torch::jit::load("a.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  const char *text = "NOLINT"; torch::jit::load(text);
  // CHECK: :[[#@LINE-1]]:32: warning: 'torch::jit::load'
}

// --- Not flagged -------------------------------------------------------------

void silenced() {
  torch::jit::load("a.pt"); // NOLINT
  torch::jit::load("a.pt"); // NOLINT: it is signed
  torch::jit::load("a.pt"); // NOLINT(serialization-unsafe-load)
  torch::jit::load("a.pt"); // NOLINT(serialization-*): it is signed
  torch::jit::load("a.pt"); // NOLINT(other-check, serialization-unsafe-load)
  torch::jit::load("a.pt"); // NOLINT(*)
  torch::jit::load("a.pt"); /* NOLINT */
  // NOLINTNEXTLINE
  torch::jit::load("a.pt");
  // NOLINTNEXTLINE(serialization-unsafe-load)
  torch::jit::load("a.pt");
  /* NOLINTNEXTLINE(serialization-unsafe-load) */
  torch::jit::load("a.pt");
  // NOLINTBEGIN(serialization-unsafe-load)
  torch::jit::load("a.pt");

  torch::jit::load("a.pt");
  // NOLINTEND(serialization-unsafe-load)
  // NOLINTBEGIN
  torch::jit::load("a.pt");
  // NOLINTEND
}

// --- Edges -------------------------------------------------------------------

#define LOAD(path) torch::jit::load(path)
void macro() {
  LOAD("a.pt"); // NOLINT
}

// The place of a finding counts, not that of the whole statement.
void longCall() {
  torch::jit::load( // NOLINT
      "a.pt",
      torch::kCPU);
  torch::jit::load(
      // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
      "a.pt"); // NOLINT
}

// An end without its begin silences nothing, nor does a begin without end.
// NOLINTEND(serialization-unsafe-load)
// NOLINTBEGIN(serialization-*)
void after() {
  torch::jit::load("a.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
}
// CHECK: notice: line [[#@LINE-6]]: 'NOLIN{{T}}END' without an earlier 'NOLIN{{T}}BEGIN' of the same checks; it suppresses nothing
// CHECK: notice: line [[#@LINE-6]]: 'NOLIN{{T}}BEGIN' without a later 'NOLIN{{T}}END' of the same checks; it suppresses nothing
