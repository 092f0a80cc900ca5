// Symbols and fields of the grammar are numbers; they are looked up by name
// once, so that another version of the grammar cannot shift them.
#include "frontend/python/Syntax.h"
#include "llvm/ADT/STLExtras.h"
#include <memory>
#include <tree_sitter/api.h>

extern "C" const TSLanguage *tree_sitter_python(void);

namespace model_tidy::python {
namespace {

struct Grammar {
  llvm::SmallVector<Kind> Kinds; // by symbol
  llvm::SmallVector<Part> Parts; // by field

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

struct FreeParser {
  void operator()(TSParser *P) const { ts_parser_delete(P); }
};

struct FreeTree {
  void operator()(TSTree *T) const { ts_tree_delete(T); }
};

} // namespace

static Kind kindOf(TSNode N) {
  TSSymbol S = ts_node_symbol(N);
  // Errors have a symbol of their own, outside of the grammar's.
  return S < grammar().Kinds.size() ? grammar().Kinds[S] : Kind::Error;
}

/// Walks over all of tree-sitter's nodes once.
class Tree::Reader {
public:
  Reader(Tree &Out, TSNode Root) : Out(Out), At(ts_tree_cursor_new(Root)) {}
  Reader(const Reader &) = delete;
  ~Reader() { ts_tree_cursor_delete(&At); }

  void run() {
    do {
      bool IsKept = take();
      if (IsKept && ts_tree_cursor_goto_first_child(&At))
        Open.push_back(Out.Items.size() - 1);
      else
        while (!ts_tree_cursor_goto_next_sibling(&At) && !Open.empty())
          close();
    } while (!Open.empty());
  }

private:
  bool take() {
    TSNode N = ts_tree_cursor_current_node(&At);
    Kind K = kindOf(N);
    if (K == Kind::Comment) {
      Out.Comments.push_back(ts_node_start_byte(N));
      return false;
    }
    TSFieldId F = ts_tree_cursor_current_field_id(&At);
    Out.Items.push_back({ts_node_start_byte(N), ts_node_end_byte(N), 1, K,
                         F ? grammar().Parts[F] : Part::None,
                         ts_node_is_named(N), ts_node_has_error(N),
                         ts_node_is_missing(N)});
    return true;
  }

  void close() {
    ts_tree_cursor_goto_parent(&At);
    size_t Index = Open.pop_back_val();
    Out.Items[Index].Size = Out.Items.size() - Index;
  }

  Tree &Out;
  TSTreeCursor At;
  llvm::SmallVector<size_t> Open; // whose children are being read
};

template <class Function> void Node::forEachChild(Function Visit) const {
  for (const Item *I = N + 1; I != N + N->Size; I += I->Size)
    if (!Visit(Node(I)))
      return;
}

Node Node::part(Part P) const {
  Node Found;
  forEachChild([&](Node Child) {
    if (Child.N->Name == P)
      Found = Child;
    return !Found;
  });
  return Found;
}

llvm::SmallVector<Node::Child, 8> Node::children() const {
  llvm::SmallVector<Child, 8> Found;
  forEachChild([&](Node Child) {
    Found.push_back({Child, Child.N->Name});
    return true;
  });
  return Found;
}

llvm::SmallVector<Node, 8> Node::named() const {
  llvm::SmallVector<Node, 8> Found;
  forEachChild([&](Node Child) {
    if (Child.isNamed())
      Found.push_back(Child);
    return true;
  });
  return Found;
}

Node Node::first() const {
  Node Found;
  forEachChild([&](Node Child) {
    if (Child.isNamed())
      Found = Child;
    return !Found;
  });
  return Found;
}

Tree::Tree(llvm::StringRef Text) : Text(Text) {
  std::unique_ptr<TSParser, FreeParser> Parser(ts_parser_new());
  ts_parser_set_language(Parser.get(), tree_sitter_python());
  std::unique_ptr<TSTree, FreeTree> T(ts_parser_parse_string(
      Parser.get(), nullptr, Text.data(), static_cast<uint32_t>(Text.size())));
  Reader(*this, ts_tree_root_node(T.get())).run();
}

bool Tree::isComment(uint32_t Offset) const {
  return llvm::binary_search(Comments, Offset);
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

} // namespace model_tidy::python
