// Units for the tests of serialisation.
#pragma once

#include "facts/Facts.h"

namespace model_tidy {

/// The last element of every list has no field left at its default.
inline Unit fullUnit() {
  Unit U;
  U.Language = "c++";
  U.Files = {{"a.cpp", ""}, {"model.pt", "archive/data.pkl", true}};
  auto Here = [Offset = 300u]() mutable {
    Offset += 7;
    return Location{{1}, Offset, Offset + 3};
  };
  Value Plain;
  Plain.Text = "seen";
  U.Values = {Plain,
              {ValueKind::Output,
               LiteralKind::Bytes,
               1,
               1,
               std::string("a\0\xff", 3),
               {{0}},
               Here()}};
  Call Full = {{0},
               {1},
               "torch::jit::Module",
               {{"x", {0}, Here(), "int"}, {"y", {1}, Here(), "char"}},
               Here(),
               Here(),
               Here(),
               {0},
               {{Guard::Condition, false, {0}}, {Guard::Scope, false, {1}}},
               CallForm::Qualified,
               true,
               true,
               true,
               true,
               true,
               true};
  U.Calls = {Call(), Full};
  U.Functions = {{"ns::f",
                  "ns",
                  {{"p", "std::string", true, {1}, {0}, {1}, Here()}},
                  {1},
                  {{1}, {0}},
                  {"decorator", "other"},
                  Here(),
                  Here(),
                  Here(),
                  "throw 1",
                  true,
                  true}};
  U.Classes = {{"Net",
                {"Base"},
                "abc.ABCMeta",
                {{"lin", "Linear"}},
                {{"forward", 1, ~0u, "at::Tensor", true, true, false, true,
                  true, true, true, Here(), Here()}},
                Here()}};
  U.Writes = {{"Net::lin", {1}, Here(), {0}}};
  U.Includes = {"torch/script.h"};
  U.Texts = {{"api_key", "secret", Here()}};
  U.Comments = {{Here(), "// NOLINT"}};
  U.Notices = {{NoticeKind::Suppression, "a.cpp", "unused"}};
  U.Flaws = {{FlawKind::Tampered, {{0}, 1, 2}, "two directories"}};
  return U;
}

inline Unit minimalUnit() {
  Unit U;
  U.Files = {{"a.py", ""}};
  return U;
}

} // namespace model_tidy
