package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// `use` and `no` in all their shapes.
final class PerlUse {
  private final PerlTokens tokens;
  private final PerlExpressions expressions;

  PerlUse(PerlTokens tokens, PerlExpressions expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Node read() {
    var use = tokens.next();
    int line = use.line();
    var name = tokens.next();
    if (name.kind() == Kind.NUMBER || name.text().matches("v\\d+")) {
      toEnd();
      return new Node.Nil(line);
    }
    if (tokens.peek().kind() == Kind.NUMBER && !tokens.peek(1).is(",") && !tokens.peek(1).is("=>")) {
      tokens.next();
    }
    var arguments = new ArrayList<Node>();
    // `-command`: a word behind a sign is a text
    while (tokens.is("-") && tokens.peek(1).kind() == Kind.NAME) {
      tokens.next();
      arguments.add(new Node.Literal(line, "-" + tokens.next().text()));
      if (!tokens.accept(",")) {
        tokens.accept("=>");
      }
    }
    if (!tokens.is(";") && !tokens.is("}") && !tokens.atEnd()) {
      arguments.add(expressions.whole());
    }
    tokens.accept(";");
    if (use.isName("no")) {
      return new Node.Nil(line);
    }
    return switch (name.text()) {
      case "parent", "base" ->
          new Node.Call(line, "use " + name.text(), arguments.stream().map(PerlUse::named).toList());
      case "lib", "constant", "vars" -> new Node.Call(line, "use " + name.text(), arguments);
      case "strict", "warnings", "utf8", "feature", "integer", "locale", "bytes", "less", "sort", "diagnostics",
          "version", "fields", "overload", "autodie", "open", "experimental", "mro", "if", "subs" ->
          new Node.Opaque(line, name.is("overload") ? arguments : List.of());
      default -> new Node.Import(line, name.text(), arguments, "");
    };
  }

  /// `use base DBI::db`: a word without quotes is a class.
  private static Node named(Node argument) {
    return argument instanceof Node.Call(var line, var name, var none) && none.isEmpty() ? new Node.Literal(line, name)
        : argument;
  }

  private void toEnd() {
    while (!tokens.is(";") && !tokens.atEnd()) {
      tokens.next();
    }
    tokens.accept(";");
  }
}
