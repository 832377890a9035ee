package org.portolan.importers.script.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;

/// Classes, interfaces and records: their methods, what their fields begin with, and what is noted down at them.
final class JavaTypes {
  /// Under this name a class keeps the classes that its fields relate it to.
  static final String RELATED = "<related>";
  private static final Pattern RELATIONS =
      Pattern.compile("(?:One|Many)To(?:One|Many)|ElementCollection");

  private final String path;
  private final JavaNames names;

  JavaTypes(String path, JavaNames names) {
    this.path = path;
    this.names = names;
  }

  String path() {
    return path;
  }

  JavaNames names() {
    return names;
  }

  static int line(com.github.javaparser.ast.Node node) {
    return node.getBegin().map(begin -> begin.line).orElse(1);
  }

  Node declared(TypeDeclaration<?> type, String outer) {
    var full = outer.isEmpty() ? type.getNameAsString() : outer + "." + type.getNameAsString();
    var bases = new ArrayList<ClassOrInterfaceType>();
    if (type instanceof ClassOrInterfaceDeclaration known) {
      bases.addAll(known.getExtendedTypes());
      bases.addAll(known.getImplementedTypes());
    } else if (type instanceof RecordDeclaration known) {
      bases.addAll(known.getImplementedTypes());
    } else if (type instanceof EnumDeclaration known) {
      bases.addAll(known.getImplementedTypes());
    }
    var body = new ArrayList<Node>();
    note(type.getAnnotations(), "", body);
    bases.stream().map(JavaNames::arguments).filter(arguments -> !arguments.isEmpty()).findFirst()
        .ifPresent(arguments -> body.add(of(line(type), arguments)));
    body.add(related(type));
    type.getMembers().forEach(member -> member(member, full, body));
    return new Node.TypeDef(line(type), full,
        bases.stream().map(base -> names.type(line(type), base.getNameWithScope())).toList(),
        new Node.Block(line(type), body));
  }

  /// The fields that stand for rows of other classes, each with the class.
  private Node related(TypeDeclaration<?> type) {
    var pairs = new ArrayList<Node>();
    for (var field : type.getFields()) {
      boolean relates = field.getAnnotations().stream()
          .anyMatch(note -> RELATIONS.matcher(note.getName().getIdentifier()).matches());
      if (relates && field.getElementType() instanceof ClassOrInterfaceType said) {
        var arguments = JavaNames.arguments(said);
        var target = arguments.isEmpty() ? said : arguments.getLast();
        field.getVariables().forEach(variable -> {
          pairs.add(new Node.Literal(line(field), variable.getNameAsString()));
          pairs.add(new Node.Literal(line(field), names.full(target.getNameWithScope())));
        });
      }
    }
    int line = line(type);
    return pairs.isEmpty() ? new Node.Nil(line)
        : new Node.Assign(line, new Node.Var(line, RELATED), Node.Op.SET, new Node.MakeMap(line, pairs));
  }

  private Node of(int line, List<ClassOrInterfaceType> arguments) {
    return new Node.Assign(line, new Node.Var(line, "<of>"), Node.Op.SET, new Node.MakeList(line, arguments.stream()
        .<Node>map(argument -> new Node.Literal(line, names.full(argument.getNameWithScope()))).toList()));
  }

  /// What an annotation says, under its name: `<Table>` or, for a method, `<Query find>`.
  private void note(NodeList<AnnotationExpr> annotations, String method, List<Node> body) {
    var code = new JavaExpressions(this, Set.of());
    for (var annotation : annotations) {
      int line = line(annotation);
      var pairs = new ArrayList<Node>();
      annotation.toNormalAnnotationExpr().ifPresent(known -> known.getPairs().forEach(pair -> {
        pairs.add(new Node.Literal(line, pair.getNameAsString()));
        pairs.add(code.of(pair.getValue()));
      }));
      annotation.toSingleMemberAnnotationExpr().ifPresent(known -> {
        pairs.add(new Node.Literal(line, "value"));
        pairs.add(code.of(known.getMemberValue()));
      });
      var name = annotation.getName().getIdentifier() + (method.isEmpty() ? "" : " " + method);
      body.add(new Node.Assign(line, new Node.Var(line, "<" + name + ">"), Node.Op.SET, new Node.MakeMap(line, pairs)));
    }
  }

  private void member(BodyDeclaration<?> member, String full, List<Node> body) {
    int line = line(member);
    switch (member) {
      case FieldDeclaration field -> field.getVariables().forEach(variable -> {
        var given = names.given(line, variable.getType());
        var set = variable.getInitializer().map(value -> new JavaExpressions(this, Set.of()).of(value))
            .or(() -> given.map(value -> lazy(line, value, full)));
        set.ifPresent(
            value -> body.add(new Node.Assign(line, new Node.Var(line, variable.getNameAsString()), Node.Op.SET,
                value)));
      });
      case MethodDeclaration method -> {
        note(method.getAnnotations(), method.getNameAsString(), body);
        method.getBody().ifPresent(block -> body.add(new Node.Define(line, unit(method, full, method.getNameAsString(),
            block))));
      }
      case ConstructorDeclaration made ->
          body.add(new Node.Define(line, unit(made, full, "__init__", made.getBody())));
      case InitializerDeclaration block when block.isStatic() ->
          body.add(new JavaStatements(this, Set.of()).of(block.getBody()));
      case TypeDeclaration<?> inner -> body.add(declared(inner, full));
      default -> {
        // nothing that runs
      }
    }
  }

  /// What only a declared type says is made when somebody asks for it.
  private Node lazy(int line, Node given, String home) {
    return new Node.Call(line, "<when asked>", List.of(new Node.Lambda(line, new Unit("", List.of(),
        new Node.Jump(line, Node.Way.RETURN, Optional.of(given)), new Place(path, line), home))));
  }

  private Unit unit(CallableDeclaration<?> method, String full, String name, BlockStmt block) {
    int line = line(method);
    var parameters = new ArrayList<Unit.Parameter>();
    parameters.add(new Unit.Parameter("this", new Node.Nil(line), Unit.Takes.ONE));
    var first = new ArrayList<Node>();
    for (var parameter : method.getParameters()) {
      parameters.add(parameter(parameter, first));
    }
    first.add(new JavaStatements(this, locals(method)).of(block));
    return new Unit(full + "::" + name, parameters, new Node.Block(line, first), new Place(path, line), full);
  }

  private Unit.Parameter parameter(Parameter parameter, List<Node> first) {
    int line = line(parameter);
    var name = parameter.getNameAsString();
    var given = names.given(line, parameter.getType());
    given.filter(_ -> !parameter.isVarArgs())
        .ifPresent(value -> first.add(new Node.Assign(line, new Node.Var(line, name),
            Node.Op.SET, new Node.Call(line, "<known>", List.of(new Node.Var(line, name), value)))));
    return new Unit.Parameter(name, given.orElse(new Node.Nil(line)),
        parameter.isVarArgs() ? Unit.Takes.REST : Unit.Takes.ONE);
  }

  /// The variables that a method declares anywhere; every other name is a field's or a class's.
  private static Set<String> locals(com.github.javaparser.ast.Node method) {
    var locals = new HashSet<String>();
    method.findAll(VariableDeclarator.class)
        .forEach(one -> locals.add(one.getNameAsString()));
    method.findAll(Parameter.class).forEach(one -> locals.add(one.getNameAsString()));
    method.findAll(TypePatternExpr.class)
        .forEach(one -> locals.add(one.getNameAsString()));
    return locals;
  }

  /// The class that an anonymous body makes.
  Node anonymous(Expression at, String base, List<BodyDeclaration<?>> members, String home) {
    var full = home + ".<" + line(at) + ">";
    var body = new ArrayList<Node>();
    members.forEach(member -> member(member, full, body));
    return new Node.TypeDef(line(at), full, List.of(names.type(line(at), base)), new Node.Block(line(at), body));
  }
}
