package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Node;

/// How patterns, and what they are held against, are written as nodes.
final class PerlMatches {
  /// A variable in a pattern, or something like one that is not worth following.
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\\\)(?:\\$(?:(\\w+(?:::\\w+)*)|\\{(\\w+(?:::\\w+)*)\\})(?![\\[{]|->)|[$@]\\{?[A-Za-z_])");

  private PerlMatches() {}

  /// Whether the last thing that is done is to look for a pattern: where that fails, a list gets nothing from it.
  static boolean isMatch(Node node) {
    return node instanceof Node.Block(_, var nodes) ? !nodes.isEmpty() && isMatch(nodes.getLast())
        : node instanceof Node.Call(_, var name, _) && name.equals(PerlPatterns.MATCH);
  }

  /// The arguments of a `m//`.
  static List<Node> match(PerlToken token) {
    return List.of(pattern(token), new Node.Literal(token.line(), token.flags()));
  }

  /// A `qr//` is a text that other patterns are made of, or that a value is held against.
  static Node made(PerlToken token) {
    var flags = token.flags().replaceAll("[^imsx]", "");
    var pattern = pattern(token);
    return flags.isEmpty() ? pattern
        : new Node.Concat(token.line(), List.of(new Node.Literal(token.line(), "(?" + flags + ":"), pattern,
            new Node.Literal(token.line(), ")")));
  }

  static Node substitution(PerlToken token, String path, String home) {
    return new Node.Call(token.line(), PerlPatterns.SUBSTITUTE,
        List.of(pattern(token), PerlStrings.parse(token.replacement(), path, token.line(), home),
            new Node.Literal(token.line(), token.flags())));
  }

  private static Node pattern(PerlToken token) {
    int line = token.line();
    var text = token.text();
    var parts = new ArrayList<Node>();
    var found = VARIABLE.matcher(text);
    int end = 0;
    while (found.find()) {
      var name = found.group(1) == null ? found.group(2) : found.group(1);
      parts.add(new Node.Literal(line, text.substring(end, found.start())));
      parts.add(name == null ? new Node.Opaque(line, List.of()) : new Node.Var(line, "$" + name));
      end = found.end();
    }
    if (parts.isEmpty()) {
      return new Node.Literal(line, text);
    }
    parts.add(new Node.Literal(line, text.substring(end)));
    return new Node.Concat(line, parts);
  }

  /// What `left =~ right` does. `(my $plain = $text) =~ s/…/…/` changes what was just set.
  static Node applied(int line, Node left, Node right) {
    if (right instanceof Node.Var || right instanceof Node.Field) {
      return new Node.Call(line, PerlPatterns.MATCH, List.of(right, new Node.Literal(line, ""), left));
    }
    if (!(right instanceof Node.Call(_, var name, var arguments))) {
      return new Node.Opaque(line, List.of(left, right));
    }
    if (name.equals(PerlPatterns.MATCH)) {
      return new Node.Call(line, name, with(arguments, left));
    }
    boolean letters = name.equals(PerlTransliteration.NAME);
    if (!name.equals(PerlPatterns.SUBSTITUTE) && !letters || letters && PerlTransliteration.onlyCounts(arguments)) {
      return new Node.Opaque(line, List.of(left, right));
    }
    if (arguments.getLast() instanceof Node.Literal(_, var flags) && flags.contains("r")) {
      return new Node.Call(line, name, with(arguments, left));
    }
    if (left instanceof Node.Assign(_, var target, _, _)) {
      var variable = target instanceof Node.My(_, var names, _) && !names.isEmpty() ? names.getFirst() : target;
      return new Node.Block(line, List.of(left, changed(line, variable, name, arguments)));
    }
    return changed(line, left, name, arguments);
  }

  private static Node changed(int line, Node target, String name, List<Node> arguments) {
    return new Node.Opaque(line,
        List.of(new Node.Assign(line, target, Node.Op.SET, new Node.Call(line, name, with(arguments, target)))));
  }

  private static List<Node> with(List<Node> arguments, Node target) {
    var all = new ArrayList<>(arguments);
    all.add(target);
    return all;
  }
}
