// The whole log, to the letter. Whether it is SARIF at all is judged by
// test/tool/sarif/validate.mjs.

#include "SarifExample.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

TEST(Sarif, DescribesTheRun) {
  Example E;
  EXPECT_EQ(sarif(E), R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "model-tidy",
          "semanticVersion": ")" +
                          toolVersion().str() + R"(",
          "rules": [
            {
              "id": "serialization-unsafe-load",
              "name": "SerializationUnsafeLoad",
              "shortDescription": {
                "text": "Loads a format that can carry code."
              },
              "fullDescription": {
                "text": "Ship models as `ONNX`."
              },
              "help": {
                "text": "Ship models as `ONNX`.",
                "markdown": "Ship models as `ONNX`."
              },
              "defaultConfiguration": {
                "level": "warning"
              },
              "properties": {
                "tags": [
                  "security",
                  "external/cwe/cwe-502"
                ],
                "security-severity": "8.8",
                "precision": "high"
              }
            },
            {
              "id": "module-forward-bypass",
              "name": "ModuleForwardBypass",
              "shortDescription": {
                "text": "Calls 'forward' so that hooks are skipped."
              },
              "fullDescription": {
                "text": "Call the module."
              },
              "help": {
                "text": "Call the module.",
                "markdown": "Call the module."
              },
              "defaultConfiguration": {
                "level": "note"
              },
              "properties": {
                "tags": [
                  "correctness"
                ],
                "problem.severity": "recommendation",
                "precision": "high"
              }
            }
          ]
        }
      },
      "automationDetails": {
        "id": "model-tidy/"
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": []
        }
      ],
      "columnKind": "unicodeCodePoints",
      "results": []
    }
  ]
}
)");
}

TEST(Sarif, WritesEverythingOfAResult) {
  Example E;
  E.file("src/a b.cpp", "/* 語 */ load(p);\n");
  Finding &F = E.add(Severity::Error, E.at("src/a b.cpp", "load"), "runs code");
  F.Callee = "ns::load";
  F.Origin = OriginKind::CommandLine;
  F.Trace = {{E.at("src/a b.cpp", "p"), "read here"}};
  F.Instead = {"use ONNX", "session();", "c++"};
  F.Fixes = {{true, "call it", {{"src/a b.cpp", 10, 4, "safe"}}}};
  F.Fingerprint = "0123456789abcdef";
  EXPECT_EQ(between(sarif(E), "\"results\": ", "\n    }\n  ]\n}"), R"([
        {
          "ruleId": "serialization-unsafe-load",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "runs code."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "src/a%20b.cpp",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 9,
                  "endLine": 1,
                  "endColumn": 13
                }
              }
            }
          ],
          "partialFingerprints": {
            "modelTidy/v1": "0123456789abcdef"
          },
          "codeFlows": [
            {
              "threadFlows": [
                {
                  "locations": [
                    {
                      "location": {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "src/a%20b.cpp",
                            "uriBaseId": "%SRCROOT%"
                          },
                          "region": {
                            "startLine": 1,
                            "startColumn": 14,
                            "endLine": 1,
                            "endColumn": 15
                          }
                        },
                        "message": {
                          "text": "read here."
                        }
                      }
                    }
                  ]
                }
              ]
            }
          ],
          "fixes": [
            {
              "description": {
                "text": "call it."
              },
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "src/a%20b.cpp",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "startLine": 1,
                        "startColumn": 9,
                        "endLine": 1,
                        "endColumn": 13
                      },
                      "insertedContent": {
                        "text": "safe"
                      }
                    }
                  ]
                }
              ],
              "properties": {
                "safe": true
              }
            }
          ],
          "properties": {
            "origin": "command-line",
            "callee": "ns::load",
            "replacement": {
              "summary": "use ONNX",
              "code": "session();",
              "language": "c++"
            }
          }
        }
      ])");
}
