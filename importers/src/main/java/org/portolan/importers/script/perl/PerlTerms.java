package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// Terms of Perl: variables, literals, calls, anonymous things, and what is strung behind them with `->`.
final class PerlTerms {
  private final PerlTokens tokens;
  private final PerlExpressions expressions;
  private final PerlParser parser;
  private final PerlWords words;
  private final PerlSubscripts subscripts;

  PerlTerms(PerlTokens tokens, PerlExpressions expressions, PerlParser parser) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.parser = parser;
    words = new PerlWords(tokens, expressions, parser, this);
    subscripts = new PerlSubscripts(tokens, expressions);
  }

  Node unary() {
    tokens.enter();
    try {
      return signed();
    } finally {
      tokens.leave();
    }
  }

  private Node signed() {
    var token = tokens.peek();
    if (token.kind() != Kind.SIGN) {
      return behind(primary());
    }
    int line = token.line();
    switch (token.text()) {
      case "!" -> {
        tokens.next();
        return new Node.Not(line, PerlExpressions.single(unary()));
      }
      case "\\" -> {
        tokens.next();
        var operand = unary();
        return operand instanceof Node.Call(_, var name, _) && name.equals(PerlNames.CODE) ? operand
            : new Node.RefTo(line, operand);
      }
      case "+" -> {
        tokens.next();
        return unary();
      }
      case "-" -> {
        tokens.next();
        var operand = unary();
        return operand instanceof Node.Literal(_, var text) ? new Node.Literal(line, "-" + text)
            : new Node.Opaque(line, List.of(operand));
      }
      case "~" -> {
        tokens.next();
        return new Node.Opaque(line, List.of(unary()));
      }
      case "++", "--" -> {
        tokens.next();
        return PerlNumbers.step(line, unary(), token.text());
      }
      default -> {
        if (token.text().length() == 2 && token.text().charAt(0) == '-' && Character.isLetter(token.text().charAt(1))) {
          return fileTest();
        }
        return behind(primary());
      }
    }
  }

  private Node fileTest() {
    var test = tokens.next();
    if (tokens.is("=>") || tokens.is(",") || tokens.is("}")) {
      return new Node.Literal(test.line(), test.text());
    }
    List<Node> of = expressions.atEnd() || tokens.is("&&") || tokens.is("||") || tokens.is("?") ? List.of()
        : List.of(unary());
    if (test.text().equals("-d") && !of.isEmpty()) {
      return new Node.Call(test.line(), PerlFolders.IS_FOLDER, of);
    }
    return test.text().matches("-[erfs]") && !of.isEmpty() ? new Node.Call(test.line(), PerlLines.EXISTS, of)
        : new Node.Opaque(test.line(), of);
  }

  private Node behind(Node term) {
    var node = subscripts.chain(term);
    if (tokens.is("++") || tokens.is("--")) {
      var sign = tokens.next();
      return PerlNumbers.step(sign.line(), node, sign.text());
    }
    return node;
  }

  private Node primary() {
    var token = tokens.peek();
    int line = token.line();
    return switch (token.kind()) {
      case VARIABLE -> subscripts.variable(tokens.next());
      case CAST -> cast();
      case NUMBER, PLAIN -> new Node.Literal(line, unescaped(tokens.next()));
      case STRING -> PerlStrings.parse(tokens.next().text(), tokens.path(), line, tokens.home());
      case COMMAND -> new Node.Call(line, "qx",
          List.of(PerlStrings.parse(tokens.next().text(), tokens.path(), line, tokens.home())));
      case WORDS -> {
        var list = wordList(tokens.next());
        yield tokens.is("[") ? subscripts.slice(list) : list;
      }
      case MATCH -> new Node.Call(line, PerlPatterns.MATCH, PerlMatches.match(tokens.next()));
      case SUBSTITUTION -> PerlMatches.substitution(tokens.next(), tokens.path(), tokens.home());
      case READ -> read(tokens.next());
      case PATTERN -> PerlMatches.made(tokens.next());
      case TRANSLITERATION -> PerlTransliteration.read(tokens.next());
      case NAME -> words.word();
      case SIGN -> bracketed(token);
      case END -> throw new StrictCursor.Unexpected(line, "The file ends in the middle of a statement");
    };
  }

  /// `<$file>` reads lines, `</etc/shop/*.sql>` means files.
  private Node read(PerlToken token) {
    var inner = token.text().substring(1, Math.max(1, token.text().length() - 1));
    return inner.matches("[^\\s<>]*[*/.][^<>]*")
        ? new Node.Call(token.line(), PerlFolders.FITTING,
            List.of(PerlStrings.parse(inner, tokens.path(), token.line(), tokens.home())))
        : new Node.Call(token.line(), PerlLines.ONE, List.of(PerlLines.handle(token)));
  }

  private static String unescaped(PerlToken token) {
    return token.kind() == Kind.PLAIN ? token.text().replace("\\'", "'").replace("\\\\", "\\") : token.text();
  }

  static Node wordList(PerlToken token) {
    var items = new ArrayList<Node>();
    var matcher = Pattern.compile("\\S+").matcher(token.text());
    int line = token.line();
    int at = 0;
    while (matcher.find() && items.size() < 2_000) {
      line += (int) token.text().substring(at, matcher.start()).chars().filter(c -> c == '\n').count();
      at = matcher.start();
      items.add(new Node.Literal(line, matcher.group()));
    }
    return new Node.Seq(token.line(), items);
  }

  private Node bracketed(PerlToken token) {
    int line = token.line();
    switch (token.text()) {
      case "(" -> {
        tokens.next();
        var inner = tokens.is(")") ? new Node.Seq(line, List.of()) : expressions.whole();
        tokens.expect(")");
        var list = inner instanceof Node.Seq seq ? seq : new Node.Seq(line, List.of(inner));
        // `(shift)->{name}`: what stands in parentheses is one thing
        return tokens.is("[") ? subscripts.slice(list)
            : tokens.is("->") && !list.items().isEmpty() ? list.items().getLast() : list;
      }
      case "[" -> {
        tokens.next();
        var inner = tokens.is("]") ? new Node.Seq(line, List.of()) : expressions.whole();
        tokens.expect("]");
        return new Node.MakeList(line, List.of(PerlListContext.all(inner)));
      }
      case "{" -> {
        return map();
      }
      case "<" -> throw new StrictCursor.Unexpected(line, "A `<` where a value is expected");
      default -> throw new StrictCursor.Unexpected(line, "`" + token.text() + "` where a value is expected");
    }
  }

  Node map() {
    int line = tokens.expect("{").line();
    var inner = tokens.is("}") ? new Node.Seq(line, List.of()) : expressions.whole();
    tokens.expect("}");
    return new Node.MakeMap(line, List.of(inner));
  }

  /// `@{…}`, `%$x`, `$$x`, `&$code(…)`.
  private Node cast() {
    boolean meant = subscripts.onlyNamed(0);
    var sigil = tokens.next();
    int line = sigil.line();
    Node of;
    if (tokens.is("{")) {
      of = ((Node.Block) parser.block()).nodes().stream().reduce((_, last) -> last).orElse(new Node.Nil(line));
    } else if (tokens.peek().kind() == Kind.CAST) {
      of = cast();
    } else {
      of = new Node.Var(line, tokens.next().text());
    }
    return switch (sigil.text()) {
      case "@" -> tokens.is("{") || tokens.is("[") ? subscripts.slice(of) : new Node.Flat(line, of, false);
      case "%" -> (tokens.is("{") || tokens.is("[")) && !tokens.peek().spaced() ? subscripts.pairs(of)
          : new Node.Flat(line, of, true);
      case "$#" -> new Node.Opaque(line, List.of(of));
      case "&" -> meant && !tokens.is("(") ? new Node.Call(line, PerlNames.CODE, List.of(of)) : applied(of, line);
      case "*" -> tokens.is("{") && !tokens.peek().spaced() ? slot(of, line) : new Node.Call(line, "*", List.of(of));
      default -> tokens.is("[") || tokens.is("{") ? subscripts.element(of)
          : new Node.Field(line, of, new Node.Literal(line, "$"), false);
    };
  }

  /// `*{"name"}{CODE}`
  private Node slot(Node of, int line) {
    var element = subscripts.element(of);
    return element instanceof Node.Field(_, _, var key, _) && key instanceof Node.Literal(_, var kind)
        && kind.equals("CODE") ? new Node.Call(line, PerlNames.CODE, List.of(of))
            : new Node.Opaque(line, List.of(element));
  }

  private Node applied(Node code, int line) {
    if (!tokens.accept("(")) {
      return new Node.Apply(line, code, List.of(new Node.Var(line, "@_")));
    }
    var inner = tokens.is(")") ? new Node.Seq(line, List.of()) : expressions.whole();
    tokens.expect(")");
    return new Node.Apply(line, code, List.of(inner));
  }

  Node lambda(int line) {
    Unit unit = parser.routine("", line);
    return new Node.Lambda(line, unit);
  }

  Optional<Node> call(String name, int line) {
    if (!tokens.accept("(")) {
      return Optional.empty();
    }
    program(name);
    var inner = tokens.is(")") ? List.<Node>of() : arguments();
    tokens.expect(")");
    return Optional.of(new Node.Call(line, name, inner));
  }

  /// `exec {"/bin/sh"} "sh", …` says the program apart from the name it is given.
  void program(String name) {
    if ((name.equals("system") || name.equals("exec")) && tokens.is("{")) {
      parser.block();
    }
  }

  /// The elements of a list, one by one.
  List<Node> arguments() {
    return flat(expressions.whole());
  }

  List<Node> flat(Node inner) {
    return inner instanceof Node.Seq(_, var items) ? items : List.of(inner);
  }
}
