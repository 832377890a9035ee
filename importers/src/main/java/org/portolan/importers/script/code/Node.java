package org.portolan.importers.script.code;

import java.util.List;
import java.util.Optional;

/// A program, boiled down to what decides where values go. Readers of each language make these.
///
/// Every line counts from 1 in the file of the unit that the node belongs to.
public sealed interface Node {
  int line();

  record Literal(int line, String text) implements Node {}

  record Nil(int line) implements Node {}

  /// Perl's names keep their sigil: `$x`, `@x`, `%x`.
  record Var(int line, String name) implements Node {}

  /// Declares variables of the scope it stands in.
  ///
  /// @param global whether they are other names of the package's own (`our`)
  record My(int line, List<Node> names, boolean global) implements Node {}

  /// A string put together.
  record Concat(int line, List<Node> parts) implements Node {}

  record Call(int line, String name, List<Node> arguments) implements Node {}

  record Method(int line, Node receiver, Node name, List<Node> arguments) implements Node {}

  /// Calls a value: `$code->(…)`.
  record Apply(int line, Node code, List<Node> arguments) implements Node {}

  /// An element of a map, object or array.
  record Field(int line, Node container, Node key, boolean positional) implements Node {}

  /// A list on its way, such as arguments; elements are flattened.
  record Seq(int line, List<Node> items) implements Node {}

  /// The elements of what a value refers to: `@$x`, `*args`.
  ///
  /// @param pairs whether keys and values in turn are meant: `%$x`, `**options`
  record Flat(int line, Node of, boolean pairs) implements Node {}

  record MakeList(int line, List<Node> items) implements Node {}

  /// Keys and values in turn.
  record MakeMap(int line, List<Node> items) implements Node {}

  /// A reference to a variable: `\$x`.
  record RefTo(int line, Node of) implements Node {}

  record Lambda(int line, Unit unit) implements Node {}

  record Assign(int line, Node target, Op op, Node value) implements Node {}

  record And(int line, Node left, Node right) implements Node {}

  /// @param defined whether the left side counts as soon as it is defined (`//`, `??`)
  record Or(int line, Node left, Node right, boolean defined) implements Node {}

  record Not(int line, Node of) implements Node {}

  record Choice(int line, Node condition, Node yes, Node no) implements Node {}

  record Same(int line, Node left, Node right, boolean negated) implements Node {}

  /// Something whose value nobody follows; its parts are still evaluated.
  record Opaque(int line, List<Node> parts) implements Node {}

  record Jump(int line, Way way, Optional<Node> value) implements Node {}

  record Block(int line, List<Node> nodes) implements Node {}

  record If(int line, Node condition, Node yes, Node no) implements Node {}

  record Each(int line, Node target, Node over, Node body) implements Node {}

  record While(int line, Node condition, Node body) implements Node {}

  /// `try`, `eval`: what comes after it runs whether or not the body came through.
  ///
  /// @param last `finally`: runs even where the body or a handler returns
  record Attempt(int line, Node body, List<Node> handlers, Optional<Node> last) implements Node {
    public Attempt(int line, Node body, List<Node> handlers) {
      this(line, body, handlers, Optional.empty());
    }
  }

  record Define(int line, Unit unit) implements Node {}

  record TypeDef(int line, String name, List<Node> bases, Node body) implements Node {}

  /// From here on names belong to this package.
  record Package(int line, String name) implements Node {}

  /// @param names imported by name; empty where the module says
  record Import(int line, String module, List<Node> names, String alias) implements Node {}

  /// A keyword argument.
  record Named(int line, String name, Node value) implements Node {}

  enum Op {
    SET,
    /// `.=`, `+=` of strings
    APPEND,
    /// `||=`, `//=`
    DEFAULT,
    /// Any other, whose result nobody follows
    CHANGE
  }

  enum Way {
    RETURN,
    /// Hands a value over and goes on behind it
    YIELD,
    NEXT,
    LAST,
    DIE,
    EXIT
  }
}
