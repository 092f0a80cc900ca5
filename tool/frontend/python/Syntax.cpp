// Symbols and fields of the grammar are numbers; they are looked up by name
// once, so that another version of the grammar cannot shift them.
#include "frontend/python/Syntax.h"

extern "C" const TSLanguage *tree_sitter_python(void);

namespace model_tidy::python {
namespace {

struct Grammar {
  llvm::SmallVector<Kind> Kinds; // by symbol
  llvm::SmallVector<Part> Parts; // by field
  TSFieldId Fields[64] = {};     // by Part

  Grammar() {
    const TSLanguage *Python = tree_sitter_python();
    Kinds.resize(ts_language_symbol_count(Python), Kind::Other);
    Parts.resize(ts_language_field_count(Python) + 1, Part::None);
    auto AddKind = [&](Kind K, llvm::StringRef Name) {
      // One name may have several symbols, of which nodes tell the first.
      for (TSSymbol S = 0; S < Kinds.size(); ++S)
        if (ts_language_symbol_name(Python, S) == Name &&
            ts_language_symbol_type(Python, S) == TSSymbolTypeRegular)
          Kinds[S] = K;
    };
    auto AddPart = [&](Part P, llvm::StringRef Name) {
      TSFieldId F =
          ts_language_field_id_for_name(Python, Name.data(), Name.size());
      Fields[static_cast<size_t>(P)] = F;
      if (F)
        Parts[F] = P;
    };
#define NODE(ENUM, NAME) AddKind(Kind::ENUM, NAME);
#define PART(ENUM, NAME) AddPart(Part::ENUM, NAME);
#include "frontend/python/Nodes.def"
  }
};

const Grammar &grammar() {
  static const Grammar G;
  return G;
}

/// One for all nodes of a thread: making one allocates, and every node is
/// asked.
class Cursor {
public:
  Cursor() = default;
  Cursor(const Cursor &) = delete;
  ~Cursor() {
    if (IsMade)
      ts_tree_cursor_delete(&C);
  }

  TSTreeCursor *at(TSNode N) {
    if (IsMade)
      ts_tree_cursor_reset(&C, N);
    else
      C = ts_tree_cursor_new(N);
    IsMade = true;
    return &C;
  }

private:
  TSTreeCursor C = {};
  bool IsMade = false;
};

struct FreeParser {
  void operator()(TSParser *P) const { ts_parser_delete(P); }
};

} // namespace

Kind Node::kind() const {
  TSSymbol S = ts_node_symbol(N);
  // Errors have a symbol of their own, outside of the grammar's.
  if (S >= grammar().Kinds.size())
    return Kind::Error;
  return grammar().Kinds[S];
}

Node Node::part(Part P) const {
  TSFieldId F = grammar().Fields[static_cast<size_t>(P)];
  return F ? Node(ts_node_child_by_field_id(N, F)) : Node();
}

llvm::SmallVector<Node::Child, 8> Node::children() const {
  llvm::SmallVector<Child, 8> Found;
  if (ts_node_child_count(N) == 0)
    return Found;
  // With a cursor: to ask for the child of a number costs as many steps.
  thread_local Cursor Walker;
  TSTreeCursor *At = Walker.at(N);
  if (ts_tree_cursor_goto_first_child(At))
    do {
      Node Here(ts_tree_cursor_current_node(At));
      TSFieldId F = ts_tree_cursor_current_field_id(At);
      if (Here.kind() != Kind::Comment)
        Found.push_back({Here, F ? grammar().Parts[F] : Part::None});
    } while (ts_tree_cursor_goto_next_sibling(At));
  return Found;
}

llvm::SmallVector<Node, 8> Node::named() const {
  llvm::SmallVector<Node, 8> Found;
  for (const Child &C : children())
    if (C.N.isNamed())
      Found.push_back(C.N);
  return Found;
}

Node Node::first() const {
  llvm::SmallVector<Node, 8> All = named();
  return All.empty() ? Node() : All.front();
}

Tree::Tree(llvm::StringRef Text) : Text(Text) {
  std::unique_ptr<TSParser, FreeParser> Parser(ts_parser_new());
  ts_parser_set_language(Parser.get(), tree_sitter_python());
  T.reset(ts_parser_parse_string(Parser.get(), nullptr, Text.data(),
                                 static_cast<uint32_t>(Text.size())));
}

bool Tree::isComment(uint32_t Offset) const {
  TSNode N = ts_node_descendant_for_byte_range(ts_tree_root_node(T.get()),
                                               Offset, Offset);
  return Node(N).is(Kind::Comment) && Node(N).begin() == Offset;
}

Node firstError(Node Root) {
  Node Here = Root;
  while (!Here.is(Kind::Error) && !Here.isMissing()) {
    Node Next;
    for (const Node::Child &C : Here.children())
      if (C.N.hasError() || C.N.isMissing()) {
        Next = C.N;
        break;
      }
    if (!Next)
      return Here;
    Here = Next;
  }
  return Here;
}

Node Tree::root() const { return Node(ts_tree_root_node(T.get())); }

} // namespace model_tidy::python
