package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;

/// Functions: their parameters, and what their types say of the values.
final class BraceFunctions {
  private static final Set<String> PROMOTES = Set.of("public", "protected", "private", "readonly", "override", "final");

  private final BraceParser parser;
  private final BraceCursor cursor;

  /// @param first what the body begins with, for parameters that are fields at once, or taken apart
  record Signature(List<Unit.Parameter> parameters, List<Node> first) {}

  BraceFunctions(BraceParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
  }

  /// Whether a bracket holds the parameters of an arrow function.
  boolean arrowFollows() {
    int at = cursor.at();
    cursor.skip();
    boolean arrow = cursor.is("=>");
    if (cursor.is(":")) {
      cursor.next();
      BraceTypes.skip(cursor);
      arrow = cursor.is("=>") || cursor.before().is("=>");
    }
    cursor.back(at);
    return arrow;
  }

  /// `x => …`, `(x, y) => { … }`.
  Node arrow(int line) {
    var signature = cursor.is("(") ? signature(List.of()) : bare();
    if (cursor.accept(":")) {
      int at = cursor.at();
      BraceTypes.skip(cursor);
      if (cursor.before().is("=>")) {
        cursor.back(at);
        while (!cursor.is("=>") && !cursor.peek().isEnd()) {
          cursor.skip();
        }
      }
    }
    cursor.expect("=>");
    return new Node.Lambda(line, unit("", signature, line, arrowBody()));
  }

  private Signature bare() {
    var name = cursor.next().text();
    return new Signature(List.of(new Unit.Parameter(name, new Node.Nil(cursor.line()), Unit.Takes.ONE)), List.of());
  }

  private Node arrowBody() {
    int line = cursor.line();
    return cursor.is("{") ? parser.statements().block()
        : new Node.Jump(line, Node.Way.RETURN, Optional.of(parser.expressions().one()));
  }

  /// `function (…) use (…) { … }`, `fn (…) => …`, from the word on.
  Node expression(int line) {
    boolean shortOne = cursor.next().isWord("fn");
    cursor.accept("*");
    cursor.accept("&");
    if (cursor.peek().isName()) {
      cursor.next();
    }
    BraceTypes.generic(cursor);
    var signature = signature(List.of());
    if (cursor.acceptWord("use")) {
      cursor.skip();
    }
    returned();
    if (shortOne) {
      cursor.expect("=>");
      return new Node.Lambda(line, unit("", signature, line, arrowBody()));
    }
    return new Node.Lambda(line, unit("", signature, line, parser.statements().block()));
  }

  /// A function of an object, from its parameters on.
  Node member(int line) {
    var signature = signature(List.of());
    returned();
    return new Node.Lambda(line, unit("", signature, line, parser.statements().block()));
  }

  /// A declared function, from behind its word on.
  Node declared(int line) {
    cursor.accept("*");
    cursor.accept("&");
    var name = cursor.next().text();
    BraceTypes.generic(cursor);
    var signature = signature(List.of());
    returned();
    if (!cursor.is("{")) {
      cursor.accept(";");
      return new Node.Nil(line);
    }
    var body = parser.statements().block();
    if (parser.language().isPhp()) {
      return new Node.Define(line, unit(parser.names().function(name), signature, line, body));
    }
    return new Node.Assign(line, new Node.My(line, List.of(new Node.Var(line, name)), false), Node.Op.SET,
        new Node.Lambda(line, unit("", signature, line, body)));
  }

  void returned() {
    if (cursor.accept(":")) {
      BraceTypes.skip(cursor);
    }
  }

  Unit unit(String name, Signature signature, int line, Node body) {
    var nodes = new ArrayList<>(signature.first());
    nodes.add(body);
    var whole = signature.first().isEmpty() ? body : new Node.Block(line, nodes);
    return new Unit(name, signature.parameters(), whole, new Place(parser.path(), line), parser.names().home());
  }

  /// @param before what the function is handed before what is written: `this`
  Signature signature(List<Unit.Parameter> before) {
    var parameters = new ArrayList<>(before);
    var first = new ArrayList<Node>();
    cursor.expect("(");
    while (!cursor.is(")") && !cursor.peek().isEnd()) {
      int at = cursor.at();
      if (!cursor.accept(",")) {
        parameter(parameters, first);
      }
      if (cursor.at() == at) {
        cursor.skip();
      }
    }
    cursor.expect(")");
    return new Signature(parameters, first);
  }

  private void parameter(List<Unit.Parameter> parameters, List<Node> first) {
    parser.classes().annotations();
    int line = cursor.line();
    var promoted = cursor.words(PROMOTES);
    var said = parser.language().isPhp() && cursor.peek().kind() != BraceToken.Kind.VARIABLE && !cursor.is("&")
        && !cursor.is("...") ? BraceTypes.skip(cursor) : BraceTypes.Said.NOTHING;
    cursor.accept("&");
    var takes = cursor.accept("...") ? Unit.Takes.REST : Unit.Takes.ONE;
    boolean pattern = cursor.is("{") || cursor.is("[");
    var shape = pattern ? parser.expressions().pattern() : new Node.Nil(line);
    var name = pattern ? cursor.fresh() : parser.names().local(cursor.next().text());
    cursor.accept("?");
    if (!parser.language().isPhp() && cursor.accept(":")) {
      said = BraceTypes.skip(cursor);
    }
    var typed = typed(line, said);
    Node fallback = cursor.accept("=") ? parser.expressions().one() : typed.orElse(new Node.Nil(line));
    if (name.equals("this") && !parser.language().isPhp()) {
      return;
    }
    parameters.add(new Unit.Parameter(name, fallback, takes));
    if (pattern) {
      first.add(BraceAssignments.apart(parser, line, shape, new Node.Var(line, name), true));
    } else if (typed.isPresent() && takes == Unit.Takes.ONE) {
      first.add(new Node.Assign(line, new Node.Var(line, name), Node.Op.SET,
          new Node.Call(line, "<known>", List.of(new Node.Var(line, name), typed.get()))));
    }
    if (!promoted.isEmpty()) {
      first.add(new Node.Assign(line, new Node.Field(line, new Node.Var(line, "this"),
          new Node.Literal(line, name.replaceFirst("^~", "")), false), Node.Op.SET, new Node.Var(line, name)));
    }
    if (cursor.is("{")) {
      cursor.skip();
    }
  }

  /// An object of the declared class, as whoever wires the program together would hand it over.
  Optional<Node> typed(int line, BraceTypes.Said said) {
    if (!parser.names().saysClass(said.name().toLowerCase(Locale.ROOT)) || said.name().length() < 2) {
      return Optional.empty();
    }
    var all = new ArrayList<>(List.of(parser.names().reference(line, said.name())));
    if (parser.names().saysClass(said.of())) {
      all.add(parser.names().reference(line, said.of()));
    }
    return Optional.of(new Node.Call(line, "<given>", all));
  }
}
