package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// What stands in parentheses behind a function's name: a prototype, or names for its arguments.
final class PerlSignatures {
  private final PerlTokens tokens;
  private final PerlExpressions expressions;

  PerlSignatures(PerlTokens tokens, PerlExpressions expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /// `($self, $name = "x", @rest)` becomes `my (…) = @_`; a prototype such as `($$)` becomes nothing.
  List<Node> read() {
    int start = tokens.at();
    int line = tokens.line();
    tokens.next();
    var names = new ArrayList<Node>();
    var defaults = new ArrayList<Node>();
    try {
      while (!tokens.is(")")) {
        if (tokens.accept(",")) {
          names.add(new Node.Nil(line));
          continue;
        }
        skipType();
        if (tokens.peek().kind() != Kind.VARIABLE || tokens.peek().text().length() < 2) {
          tokens.back(start);
          skipParentheses();
          return List.of();
        }
        var name = new Node.Var(line, tokens.next().text());
        names.add(name);
        if (tokens.accept("=") || tokens.accept("//=") || tokens.accept("||=")) {
          defaults.add(new Node.Assign(line, name, Node.Op.DEFAULT, expressions.assignment()));
        }
        tokens.accept(",");
      }
      tokens.next();
    } catch (StrictCursor.Unexpected _) {
      tokens.back(start);
      skipParentheses();
      return List.of();
    }
    var opening = new ArrayList<Node>();
    opening.add(new Node.Assign(line, new Node.My(line, names, false), Node.Op.SET,
        new Node.Seq(line, List.of(new Node.Var(line, "@_")))));
    opening.addAll(defaults);
    return opening;
  }

  /// `Maybe[Str] $name`, `:$named`
  private void skipType() {
    while (tokens.peek().kind() == Kind.NAME || tokens.is(":")) {
      tokens.next();
      int depth = 0;
      while (tokens.is("[") || depth > 0 && !tokens.atEnd()) {
        var token = tokens.next();
        depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
      }
    }
  }

  void skipParentheses() {
    int depth = 0;
    do {
      var token = tokens.next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0 && !tokens.atEnd());
  }
}
