package org.portolan.importers.script.perl;

import java.util.List;
import org.portolan.importers.script.code.Node;

/// Where Perl wants a list, what gives its elements one by one elsewhere gives all of them at once: a handle its lines,
/// a set of rows its rows.
final class PerlListContext {
  /// The rows of what a method gives, if that is a set of rows.
  static final String ROWS = "<rows>";

  private PerlListContext() {}

  /// What is assigned to an array, or to variables in parentheses.
  static Node assigned(Node target, Node value) {
    boolean array = target instanceof Node.Var(_, var name) && name.startsWith("@")
        || target instanceof Node.My(_, var names, _) && names.size() == 1
            && names.getFirst() instanceof Node.Var(_, var only) && only.startsWith("@");
    boolean several = target instanceof Node.My(_, var all, _) && all.size() > 1;
    return array ? all(value) : several && asksForRows(value) ? rows(value) : value;
  }

  static Node all(Node value) {
    return switch (value) {
      case Node.Call(var line, var name, var of) when name.equals(PerlLines.ONE) ->
          new Node.Call(line, PerlLines.ALL, of);
      case Node.Method(_, _, var name, _) when name instanceof Node.Literal(_, var said)
          && !said.matches("resultset|model|rs|\\w+_rs|new|all|next|first|find") -> rows(value);
      case Node.Seq(var line, var items) -> new Node.Seq(line, items.stream().map(PerlListContext::all).toList());
      default -> value;
    };
  }

  private static boolean asksForRows(Node value) {
    return value instanceof Node.Method(_, _, var name, _) && name instanceof Node.Literal(_, var said)
        && said.matches("search|search_(?:related|like|where|literal)");
  }

  private static Node rows(Node method) {
    return new Node.Call(method.line(), ROWS, List.of(method));
  }
}
