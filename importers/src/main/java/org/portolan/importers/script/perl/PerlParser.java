package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.perl.PerlToken.Kind;
import org.portolan.importers.script.value.Place;

/// Statements of Perl. A statement that cannot be understood is left out, counted, and read on behind.
final class PerlParser {
  private static final Set<String> PHASES = Set.of("BEGIN", "END", "INIT", "CHECK", "UNITCHECK");
  private final PerlTokens tokens;
  private final PerlExpressions expressions;
  private final PerlSignatures signatures;
  private final PerlTopics topics;
  private final PerlLabels labels = new PerlLabels();
  private final List<Module.Trouble> troubles = new ArrayList<>();

  private PerlParser(String text, String path, int line) {
    tokens = new PerlTokens(PerlLexer.cut(text, line), path);
    expressions = new PerlExpressions(tokens, this);
    signatures = new PerlSignatures(tokens, expressions);
    topics = new PerlTopics(tokens, expressions, this);
  }

  static Module parse(String text, String path, int line) {
    var parser = new PerlParser(text, path, line);
    var nodes = new ArrayList<Node>();
    while (!parser.tokens.atEnd()) {
      int before = parser.tokens.at();
      parser.statement().ifPresent(nodes::add);
      if (parser.tokens.at() == before) {
        parser.tokens.next();
      }
    }
    return new Module(path, new Node.Block(1, nodes), parser.troubles);
  }

  /// The expression inside a string, as in `@{[ … ]}`.
  static Optional<Node> expression(String text, String path, int line, String home) {
    var parser = new PerlParser(text, path, line);
    parser.tokens.home(home);
    try {
      return Optional.of(parser.expressions.whole());
    } catch (StrictCursor.Unexpected _) {
      return Optional.empty();
    }
  }

  Node block() {
    int line = tokens.expect("{").line();
    var home = tokens.home();
    boolean outer = tokens.ownSeparator(false);
    var nodes = new ArrayList<Node>();
    tokens.enter();
    while (!tokens.is("}")) {
      int before = tokens.at();
      statement().ifPresent(nodes::add);
      if (tokens.at() == before) {
        break;
      }
    }
    tokens.leave();
    tokens.accept("}");
    tokens.home(home);
    var block = new Node.Block(line, nodes);
    return tokens.ownSeparator(outer) ? new Node.Call(line, PerlLines.OWN, List.of(block)) : block;
  }

  private Optional<Node> statement() {
    int start = tokens.at();
    int depth = tokens.depth();
    try {
      return Optional.of(understood());
    } catch (StrictCursor.Unexpected trouble) {
      troubles.add(new Module.Trouble(trouble.line(), trouble.reason()));
      tokens.depth(depth);
      recover(start);
      return Optional.empty();
    }
  }

  /// Skips to the end of the statement: a `;` or the end of the enclosing block.
  private void recover(int start) {
    tokens.back(start);
    int depth = 0;
    do {
      var token = tokens.next();
      if (token.is("{") || token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is("}") || token.is(")") || token.is("]")) {
        depth--;
      } else if (token.is(";") && depth <= 0) {
        return;
      }
      if (depth <= 0 && token.is("}")) {
        return;
      }
    } while (!tokens.atEnd() && !(depth <= 0 && tokens.is("}")));
  }

  private Node understood() {
    var token = tokens.peek();
    if (tokens.accept(";") || tokens.accept("...")) {
      return new Node.Block(token.line(), List.of());
    }
    if (token.is("{") && !beginsMap()) {
      return block();
    }
    if (token.kind() == Kind.NAME) {
      if (tokens.peek(1).is(":") && !tokens.peek(2).is(":") && !token.text().equals("default")) {
        labels.label(tokens.next().text());
        tokens.next();
        var labelled = understood();
        labels.label("");
        return labelled;
      }
      var known = keyword(token);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return simple();
  }

  /// `{ table => 'orders' };` at a statement's start is a hash, where a file ends with its settings.
  private boolean beginsMap() {
    var key = tokens.peek(1).kind();
    return (key == Kind.NAME || key == Kind.STRING || key == Kind.PLAIN) && tokens.peek(2).is("=>");
  }

  private Optional<Node> keyword(PerlToken token) {
    boolean called = tokens.peek(1).is("=>") || tokens.peek(1).is("->");
    if (called) {
      return Optional.empty();
    }
    return switch (token.text()) {
      case "sub" -> PHASES.contains(tokens.peek(1).text()) && tokens.peek(2).is("{") ? Optional.of(namedPhase())
          : tokens.peek(1).kind() == Kind.NAME ? Optional.of(sub(false)) : Optional.empty();
      case "my", "our", "state" -> tokens.peek(1).isName("sub") ? Optional.of(ownSub()) : Optional.empty();
      case "method", "func", "fun" -> tokens.peek(1).kind() == Kind.NAME
          && (tokens.peek(2).is("{") || tokens.peek(2).is("(")) ? Optional.of(sub(token.isName("method")))
              : Optional.empty();
      case "given", "when", "switch", "case", "default", "else" ->
          topics.begins() ? Optional.of(topics.read()) : Optional.empty();
      case "package" -> Optional.of(packaged());
      case "use", "no" -> Optional.of(new PerlUse(tokens, expressions).read());
      case "if", "unless" -> Optional.of(condition());
      case "while", "until" -> Optional.of(labels.around(labels.loop(this::loop)));
      case "for", "foreach" -> Optional.of(labels.around(labels.loop(this::each)));
      case "BEGIN", "END", "INIT", "CHECK", "UNITCHECK" ->
          tokens.peek(1).is("{") ? Optional.of(phase()) : Optional.empty();
      case "try" -> tokens.peek(1).is("{") ? Optional.of(attempt()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  PerlLabels labels() {
    return labels;
  }

  /// `my sub sweep { … }`
  private Node ownSub() {
    tokens.next();
    return sub(false);
  }

  /// `sub BEGIN { … }` is the same as `BEGIN { … }`.
  private Node namedPhase() {
    tokens.next();
    return phase();
  }

  private Node phase() {
    tokens.next();
    return block();
  }

  private Node attempt() {
    int line = tokens.next().line();
    var body = block();
    var handlers = new ArrayList<Node>();
    while (tokens.is("catch") || tokens.is("finally") || tokens.is("otherwise") || tokens.is("except")) {
      tokens.next();
      if (tokens.is("(")) {
        expressions.whole();
      } else if (tokens.peek().kind() == Kind.NAME) {
        tokens.next();
      }
      tokens.accept("with");
      handlers.add(block());
    }
    boolean either = tokens.is("or") || tokens.is("||");
    if (!either && !tokens.is(";")) {
      return new Node.Attempt(line, body, handlers);
    }
    tokens.next();
    var attempt = new Node.Attempt(line, called(body), handlers.stream().map(this::called).toList());
    return either ? new Node.Or(line, attempt, PerlExpressions.single(expressions.whole()), false) : attempt;
  }

  /// Try::Tiny's blocks, which a `;` or an `or` ends, are functions: a `return` leaves only the block.
  private Node called(Node block) {
    var unit = new Unit("", List.of(), block, new Place(tokens.path(), block.line()), tokens.home());
    return new Node.Apply(block.line(), new Node.Lambda(block.line(), unit), List.of());
  }

  /// @param method whether the object comes first without being named (Method::Signatures, Object::Pad)
  private Node sub(boolean method) {
    tokens.next();
    var name = tokens.next();
    var full = name.text().contains("::") ? name.text() : tokens.home() + "::" + name.text();
    var unit = routine(full, name.line());
    if (!method) {
      return new Node.Define(name.line(), unit);
    }
    var self =
        new Node.Assign(name.line(), new Node.My(name.line(), List.of(new Node.Var(name.line(), "$self")), false),
            Node.Op.SET, new Node.Call(name.line(), "shift", List.of()));
    return new Node.Define(name.line(), new Unit(unit.name(), List.of(),
        new Node.Block(name.line(), List.of(self, unit.body())), unit.place(), unit.home()));
  }

  /// Prototype or signature, attributes, body.
  Unit routine(String name, int line) {
    var opening = new ArrayList<Node>();
    if (tokens.is("(")) {
      opening.addAll(signatures.read());
    }
    while (tokens.is(":") || tokens.peek().kind() == Kind.NAME) {
      tokens.next();
      if (tokens.is("(")) {
        signatures.skipParentheses();
      }
    }
    if (tokens.is("(")) {
      opening.addAll(signatures.read());
    }
    if (tokens.accept(";")) {
      return new Unit("", List.of(), new Node.Nil(line), new Place(tokens.path(), line), tokens.home());
    }
    var body = block();
    opening.add(body);
    var whole = opening.size() == 1 ? body : new Node.Block(line, opening);
    return new Unit(name, List.of(), whole, new Place(tokens.path(), line), tokens.home());
  }

  private Node packaged() {
    int line = tokens.next().line();
    var name = tokens.next().text();
    if (tokens.peek().kind() == Kind.NUMBER || tokens.peek().kind() == Kind.NAME) {
      tokens.next();
    }
    if (tokens.is("{")) {
      var outer = tokens.home();
      tokens.home(name);
      int open = tokens.next().line();
      var nodes = new ArrayList<Node>(List.of(new Node.Package(line, name)));
      while (!tokens.is("}") && !tokens.atEnd()) {
        statement().ifPresent(nodes::add);
      }
      tokens.accept("}");
      tokens.home(outer);
      nodes.add(new Node.Package(open, outer));
      return new Node.Block(line, nodes);
    }
    tokens.accept(";");
    tokens.home(name);
    return new Node.Package(line, name);
  }

  private Node condition() {
    boolean negated = tokens.is("unless");
    tokens.enter();
    int line = tokens.next().line();
    tokens.expect("(");
    var asked = PerlExpressions.single(expressions.whole());
    tokens.expect(")");
    var yes = block();
    Node no = new Node.Nil(line);
    if (tokens.is("elsif")) {
      no = condition();
    } else if (tokens.accept("else")) {
      no = block();
    }
    tokens.leave();
    return new Node.If(line, negated ? new Node.Not(line, asked) : asked, yes, no);
  }

  private Node loop() {
    boolean negated = tokens.is("until");
    int line = tokens.next().line();
    tokens.expect("(");
    Node asked = tokens.is(")") ? new Node.Literal(line, "1") : expressions.whole();
    tokens.expect(")");
    var body = block();
    if (tokens.accept("continue")) {
      body = new Node.Block(line, List.of(body, block()));
    }
    return PerlLines.loop(line, negated ? new Node.Not(line, asked) : asked, body);
  }

  private Node each() {
    int line = tokens.next().line();
    Node variable = new Node.Var(line, "$_");
    if (tokens.is("my") || tokens.is("our") || tokens.is("state")) {
      variable = expressions.assignment();
    } else if (tokens.peek().kind() == Kind.VARIABLE) {
      variable = new Node.Var(line, tokens.next().text());
    }
    tokens.expect("(");
    Node first = tokens.is(";") || tokens.is(")") ? new Node.Seq(line, List.of()) : expressions.whole();
    if (tokens.accept(";")) {
      return counting(line, first);
    }
    tokens.expect(")");
    var target = variable instanceof Node.Var(_, var name) && name.equals("$_")
        ? new Node.My(line, List.of(variable), false) : variable;
    Node body = block();
    if (tokens.accept("continue")) {
      body = new Node.Block(line, List.of(body, block()));
    }
    return new Node.Each(line, target, new Node.Seq(line, List.of(PerlListContext.all(first))), body);
  }

  private Node counting(int line, Node first) {
    Node asked = tokens.is(";") ? new Node.Literal(line, "1") : expressions.whole();
    tokens.expect(";");
    Node step = tokens.is(")") ? new Node.Nil(line) : expressions.whole();
    tokens.expect(")");
    var body = block();
    return PerlNumbers.counted(line, first, asked, step, body)
        .orElseGet(() -> PerlNumbers.counting(line, first, asked, step, body));
  }

  private Node simple() {
    int line = tokens.line();
    var value = expressions.whole();
    var result = modified(line, value);
    if (!tokens.accept(";") && !tokens.is("}") && !tokens.atEnd()) {
      throw new StrictCursor.Unexpected(tokens.line(), "`;` expected before `" + tokens.peek().text() + "`");
    }
    return result;
  }

  private Node modified(int line, Node value) {
    var word = tokens.peek();
    if (word.kind() != Kind.NAME) {
      return value;
    }
    switch (word.text()) {
      case "if", "unless" -> {
        tokens.next();
        var asked = PerlExpressions.single(expressions.whole());
        return new Node.If(line, word.isName("unless") ? new Node.Not(line, asked) : asked, value, new Node.Nil(line));
      }
      case "while", "until" -> {
        tokens.next();
        var asked = expressions.whole();
        return new Node.Block(line, List.of(
            new Node.While(line, new Node.Opaque(line, List.of(asked)), value)));
      }
      case "for", "foreach" -> {
        tokens.next();
        var over = expressions.whole();
        return new Node.Each(line, new Node.My(line, List.of(new Node.Var(line, "$_")), false),
            PerlListContext.all(over),
            value);
      }
      default -> {
        return value;
      }
    }
  }
}
