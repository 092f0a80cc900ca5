// LLVM's parser of JSON calls itself for each level of nesting, so depth is
// measured before it sees a message.
#include "lsp/Transport.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

std::string utf8(llvm::StringRef Text) {
  return json::isUTF8(Text) ? Text.str() : json::fixUTF8(Text);
}

static unsigned depthOf(llvm::StringRef Json) {
  unsigned Depth = 0, Deepest = 0;
  bool InText = false;
  for (size_t I = 0; I < Json.size(); ++I) {
    char C = Json[I];
    if (InText) {
      I += C == '\\';
      InText = C != '"';
    } else if (C == '"') {
      InText = true;
    } else if (C == '[' || C == '{') {
      Deepest = std::max(Deepest, ++Depth);
    } else if ((C == ']' || C == '}') && Depth) {
      --Depth;
    }
  }
  return Deepest;
}

/// False at the end of input.
bool Transport::readLine(std::string &Line) {
  constexpr size_t MostHeader = 4096; // the rest of a longer line is dropped
  Line.clear();
  for (int C = std::getc(In); C != EOF; C = std::getc(In)) {
    if (C == '\n') {
      if (!Line.empty() && Line.back() == '\r')
        Line.pop_back();
      return true;
    }
    if (Line.size() < MostHeader)
      Line += char(C);
  }
  return false;
}

/// Reads up to the empty line. False if no header says a length.
bool Transport::readLength(size_t &Length, bool &HasEnded) {
  bool IsKnown = false;
  std::string Line;
  while (!(HasEnded = !readLine(Line)) && !Line.empty()) {
    auto [Name, Value] = llvm::StringRef(Line).split(':');
    if (Name.trim().equals_insensitive("Content-Length"))
      IsKnown = !Value.trim().getAsInteger(10, Length);
  }
  return IsKnown;
}

Transport::Input Transport::read(json::Value &Message, std::string &Problem) {
  size_t Length = 0;
  bool HasEnded = false;
  bool IsKnown = readLength(Length, HasEnded);
  if (HasEnded)
    return Input::End;
  if (!IsKnown) {
    Problem = "a header without 'Content-Length: N'";
    return Input::Broken;
  }
  if (Length > MostBytes) {
    for (size_t Left = Length; Left; --Left)
      if (std::getc(In) == EOF)
        return Input::End;
    Problem = "a message of " + std::to_string(Length) + " bytes; at most " +
              std::to_string(MostBytes) + " are read";
    return Input::Broken;
  }
  std::string Bytes(Length, '\0');
  if (std::fread(Bytes.data(), 1, Length, In) != Length)
    return Input::End;
  if (depthOf(Bytes) > MostDepth) {
    Problem = "a message nested more than " + std::to_string(MostDepth) +
              " levels deep";
    return Input::Broken;
  }
  llvm::Expected<json::Value> Parsed = json::parse(Bytes);
  if (!Parsed) {
    Problem = llvm::toString(Parsed.takeError());
    return Input::Broken;
  }
  Message = std::move(*Parsed);
  return Input::Message;
}

void Transport::send(json::Object Message) {
  Message["jsonrpc"] = "2.0";
  std::string Text;
  llvm::raw_string_ostream(Text) << json::Value(std::move(Message));
  std::lock_guard<std::mutex> Lock(Mutex);
  Out << "Content-Length: " << Text.size() << "\r\n\r\n" << Text;
  Out.flush();
}

void Transport::notify(llvm::StringRef Method, json::Value Params) {
  send(json::Object{{"method", Method}, {"params", std::move(Params)}});
}

void Transport::call(llvm::StringRef Id, llvm::StringRef Method,
                     json::Value Params) {
  send(json::Object{
      {"id", Id}, {"method", Method}, {"params", std::move(Params)}});
}

void Transport::reply(json::Value Id, json::Value Result) {
  send(json::Object{{"id", std::move(Id)}, {"result", std::move(Result)}});
}

void Transport::fail(json::Value Id, ErrorCode Code, llvm::StringRef Why) {
  send(json::Object{
      {"id", std::move(Id)},
      {"error", json::Object{{"code", int(Code)}, {"message", utf8(Why)}}}});
}

} // namespace model_tidy::lsp
