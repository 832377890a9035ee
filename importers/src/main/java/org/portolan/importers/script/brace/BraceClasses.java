package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;

/// Classes, interfaces, traits and enumerations.
final class BraceClasses {
  private static final Set<String> MODIFIERS = Set.of("public", "protected", "private", "static", "abstract", "final",
      "readonly", "async", "override", "declare", "accessor", "var", "get", "set");

  private static final Pattern RELATIONS =
      Pattern.compile("(?:One|Many)To(?:One|Many)|BelongsTo(?:Many)?|Has(?:One|Many)");

  private final BraceParser parser;
  private final BraceCursor cursor;
  private final BraceNames names;
  private List<Node> noted = List.of();
  private List<Node> fields = new ArrayList<>();

  BraceClasses(BraceParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
    names = parser.names();
  }

  /// Attributes and decorators in front of something: `#[Table('x')]`, `@Entity('x')`; each as a call.
  List<Node> annotations() {
    var all = new ArrayList<Node>();
    while (cursor.is("#[") || cursor.is("@") && !parser.language().isPhp()) {
      if (cursor.accept("#[")) {
        all.addAll(parser.expressions().list("]"));
      } else {
        cursor.next();
        all.add(decorator());
      }
    }
    noted = all;
    return all;
  }

  private Node decorator() {
    int line = cursor.line();
    var name = cursor.next().text();
    while (cursor.accept(".")) {
      name = cursor.next().text();
    }
    return new Node.Call(line, name, cursor.is("(") ? parser.expressions().arguments() : List.of());
  }

  /// A declared class, from its word on; a name of the program's own in JavaScript.
  Node declared(int line) {
    var annotations = noted;
    noted = List.of();
    cursor.next();
    var name = cursor.next().text();
    var type = type(line, names.declared(name), annotations);
    return parser.language().isPhp() ? type
        : new Node.Assign(line, new Node.My(line, List.of(new Node.Var(line, name)), false), Node.Op.SET, type);
  }

  Node expression() {
    int line = cursor.line();
    cursor.next();
    var name = cursor.peek().isName() && !cursor.is("extends") ? cursor.next().text() : cursor.fresh();
    return type(line, names.declared(name), List.of());
  }

  /// `new class (…) extends X { … }`.
  Node anonymous(int line) {
    cursor.next();
    var arguments = cursor.is("(") ? parser.expressions().arguments() : List.<Node>of();
    var type = type(line, names.declared(cursor.fresh() + parser.path()), List.of());
    var all = new ArrayList<>(List.of(type));
    all.addAll(arguments);
    return new Node.Call(line, "<new>", all);
  }

  private Node type(int line, String full, List<Node> annotations) {
    BraceTypes.generic(cursor);
    var bases = new ArrayList<Node>();
    while (!cursor.is("{") && !cursor.peek().isEnd() && !cursor.is(";")) {
      if (cursor.acceptWord("extends") && !parser.language().isPhp()) {
        bases.add(parser.expressions().heritage());
        BraceTypes.generic(cursor);
      } else if (cursor.peek().isName() && !cursor.peek().isWord("implements") && !cursor.peek().isWord("extends")
          && parser.language().isPhp()) {
        bases.add(new Node.Literal(line, names.full(cursor.next().text())));
      } else {
        cursor.skip();
      }
    }
    var outer = names.type();
    var outerFields = fields;
    names.type(full);
    fields = new ArrayList<>();
    var body = body(full);
    names.type(outer);
    if (!fields.isEmpty()) {
      body.addFirst(
          new Node.Assign(line, new Node.Var(line, BraceCore.RELATED), Node.Op.SET, new Node.MakeMap(line, fields)));
    }
    fields = outerFields;
    if (!annotations.isEmpty()) {
      body.addFirst(new Node.Assign(line, new Node.Var(line, "<noted>"), Node.Op.SET, notes(line, annotations)));
    }
    return new Node.TypeDef(line, full, loaded(bases), new Node.Block(line, body));
  }

  /// A parent has to be read before what it hands down is looked for.
  private List<Node> loaded(List<Node> bases) {
    return bases.stream().map(base -> base instanceof Node.Literal(var line, var name) ? BraceNames.type(line, name)
        : base).toList();
  }

  /// What is noted down at a class: each note's name with what it is given.
  private static Node notes(int line, List<Node> annotations) {
    var pairs = new ArrayList<Node>();
    for (var note : annotations) {
      if (note instanceof Node.Call(_, var name, var arguments)) {
        pairs.add(new Node.Literal(line, name.replaceFirst("^::", "")));
        pairs.add(new Node.MakeMap(line, named(line, arguments)));
      }
    }
    return new Node.MakeMap(line, pairs);
  }

  private static List<Node> named(int line, List<Node> arguments) {
    var pairs = new ArrayList<Node>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      pairs.add(new Node.Literal(line,
          argument instanceof Node.Named(_, var name, _) ? name.replaceFirst("^~", "") : String.valueOf(i)));
      pairs.add(argument instanceof Node.Named(_, _, var value) ? value : argument);
    }
    return pairs;
  }

  private List<Node> body(String full) {
    var members = new ArrayList<Node>();
    cursor.expect("{");
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      int before = cursor.at();
      member(full, members);
      if (cursor.at() == before) {
        cursor.skip();
      }
    }
    cursor.expect("}");
    return members;
  }

  private void member(String full, List<Node> members) {
    if (cursor.accept(";") || cursor.accept(",")) {
      return;
    }
    var annotations = annotations();
    noted = List.of();
    int line = cursor.line();
    var modifiers = cursor.words(MODIFIERS);
    related(line, annotations);
    if (modifiers.contains("get") && !modifiers.contains("static") && cursor.peek(1).is("(")) {
      getter(line, full, members);
      return;
    }
    if (cursor.peek().isWord("use") && parser.language().isPhp()) {
      traits(line, members);
    } else if (cursor.peek().isWord("case") && parser.language().isPhp()) {
      enumerated(line, full, members);
    } else if (cursor.peek().isWord("const") && parser.language().isPhp()) {
      cursor.next();
      if (cursor.peek(1).isName()) {
        BraceTypes.skip(cursor);
      }
      constants(line, members);
    } else if (cursor.peek().isWord("function") && parser.language().isPhp()) {
      cursor.next();
      cursor.accept("&");
      method(line, full, cursor.next().text(), members);
    } else if (modifiers.contains("static") && cursor.is("{")) {
      members.add(parser.statements().block());
    } else {
      field(line, full, members);
    }
  }

  /// What is noted down at a field that stands for rows of another class.
  private void related(int line, List<Node> annotations) {
    var relations = annotations.stream()
        .filter(note -> note instanceof Node.Call(_, var name, _) && RELATIONS.matcher(name).matches()).toList();
    if (!relations.isEmpty() && cursor.peek().isName()) {
      fields.add(new Node.Literal(line, cursor.peek().text()));
      fields.add(notes(line, relations));
    }
  }

  private void traits(int line, List<Node> members) {
    cursor.next();
    while (cursor.peek().isName()) {
      members.add(new Node.Call(line, "<use trait>", List.of(new Node.Literal(line, names.type()),
          names.reference(line, cursor.next().text()))));
      cursor.accept(",");
    }
    if (cursor.is("{")) {
      cursor.skip();
    }
    cursor.accept(";");
  }

  /// `case Open = 'open';`: an object of its own, of which there is one.
  private void enumerated(int line, String full, List<Node> members) {
    cursor.next();
    var name = cursor.next().text();
    var value = cursor.accept("=") ? parser.expressions().one() : new Node.Nil(line);
    cursor.accept(";");
    members.add(new Node.Assign(line, new Node.Var(line, name), Node.Op.SET, new Node.Call(line, "<case>",
        List.of(new Node.Literal(line, full), new Node.Literal(line, name), value))));
  }

  private void constants(int line, List<Node> members) {
    do {
      value(line, members, new Node.Nil(line));
    } while (cursor.accept(","));
    cursor.accept(";");
  }

  private void value(int line, List<Node> members, Node fallback) {
    var token = cursor.next();
    var name = token.kind() == Kind.TEXT ? text(token) : token.text().replaceFirst("^#", "");
    cursor.accept("?");
    cursor.accept("!");
    var said = !parser.language().isPhp() && cursor.accept(":") ? BraceTypes.skip(cursor) : BraceTypes.Said.NOTHING;
    var typed = parser.functions().typed(line, said);
    var set = cursor.accept("=") ? parser.expressions().one() : typed.orElse(fallback);
    if (!(set instanceof Node.Nil)) {
      members.add(lazy(line, name, set, typed.isPresent()));
    }
  }

  private static String text(BraceToken token) {
    return token.parts().isEmpty() ? "" : token.parts().getFirst().text();
  }

  /// What only a declared type says is made when somebody asks for it.
  private Node lazy(int line, String name, Node set, boolean given) {
    var value = given && set instanceof Node.Call(_, var word, _) && word.equals("<given>")
        ? new Node.Call(line, "<when asked>", List.of(new Node.Lambda(line,
            parser.functions().unit("", new BraceFunctions.Signature(List.of(), List.of()), line,
                new Node.Jump(line, Node.Way.RETURN, Optional.of(set))))))
        : set;
    return new Node.Assign(line, new Node.Var(line, name), Node.Op.SET, value);
  }

  private void field(int line, String full, List<Node> members) {
    cursor.accept("*");
    if (parser.language().isPhp()) {
      var said = cursor.peek().kind() == Kind.VARIABLE ? BraceTypes.Said.NOTHING : BraceTypes.skip(cursor);
      do {
        value(line, members, parser.functions().typed(line, said).orElse(new Node.Nil(line)));
      } while (cursor.accept(","));
      if (cursor.is("{")) {
        cursor.skip();
      }
      cursor.accept(";");
      return;
    }
    if (cursor.is("[")) {
      cursor.skip();
      if (cursor.is("(")) {
        method(line, full, cursor.fresh(), members);
      }
      return;
    }
    int at = cursor.at();
    var name = cursor.next();
    cursor.accept("?");
    BraceTypes.generic(cursor);
    if (cursor.is("(")) {
      method(line, full, name.kind() == Kind.TEXT ? text(name) : name.text().replaceFirst("^#", ""), members);
    } else {
      cursor.back(at);
      value(line, members, new Node.Nil(line));
      cursor.accept(";");
    }
  }

  /// A function that is read like a field.
  private void getter(int line, String full, List<Node> members) {
    var name = cursor.next().text();
    int before = members.size();
    method(line, full, name, members);
    if (members.size() > before && members.getLast() instanceof Node.Define(_, var unit)) {
      members.add(new Node.Assign(line, new Node.Var(line, name), Node.Op.SET,
          new Node.Call(line, "<when asked>", List.of(new Node.Lambda(line, unit)))));
    }
  }

  private void method(int line, String full, String name, List<Node> members) {
    var self = new Unit.Parameter("this", new Node.Nil(line), Unit.Takes.ONE);
    var signature = parser.functions().signature(List.of(self));
    parser.functions().returned();
    if (!cursor.is("{")) {
      cursor.accept(";");
      return;
    }
    boolean constructs = name.equals("constructor") || name.equals("__construct");
    members.add(new Node.Define(line, parser.functions().unit(full + "::" + (constructs ? "__init__" : name),
        signature, line, parser.statements().block())));
  }
}
