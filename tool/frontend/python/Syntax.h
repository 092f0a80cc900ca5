// The syntax tree of a Python text, as tree-sitter sees it. Nodes are asked for
// their children again and again, which there is slow; so they are taken over.
#pragma once

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <vector>

namespace model_tidy::python {

/// Kinds of nodes, named as in tree-sitter-python's grammar; Other is all the
/// rest, tokens included.
enum class Kind : uint8_t {
  Other,
#define NODE(ENUM, NAME) ENUM,
#include "frontend/python/Nodes.def"
};

/// The grammar's names for children.
enum class Part : uint8_t {
  None,
#define PART(ENUM, NAME) ENUM,
#include "frontend/python/Nodes.def"
};

/// A node of a tree that must outlive it.
class Node {
public:
  Node() = default;

  explicit operator bool() const { return N != nullptr; }
  Kind kind() const { return N->TheKind; }
  bool is(Kind K) const { return N && N->TheKind == K; }
  uint32_t begin() const { return N->Begin; }
  uint32_t end() const { return N->End; }
  bool isNamed() const { return N->IsNamed; }
  /// Contains something that is not Python.
  bool hasError() const { return N->HasError; }
  /// Was put there by the parser to go on.
  bool isMissing() const { return N->IsMissing; }

  /// The first child of that name, or none.
  Node part(Part P) const;
  /// All children but comments, in order; with their names if asked for.
  struct Child;
  llvm::SmallVector<Child, 8> children() const;
  /// The named ones among them.
  llvm::SmallVector<Node, 8> named() const;
  /// The only or first named child, or none.
  Node first() const;

private:
  friend class Tree;
  /// In a tree's list, whose order is that of the text.
  struct Item {
    uint32_t Begin, End;
    uint32_t Size; // how many items the node and all below it are
    Kind TheKind;
    Part Name; // in its parent
    bool IsNamed : 1;
    bool HasError : 1;
    bool IsMissing : 1;
  };
  explicit Node(const Item *N) : N(N) {}
  template <class Function> void forEachChild(Function Visit) const;

  const Item *N = nullptr;
};

struct Node::Child {
  Node N;
  Part Name = Part::None;
};

/// The first place below \p Root that is not Python.
Node firstError(Node Root);

/// A parsed text. Parsing never fails: what is not Python becomes nodes of kind
/// Error, and hasError() tells.
class Tree {
public:
  /// \p Text must outlive the tree.
  explicit Tree(llvm::StringRef Text);
  Node root() const { return Node(Items.data()); }
  llvm::StringRef text() const { return Text; }
  llvm::StringRef text(Node N) const { return Text.slice(N.begin(), N.end()); }
  /// Does a comment begin at \p Offset?
  bool isComment(uint32_t Offset) const;

private:
  class Reader;
  llvm::StringRef Text;
  std::vector<Node::Item> Items;
  std::vector<uint32_t> Comments; // where they begin, in order
};

} // namespace model_tidy::python
