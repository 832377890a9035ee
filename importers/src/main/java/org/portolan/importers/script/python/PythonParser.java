package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.python.PythonToken.Kind;
import org.portolan.importers.script.value.Place;

/// Statements of Python 2 and 3. One that cannot be understood is left out, counted, and read on behind.
final class PythonParser {
  private final PythonTokens tokens;
  private final PythonExpressions expressions;
  private final List<Module.Trouble> troubles = new ArrayList<>();
  private String home;
  private boolean inFunction;

  private PythonParser(String text, String path, String module, int line) {
    tokens = new PythonTokens(PythonLexer.cut(text, line), path, module);
    expressions = new PythonExpressions(tokens);
    home = module;
  }

  /// @param module its name with `::`; `__main__` for the program itself
  static Module parse(String text, String path, String module, int line) {
    var parser = new PythonParser(text, path, module, line);
    var nodes = new ArrayList<Node>();
    while (!parser.tokens.is(Kind.END)) {
      int before = parser.tokens.at();
      parser.statement(nodes);
      if (parser.tokens.at() == before) {
        parser.tokens.next();
      }
    }
    return new Module(path, new Node.Block(1, nodes), parser.troubles);
  }

  /// The expression between the braces of an f-string.
  static Optional<Node> expression(String text, String path, String module, int line) {
    var parser = new PythonParser("(" + text + ")", path, module, line);
    try {
      return Optional.of(parser.expressions.whole());
    } catch (StrictCursor.Unexpected _) {
      return Optional.empty();
    }
  }

  private void statement(List<Node> into) {
    int start = tokens.at();
    int depth = tokens.depth();
    try {
      understood(into);
    } catch (StrictCursor.Unexpected trouble) {
      troubles.add(new Module.Trouble(trouble.line(), trouble.reason()));
      tokens.depth(depth);
      tokens.back(start);
      recover();
    }
  }

  /// Skips the logical line and the block that may hang on it.
  private void recover() {
    while (!tokens.is(Kind.NEWLINE) && !tokens.is(Kind.END)) {
      tokens.next();
    }
    tokens.next();
    if (tokens.is(Kind.INDENT)) {
      int depth = 0;
      do {
        depth += tokens.is(Kind.INDENT) ? 1 : tokens.is(Kind.DEDENT) ? -1 : 0;
        tokens.next();
      } while (depth > 0 && !tokens.is(Kind.END));
    }
  }

  private void understood(List<Node> into) {
    var token = tokens.peek();
    int line = token.line();
    if (token.kind() == Kind.NEWLINE || token.kind() == Kind.INDENT || token.kind() == Kind.DEDENT || token.is(";")) {
      tokens.next();
      return;
    }
    if (token.kind() != Kind.NAME && !token.is("@")) {
      simple(into);
      return;
    }
    switch (token.text()) {
      case "@" -> decorated(into);
      case "async" -> {
        tokens.next();
        understood(into);
      }
      case "def" -> into.add(function(List.of()));
      case "class" -> into.add(type(List.of()));
      case "if" -> into.add(condition());
      case "while" -> {
        tokens.next();
        var asked = expressions.whole();
        into.add(new Node.While(line, asked, block()));
        otherwise(into, line);
      }
      case "for" -> each(into, line);
      case "try" -> into.add(attempt());
      case "with" -> with(into, line);
      case "match" -> {
        var match = new PythonMatches(tokens, expressions, this::block);
        if (match.begins()) {
          into.add(match.statement());
        } else {
          simple(into);
        }
      }
      case "type" -> {
        if (!aliased()) {
          simple(into);
        }
      }
      default -> simple(into);
    }
  }

  private void decorated(List<Node> into) {
    var decorators = new ArrayList<Node>();
    while (tokens.accept("@")) {
      decorators.add(expressions.whole());
      if (tokens.is(Kind.NEWLINE)) {
        tokens.next();
      }
    }
    tokens.accept("async");
    if (tokens.is("def")) {
      into.add(function(decorators));
    } else if (tokens.is("class")) {
      into.add(type(decorators));
    } else {
      understood(into);
    }
  }

  private static Node decorated(Node made, List<Node> decorators) {
    var all = new ArrayList<Node>(List.of(made));
    all.addAll(decorators);
    return decorators.isEmpty() ? made : new Node.Call(made.line(), "decorate", all);
  }

  /// Whether a function hands over one value in a `with`, and is no list of what it yields.
  private static boolean isManager(List<Node> decorators) {
    return decorators.stream().map(node -> node instanceof Node.Call(_, var name, _) ? name
        : node instanceof Node.Var(_, var name) ? name
            : node instanceof Node.Field(_, _, Node.Literal(_, var name), _) ? name : "")
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("contextmanager") || name.equals("fixture"));
  }

  private Node function(List<Node> decorators) {
    int line = tokens.next().line();
    var name = tokens.next().text();
    typeParameters();
    tokens.expect("(");
    var parameters = expressions.parameters(")");
    tokens.expect(")");
    if (tokens.accept("->")) {
      expressions.whole();
    }
    boolean outer = inFunction;
    boolean outerManager = tokens.inManager(isManager(decorators));
    inFunction = true;
    boolean outerType = tokens.inType(false);
    var body = block();
    inFunction = outer;
    tokens.inManager(outerManager);
    tokens.inType(outerType);
    var unit = new Unit(home + "::" + name, parameters, body, new Place(tokens.path(), line), home);
    var assigned = new Node.Assign(line, new Node.Var(line, name), Node.Op.SET,
        decorated(new Node.Lambda(line, unit), decorators));
    return outer ? assigned : new Node.Block(line, List.of(new Node.Define(line, unit), assigned));
  }

  private Node type(List<Node> decorators) {
    int line = tokens.next().line();
    var name = tokens.next().text();
    typeParameters();
    var bases = new ArrayList<Node>();
    if (tokens.accept("(")) {
      bases.addAll(expressions.arguments());
      tokens.expect(")");
    }
    var outer = home;
    home = outer + "::" + name;
    boolean outerFunction = inFunction;
    inFunction = false;
    boolean outerType = tokens.inType(true);
    var full = home;
    var made = bases.stream().filter(base -> base instanceof Node.Named(_, var key, _) && key.equals("metaclass"))
        .map(base -> (Node) new Node.Assign(line, new Node.Var(line, PythonMetaclasses.METACLASS), Node.Op.SET,
            ((Node.Named) base).value()));
    var body = new Node.Block(line,
        Stream.concat(Stream.of(PythonSimple.fields(line, List.of())), Stream.concat(made, Stream.of(block())))
            .toList());
    tokens.inType(outerType);
    home = outer;
    inFunction = outerFunction;
    bases.removeIf(Node.Named.class::isInstance);
    return new Node.Assign(line, new Node.Var(line, name), Node.Op.SET,
        decorated(new Node.TypeDef(line, full, bases, body), decorators));
  }

  /// `type Rows[T] = list[T]` says nothing of what happens.
  private boolean aliased() {
    boolean alias = tokens.peek(1).kind() == Kind.NAME && (tokens.peek(2).is("=") || tokens.peek(2).is("["));
    while (alias && !tokens.is(Kind.NEWLINE) && !tokens.is(Kind.END)) {
      tokens.next();
    }
    return alias;
  }

  /// `[T: (int, str), *Ts]` behind the name of a function or class.
  private void typeParameters() {
    int depth = 0;
    while (tokens.is("[") || depth > 0 && !tokens.is(Kind.NEWLINE) && !tokens.is(Kind.END)) {
      var token = tokens.next();
      depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
    }
  }

  private Node block() {
    int line = tokens.line();
    tokens.expect(":");
    var nodes = new ArrayList<Node>();
    if (!tokens.is(Kind.NEWLINE)) {
      simple(nodes);
      return new Node.Block(line, nodes);
    }
    tokens.next();
    if (!tokens.is(Kind.INDENT)) {
      return new Node.Block(line, nodes);
    }
    tokens.next();
    tokens.enter();
    while (!tokens.is(Kind.DEDENT) && !tokens.is(Kind.END)) {
      int before = tokens.at();
      statement(nodes);
      if (tokens.at() == before) {
        tokens.next();
      }
    }
    tokens.leave();
    tokens.next();
    return new Node.Block(line, nodes);
  }

  private Node condition() {
    int line = tokens.next().line();
    tokens.enter();
    var asked = expressions.whole();
    var yes = block();
    Node no = new Node.Nil(line);
    if (tokens.is("elif")) {
      no = condition();
    } else if (tokens.accept("else")) {
      no = block();
    }
    tokens.leave();
    return new Node.If(line, asked, yes, no);
  }

  /// What a loop does that nothing broke off.
  private void otherwise(List<Node> into, int line) {
    if (tokens.accept("else")) {
      into.add(new Node.If(line, new Node.Opaque(line, List.of()), block(), new Node.Nil(line)));
    }
  }

  private void each(List<Node> into, int line) {
    tokens.next();
    var target = expressions.targets();
    tokens.expect("in");
    var over = expressions.whole();
    into.add(new Node.Each(line, target, new Node.Call(line, "iterate", List.of(over)), block()));
    otherwise(into, line);
  }

  private Node attempt() {
    int line = tokens.next().line();
    var body = block();
    var handlers = new ArrayList<Node>();
    var last = Optional.<Node>empty();
    while (tokens.is("except") || tokens.is("finally") || tokens.is("else")) {
      var word = tokens.next().text();
      while (!tokens.is(":") && !tokens.is(Kind.NEWLINE)) {
        tokens.next();
      }
      switch (word) {
        case "except" -> handlers.add(block());
        case "else" -> body = new Node.Block(line, List.of(body, block()));
        default -> last = Optional.of(block());
      }
    }
    return new Node.Attempt(line, body, handlers, last);
  }

  private void with(List<Node> into, int line) {
    tokens.next();
    boolean parentheses = tokens.is("(") && tokens.accept("(");
    var left = new ArrayList<Node>();
    var dags = new ArrayList<Node>();
    do {
      if (tokens.is(")")) {
        break;
      }
      var manager = new Node.Var(line, "<with " + tokens.at() + ">");
      left.addFirst(new Node.Call(line, PythonCore.LEAVES, List.of(manager)));
      var made = expressions.one();
      if (PythonDags.isAsked(made)) {
        dags.add(new Node.Call(line, PythonDags.CONCERNS, List.of(manager)));
      }
      into.add(new Node.Assign(line, manager, Node.Op.SET, made));
      var entered = new Node.Call(line, PythonCore.ENTERS, List.of(manager));
      into.add(
          tokens.accept("as") ? new Node.Assign(line, expressions.postfixTarget(), Node.Op.SET, entered) : entered);
    } while (tokens.accept(","));
    if (parentheses) {
      tokens.accept(")");
    }
    into.add(dags.isEmpty() ? block() : new Node.If(line, dags.getFirst(), block(), new Node.Nil(line)));
    into.addAll(left);
  }

  private void simple(List<Node> into) {
    do {
      if (tokens.is(Kind.NEWLINE)) {
        break;
      }
      into.add(new PythonSimple(tokens, expressions).statement());
    } while (tokens.accept(";"));
    if (!tokens.is(Kind.NEWLINE) && !tokens.is(Kind.END) && !tokens.is(Kind.DEDENT)) {
      throw new StrictCursor.Unexpected(tokens.line(), "The line goes on with `" + tokens.peek().text() + "`");
    }
    if (tokens.is(Kind.NEWLINE)) {
      tokens.next();
    }
  }
}
