// The syntax tree of a Python text, through tree-sitter. The only file that
// names TS…: the rest of the room sees nodes with a kind, a range and children.
#pragma once

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <tree_sitter/api.h>

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
  explicit Node(TSNode N) : N(N) {}

  explicit operator bool() const { return N.id != nullptr; }
  Kind kind() const;
  bool is(Kind K) const { return *this && kind() == K; }
  uint32_t begin() const { return ts_node_start_byte(N); }
  uint32_t end() const { return ts_node_end_byte(N); }
  bool isNamed() const { return ts_node_is_named(N); }
  /// Contains something that is not Python.
  bool hasError() const { return ts_node_has_error(N); }
  /// Was put there by the parser to go on.
  bool isMissing() const { return ts_node_is_missing(N); }

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
  TSNode N = {};
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
  Node root() const;
  llvm::StringRef text() const { return Text; }
  llvm::StringRef text(Node N) const { return Text.slice(N.begin(), N.end()); }
  /// Does a comment begin at \p Offset?
  bool isComment(uint32_t Offset) const;

private:
  struct Free {
    void operator()(TSTree *T) const { ts_tree_delete(T); }
  };
  llvm::StringRef Text;
  std::unique_ptr<TSTree, Free> T;
};

} // namespace model_tidy::python
