package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.perl.PerlToken.Kind;
import org.portolan.importers.script.value.Place;

/// Words of Perl where a value is expected: its own functions, calls with and without parentheses, class names.
final class PerlWords {
  private static final Set<String> ONE_OPERAND = Set.of("defined", "ref", "scalar", "lc", "uc", "lcfirst", "ucfirst",
      "length", "shift", "pop", "exists", "delete", "each", "keys", "values", "chr", "ord", "int", "chdir", "rmdir",
      "readline", "close", "quotemeta", "require", "undef", "caller", "exit", "abs", "sqrt", "hex", "oct", "rand",
      "srand", "localtime", "gmtime", "alarm", "sleep", "umask", "lstat", "stat", "readlink", "fc", "chroot",
      "closedir",
      "readdir", "rewinddir", "log", "exp", "sin", "cos", "chomp", "chop", "lock", "untie", "tied", "getc", "fileno");
  private static final Set<Kind> QUOTED = Set.of(Kind.MATCH, Kind.PATTERN, Kind.SUBSTITUTION, Kind.TRANSLITERATION);
  private static final Set<String> LIST_MAKERS =
      Set.of("keys", "values", "map", "grep", "reverse", "sort", "uniq", "qw", "split", "do", "defined");
  private static final Set<String> NO_OPERAND =
      Set.of("wantarray", "time", "times", "wait", "__PACKAGE__", "__FILE__", "__LINE__", "__SUB__", "fork", "getppid");

  private final PerlTokens tokens;
  private final PerlExpressions expressions;
  private final PerlParser parser;
  private final PerlTerms terms;

  PerlWords(PerlTokens tokens, PerlExpressions expressions, PerlParser parser, PerlTerms terms) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.parser = parser;
    this.terms = terms;
  }

  Node word() {
    var token = tokens.next();
    var name = token.text();
    int line = token.line();
    if (tokens.is("=>")) {
      return new Node.Literal(line, name);
    }
    return switch (name) {
      case "my", "our", "state" -> my(line, name.equals("our"));
      case "local" -> local(line);
      case "sub" -> terms.lambda(line);
      case "do" -> tokens.is("{") ? blockOr(line) : new Node.Call(line, "do", operand());
      case "eval" -> tokens.is("{") ? new Node.Attempt(line, parser.block(), List.of())
          : new Node.Call(line, "eval", operand());
      case "return" -> new Node.Jump(line, Node.Way.RETURN, optional());
      case "die", "croak", "confess", "Carp::croak", "Carp::confess" -> died(line);
      case "next", "redo" -> jump(line, Node.Way.NEXT);
      case "last" -> jump(line, Node.Way.LAST);
      case "exit" -> exit(line);
      case "qw" -> new Node.Seq(line, List.of());
      case "map", "grep", "sort", "first", "any", "all", "none", "sum", "uniq", "List::Util::first", "reduce",
          "List::Util::any" -> mapping(name, line);
      case "print", "printf", "say" -> printed(name, line);
      case "__PACKAGE__" -> new Node.Literal(line, tokens.home());
      case "__FILE__" -> new Node.Literal(line, tokens.path().isEmpty() ? "" : "/" + tokens.path());
      case "push", "unshift" -> added(other(name, line));
      default -> other(name, line);
    };
  }

  private static Node added(Node call) {
    return call instanceof Node.Call(var line, var name, var of)
        ? new Node.Call(line, name, of.stream().map(PerlListContext::all).toList()) : call;
  }

  private Node blockOr(int line) {
    var body = parser.block();
    if (tokens.is("while") || tokens.is("until")) {
      boolean until = tokens.next().isName("until");
      var asked = expressions.whole();
      return new Node.Block(line, List.of(body,
          new Node.While(line, new Node.Opaque(line, List.of(until ? new Node.Not(line, asked) : asked)), body)));
    }
    return body;
  }

  /// The sign that lines end with is the block's own from here on; of others nobody asks where they end.
  private Node local(int line) {
    var of = terms.unary();
    if (!(of instanceof Node.Var(_, var name) && PerlLines.isSeparator(name))) {
      return new Node.Call(line, "local", List.of(of));
    }
    tokens.ownSeparator(true);
    return new Node.My(line, List.of(new Node.Var(line, PerlLines.SEPARATOR)), false);
  }

  private Node my(int line, boolean global) {
    if (tokens.peek().kind() == Kind.NAME) {
      tokens.next();
    }
    if (!tokens.accept("(")) {
      return new Node.My(line, List.of(new Node.Var(line, tokens.next().text())), global);
    }
    var names = new ArrayList<Node>();
    while (!tokens.is(")") && !tokens.atEnd()) {
      var token = tokens.next();
      if (token.kind() == Kind.VARIABLE) {
        names.add(new Node.Var(token.line(), token.text()));
      } else if (token.isName("undef")) {
        names.add(new Node.Nil(token.line()));
      }
    }
    tokens.expect(")");
    return names.size() == 1 ? new Node.My(line, List.of(names.getFirst(), new Node.Nil(line)), global)
        : new Node.My(line, names, global);
  }

  private Optional<Node> optional() {
    return expressions.atEnd() ? Optional.empty() : Optional.of(PerlExpressions.single(expressions.list()));
  }

  private Node died(int line) {
    Optional<Node> said = Optional.empty();
    if (tokens.accept("(")) {
      said = tokens.is(")") ? said : Optional.of(expressions.whole());
      tokens.expect(")");
    } else {
      said = optional();
    }
    return new Node.Jump(line, Node.Way.DIE, said);
  }

  private Node jump(int line, Node.Way way) {
    boolean labelled = tokens.peek().kind() == Kind.NAME && !expressions.atEnd();
    return parser.labels().jump(line, way, labelled ? tokens.next().text() : "");
  }

  /// `exit(main())` does its work first.
  private Node exit(int line) {
    return new Node.Jump(line, Node.Way.EXIT, Optional.of(new Node.Seq(line, operand())));
  }

  private List<Node> operand() {
    if (tokens.accept("(")) {
      var inner = tokens.is(")") ? List.<Node>of() : terms.arguments();
      tokens.expect(")");
      return inner;
    }
    boolean emptyMap = tokens.is("{") && tokens.peek(1).is("}");
    return startsTerm(true) || emptyMap ? List.of(expressions.binary(PerlExpressions.NAMED_UNARY)) : List.of();
  }

  /// `map { … } @x`, `first { … } @x`, `map f($_), @x`.
  private Node mapping(String name, int line) {
    boolean parentheses = tokens.is("(") && tokens.accept("(");
    var arguments = new ArrayList<Node>();
    if (tokens.is("{")) {
      arguments.add(blockOrMap(line));
      tokens.accept(",");
    } else if (!parentheses && !startsTerm(false)) {
      return new Node.Call(line, name, List.of());
    }
    if (name.equals("sort") && isComparison()) {
      tokens.next();
    }
    if (!expressions.atEnd()) {
      var rest = parentheses ? expressions.whole() : expressions.list();
      arguments.addAll(terms.flat(rest).stream().map(PerlListContext::all).toList());
    }
    if (parentheses) {
      tokens.expect(")");
    }
    return new Node.Call(line, name, arguments);
  }

  /// `sort by_date @orders`, `sort $by @orders`: what comes first only says how.
  private boolean isComparison() {
    var first = tokens.peek();
    var second = tokens.peek(1);
    boolean named = first.kind() == Kind.NAME && !LIST_MAKERS.contains(first.text())
        || first.kind() == Kind.VARIABLE && first.text().startsWith("$");
    return named && second.spaced() && isTerm(second);
  }

  private Node blockOrMap(int line) {
    int start = tokens.at();
    try {
      return new Node.Lambda(line, new Unit("", List.of(), parser.block(),
          new Place(tokens.path(), line), tokens.home()));
    } catch (StrictCursor.Unexpected _) {
      tokens.back(start);
      return terms.map();
    }
  }

  /// `print {$out} …`, `print FILE …`, `print $out …` say first where it goes.
  private Node printed(String name, int line) {
    boolean parentheses = tokens.accept("(");
    var handle = Optional.<Node>empty();
    if (tokens.is("{")) {
      handle = Optional.of(parser.block());
    } else if (tokens.peek().kind() == Kind.NAME && tokens.peek().text().matches("[A-Z_][A-Z0-9_]*")
        && (!tokens.peek(1).is("(") || tokens.peek(1).spaced()) && !tokens.peek(1).is(",") && !tokens.peek(1).is("->")
        && !tokens.peek(1).is(".")) {
      var file = tokens.next().text();
      handle = file.equals("STDOUT") ? handle : Optional.of(new Node.Literal(line, file));
    } else if (tokens.peek().kind() == Kind.VARIABLE && tokens.peek().text().startsWith("$") && tokens.peek(1).spaced()
        && (isTerm(tokens.peek(1)) || tokens.peek(1).is("("))) {
      handle = Optional.of(new Node.Var(line, tokens.next().text()));
    }
    var printed =
        expressions.atEnd() ? List.<Node>of() : List.of(parentheses ? expressions.whole() : expressions.list());
    if (parentheses) {
      tokens.expect(")");
    }
    return handle.<Node>map(into -> new Node.Call(line, name + PerlWriting.INTO,
        Stream.concat(Stream.of(into), printed.stream()).toList())).orElseGet(() -> new Node.Call(line, name, printed));
  }

  private static boolean isTerm(PerlToken token) {
    return switch (token.kind()) {
      case STRING, PLAIN, VARIABLE, CAST, NUMBER, COMMAND, READ, WORDS -> true;
      case NAME ->
          !Set.of("x", "eq", "ne", "lt", "gt", "le", "ge", "cmp", "and", "or", "xor", "if", "unless", "while", "until",
              "for", "foreach", "isa").contains(token.text());
      case SIGN, MATCH, PATTERN, SUBSTITUTION, TRANSLITERATION, END -> false;
    };
  }

  private Node other(String name, int line) {
    if (NO_OPERAND.contains(name)) {
      if (tokens.is("(") && tokens.peek(1).is(")")) {
        tokens.next();
        tokens.next();
      }
      return new Node.Opaque(line, List.of());
    }
    if (tokens.is("->")
        && (name.contains("::") || name.matches("main|threads") || Character.isUpperCase(name.charAt(0)))) {
      return new Node.Literal(line, name);
    }
    if (ONE_OPERAND.contains(name)) {
      return new Node.Call(line, name, operand());
    }
    var call = terms.call(name, line);
    if (call.isPresent()) {
      return call.get();
    }
    boolean ofVariable = tokens.peek().kind() == Kind.VARIABLE && tokens.peek().text().startsWith("$")
        && (tokens.peek(1).is("(") || tokens.peek(1).is(";"));
    if (name.equals("new") && (tokens.peek().kind() == Kind.NAME || ofVariable)) {
      var type = tokens.next();
      var receiver = ofVariable ? new Node.Var(line, type.text()) : new Node.Literal(line, type.text());
      List<Node> arguments = terms.call("new", line).map(made -> ((Node.Call) made).arguments())
          .orElseGet(() -> startsTerm(true) || tokens.is("{") ? terms.flat(expressions.list()) : List.of());
      return new Node.Method(line, receiver, new Node.Literal(line, "new"), arguments);
    }
    if (isIndirect(name)) {
      var receiver = tokens.next();
      var list = expressions.list();
      return new Node.Method(line, new Node.Var(line, receiver.text()), new Node.Literal(line, name), terms.flat(list));
    }
    terms.program(name);
    if (tokens.is("{") && !name.equals("bless") && !startsMap()) {
      return blocks(name, line);
    }
    if (startsTerm(false)) {
      var list = expressions.list();
      return new Node.Call(line, name, list instanceof Node.Seq(_, var items) ? items : List.of(list));
    }
    return new Node.Call(line, name, List.of());
  }

  /// `init $module $self, 1` is `$module->init($self, 1)`: two values with nothing in between.
  private boolean isIndirect(String name) {
    var receiver = tokens.peek();
    var first = tokens.peek(1);
    boolean value = first.kind() == Kind.STRING || first.kind() == Kind.PLAIN
        || first.kind() == Kind.VARIABLE && !first.text().startsWith("%");
    return receiver.kind() == Kind.VARIABLE && receiver.text().startsWith("$") && value && first.spaced()
        && !name.equals("system") && !name.equals("exec");
  }

  /// `bless { a => 1 }` against `try { … }`.
  private boolean startsMap() {
    var first = tokens.peek(1);
    var second = tokens.peek(2);
    boolean key = first.kind() == Kind.NAME || first.kind() == Kind.STRING || first.kind() == Kind.PLAIN
        || first.kind() == Kind.VARIABLE;
    boolean list = first.text().startsWith("@") || first.text().startsWith("%");
    boolean spread = first.kind() == Kind.CAST && list
        || first.kind() == Kind.VARIABLE && list && (second.is(",") || second.is("}"));
    return first.is("}") || key && (second.is("=>") || second.is(",")) || spread;
  }

  /// Try::Tiny and the like: blocks that are code.
  private Node blocks(String name, int line) {
    var body = terms.lambda(line);
    var arguments = new ArrayList<Node>(List.of(body));
    tokens.accept(",");
    if (!expressions.atEnd() && (startsTerm(true) || tokens.is("{"))) {
      var rest = expressions.list();
      arguments.addAll(rest instanceof Node.Seq(_, var items) ? items : List.of(rest));
    }
    return new Node.Call(line, name, arguments);
  }

  /// Whether what follows can only be an argument.
  private boolean startsTerm(boolean operand) {
    var token = tokens.peek();
    if (isTerm(token) || QUOTED.contains(token.kind())) {
      return !(expressions.atEnd());
    }
    if (token.kind() != Kind.SIGN) {
      return false;
    }
    return switch (token.text()) {
      case "\\", "[", "!", "++", "--" -> true;
      case "{" -> !operand;
      case "(" -> operand;
      case "-", "+" -> token.spaced() && !tokens.peek(1).spaced();
      default ->
          token.text().length() == 2 && token.text().charAt(0) == '-' && Character.isLetter(token.text().charAt(1));
    };
  }
}
