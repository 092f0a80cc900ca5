// JSON-RPC over a pair of streams, as editors speak it: a header with the
// length, an empty line, the message. Whatever comes in, reading goes on with
// the next message.
#pragma once

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdio>
#include <mutex>

namespace model_tidy::lsp {

/// What LSP and JSON-RPC call errors.
enum ErrorCode : int {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  NotInitialized = -32002,
  RequestCancelled = -32800,
};

class Transport {
public:
  static constexpr size_t MostBytes = 64 << 20; // of one message
  static constexpr unsigned MostDepth = 256;    // of its nesting

  Transport(std::FILE *In, llvm::raw_ostream &Out) : In(In), Out(Out) {}

  enum class Input : uint8_t { Message, Broken, End };
  /// Waits for a message. If it is broken, \p Problem says why; it has been
  /// skipped.
  Input read(llvm::json::Value &Message, std::string &Problem);

  // Thread-safe.
  void notify(llvm::StringRef Method, llvm::json::Value Params);
  /// Asks the client; its answer, if any, has this \p Id.
  void call(llvm::StringRef Id, llvm::StringRef Method,
            llvm::json::Value Params);
  void reply(llvm::json::Value Id, llvm::json::Value Result);
  void fail(llvm::json::Value Id, ErrorCode Code, llvm::StringRef Why);

private:
  bool readLine(std::string &Line);
  bool readLength(size_t &Length, bool &HasEnded);
  void send(llvm::json::Object Message);

  std::FILE *In;
  llvm::raw_ostream &Out;
  std::mutex Mutex;
};

/// \p Text as JSON can hold it: the bytes of files need not be UTF-8.
std::string utf8(llvm::StringRef Text);

} // namespace model_tidy::lsp
