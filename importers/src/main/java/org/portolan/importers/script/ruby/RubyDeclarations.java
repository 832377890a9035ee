package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.ruby.RubyToken.Kind;
import org.portolan.importers.script.value.Place;

/// Methods, classes and modules.
final class RubyDeclarations {
  /// The parameter under which a method is handed its block.
  static final String BLOCK = "&";
  static final String GIVEN = "<block>";

  private final RubyParser parser;
  private final RubyCursor cursor;
  private String current = "";
  private boolean inClass;

  RubyDeclarations(RubyParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
  }

  /// The method whose body is read.
  String current() {
    return current;
  }

  /// `def self.close_day(date, force: false, &block)`, from its word on.
  Node method(int line) {
    cursor.next();
    boolean ofClass = inClass;
    if (cursor.peek(1).is(".")) {
      cursor.next();
      cursor.next();
      ofClass = true;
    }
    var name = name();
    var outer = current;
    current = name.equals("initialize") ? "__init__" : name;
    cursor.open(false);
    var first = new ArrayList<Node>();
    var parameters = new ArrayList<Unit.Parameter>();
    parameters.add(new Unit.Parameter(ofClass ? "cls" : "self", new Node.Nil(line), Unit.Takes.ONE));
    if (ofClass) {
      first.add(new Node.Assign(line, new Node.My(line, List.of(RubyParser.self(line)), false), Node.Op.SET,
          new Node.Call(line, "<class of>", List.of(new Node.Var(line, "cls")))));
    }
    if (cursor.accept("(")) {
      parameters.addAll(parameters(")", first));
    } else if (!cursor.isNewline() && !cursor.is("=") && !cursor.is(";")) {
      parameters.addAll(parameters("\n", first));
    }
    if (parameters.stream().noneMatch(parameter -> parameter.name().equals(BLOCK))) {
      parameters.add(new Unit.Parameter(BLOCK, new Node.Nil(line), Unit.Takes.ONE));
    }
    Node body;
    if (cursor.accept("=")) {
      cursor.newlines();
      body = parser.expressions().statement();
    } else {
      body = parser.blocks().guarded();
    }
    cursor.close();
    current = outer;
    first.add(body);
    var full = parser.type() + "::" + (name.equals("initialize") ? "__init__" : name);
    return new Node.Define(line,
        new Unit(full, parameters, new Node.Block(line, first), new Place(parser.path(), line), parser.type()));
  }

  private String name() {
    var token = cursor.next();
    if (token.kind() == Kind.MARK || token.kind() == Kind.LABEL) {
      while (!cursor.is("(") && !cursor.isNewline() && !cursor.peek().spaced()) {
        cursor.next();
      }
      return token.text();
    }
    if (cursor.is("=") && !cursor.peek().spaced() && (cursor.peek(1).is("(") || cursor.peek(1).spaced())
        && !cursor.peek(1).isEnd() && cursor.peek(1).is("(")) {
      cursor.next();
      return token.text() + "=";
    }
    return token.text();
  }

  /// Parameters up to what closes them.
  List<Unit.Parameter> parameters(String close, List<Node> first) {
    var parameters = new ArrayList<Unit.Parameter>();
    while (!closes(close) && !cursor.peek().isEnd()) {
      int before = cursor.at();
      if (!cursor.accept(",") && !(cursor.isNewline() && take())) {
        parameter(close, parameters, first);
      }
      if (cursor.at() == before) {
        cursor.next();
      }
    }
    if (!close.equals("\n")) {
      cursor.accept(close);
    }
    return parameters;
  }

  private boolean take() {
    cursor.next();
    return true;
  }

  private boolean closes(String close) {
    return close.equals("\n") ? cursor.isNewline() || cursor.is(";") : cursor.is(close);
  }

  private void parameter(String close, List<Unit.Parameter> parameters, List<Node> first) {
    int line = cursor.line();
    if (cursor.accept(";")) {
      return;
    }
    if (cursor.accept("(")) {
      var name = "<" + line + "." + parameters.size() + ">";
      parameters.add(new Unit.Parameter(name, new Node.Nil(line), Unit.Takes.ONE));
      var names = new ArrayList<Node>();
      for (var inner : parameters(")", first)) {
        names.add(new Node.Var(line, inner.name()));
      }
      first.add(new Node.Assign(line, new Node.MakeList(line, names), Node.Op.SET, new Node.Var(line, name)));
      return;
    }
    boolean block = cursor.accept("&");
    var takes = cursor.accept("**") ? Unit.Takes.NAMED : cursor.accept("*") ? Unit.Takes.REST : Unit.Takes.ONE;
    var token = cursor.peek();
    if (token.kind() != Kind.NAME && token.kind() != Kind.LABEL) {
      if (takes == Unit.Takes.ONE && !block) {
        cursor.next();
      }
      return;
    }
    cursor.next();
    cursor.parameter(token.text());
    if (block) {
      parameters.add(new Unit.Parameter(BLOCK, new Node.Nil(line), Unit.Takes.ONE));
      first.add(new Node.Assign(line, new Node.My(line, List.of(new Node.Var(line, token.text())), false), Node.Op.SET,
          given(line)));
      return;
    }
    boolean fallback = token.kind() == Kind.LABEL ? !cursor.is(",") && !closes(close) && !cursor.isNewline()
        : cursor.accept("=");
    Node value = fallback ? close.equals("|") ? parser.expressions().tight() : parser.expressions().one()
        : new Node.Nil(line);
    parameters.add(new Unit.Parameter(token.text(), value, takes));
  }

  /// The block that a method was given.
  static Node given(int line) {
    return new Node.Call(line, GIVEN, List.of());
  }

  Node type(int line, boolean module) {
    cursor.next();
    if (cursor.accept("<<")) {
      parser.expressions().one();
      inClass = true;
      var body = parser.blocks().body();
      inClass = false;
      cursor.expect("end");
      return body;
    }
    var name = new StringBuilder();
    cursor.accept("::");
    while (cursor.peek().kind() == Kind.CONSTANT) {
      name.append(name.isEmpty() ? "" : "::").append(cursor.next().text());
      cursor.accept("::");
    }
    var full = parser.type().equals(RubyParser.TOP) ? name.toString() : parser.type() + "::" + name;
    var bases = new ArrayList<Node>();
    if (!module && cursor.accept("<")) {
      bases.add(parser.expressions().one());
    }
    var outer = parser.type();
    parser.type(full);
    cursor.open(false);
    var body = new ArrayList<Node>();
    body.add(new Node.Assign(line, new Node.Var(line, "self"), Node.Op.SET,
        new Node.Call(line, "<type>", List.of(new Node.Literal(line, full)))));
    body.add(parser.blocks().guarded());
    cursor.close();
    parser.type(outer);
    return new Node.TypeDef(line, full, bases, new Node.Block(line, body));
  }
}
