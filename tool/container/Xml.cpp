// Models as XML: PMML and OpenVINO. No entity has a purpose in them, but
// readers that expand them read files and the network, or run out of memory.
#include "container/Formats.h"

using namespace model_tidy;

namespace {

/// Only the head of the document: declarations have to come first.
llvm::StringRef headOf(llvm::StringRef Bytes) {
  return Bytes.take_front(64 << 10);
}

} // namespace

bool model_tidy::isModelXml(llvm::StringRef Bytes) {
  llvm::StringRef Head = headOf(Bytes).ltrim("\xef\xbb\xbf \t\r\n");
  return Head.starts_with("<") &&
         (Head.contains("<PMML") || Head.contains("<net "));
}

void model_tidy::readModelXml(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "xml");
  if (size_t At = headOf(P.Bytes).find("<!ENTITY"); At != llvm::StringRef::npos)
    S.oddity(OddityKind::FileAccess, P, At,
             "an XML model declares an entity, which its reader may fetch or "
             "expand without end");
  size_t Doctype = headOf(P.Bytes).find("<!DOCTYPE");
  llvm::StringRef Declared = headOf(P.Bytes).substr(Doctype).take_until(
      [](char C) { return C == '>' || C == '['; });
  if (Declared.contains(" SYSTEM ") || Declared.contains(" PUBLIC "))
    S.oddity(OddityKind::FileAccess, P, Doctype,
             "an XML model has its grammar elsewhere, which its reader may "
             "fetch");
  constexpr llvm::StringRef Type = "type=\"Extension\"",
                            Version = "version=\"extension\"";
  if (size_t At = P.Bytes.find(Type); At != llvm::StringRef::npos)
    S.oddity(OddityKind::CustomOperator, P, At,
             "a layer of the type 'Extension' needs a library");
  else if (At = P.Bytes.find(Version); At != llvm::StringRef::npos)
    S.oddity(OddityKind::CustomOperator, P, At,
             "a layer that is an extension needs a library");
}
