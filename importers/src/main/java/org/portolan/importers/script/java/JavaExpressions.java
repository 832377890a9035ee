package org.portolan.importers.script.java;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;

/// Expressions as nodes.
final class JavaExpressions {
  private final JavaTypes types;
  private final Set<String> locals;

  JavaExpressions(JavaTypes types, Set<String> locals) {
    this.types = types;
    this.locals = locals;
  }

  Node of(Expression expression) {
    int line = JavaTypes.line(expression);
    return switch (expression) {
      case TextBlockLiteralExpr text -> new Node.Literal(line + 1, text.asString());
      case StringLiteralExpr text -> new Node.Literal(line, text.asString().replace('\n', ' '));
      case NullLiteralExpr _ -> new Node.Nil(line);
      case BooleanLiteralExpr literal -> new Node.Literal(line, literal.getValue() ? "1" : "0");
      case LiteralStringValueExpr literal -> new Node.Literal(line, literal.getValue());
      case NameExpr name -> name(line, name.getNameAsString());
      case FieldAccessExpr field -> field(line, field);
      case MethodCallExpr call -> called(line, call);
      case ObjectCreationExpr made -> made(line, made);
      case LambdaExpr lambda -> lambda(line, lambda);
      case MethodReferenceExpr reference -> reference(line, reference);
      case BinaryExpr binary -> binary(line, binary);
      case UnaryExpr unary when unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ->
          new Node.Not(line, of(unary.getExpression()));
      case UnaryExpr unary -> new Node.Opaque(line, List.of(of(unary.getExpression())));
      case AssignExpr assign -> assign(line, assign);
      case VariableDeclarationExpr declared -> declared(line, declared);
      case ConditionalExpr choice -> new Node.Choice(line, of(choice.getCondition()), of(choice.getThenExpr()),
          of(choice.getElseExpr()));
      case CastExpr cast -> of(cast.getExpression());
      case EnclosedExpr inner -> of(inner.getInner());
      case ArrayAccessExpr element -> new Node.Field(line, of(element.getName()), of(element.getIndex()), true);
      case ArrayCreationExpr array -> array.getInitializer().map(this::of).orElse(new Node.MakeList(line, List.of()));
      case ArrayInitializerExpr array -> new Node.MakeList(line, array.getValues().stream().map(this::of).toList());
      case ThisExpr _ -> new Node.Var(line, "this");
      case ClassExpr type -> type.getType().toClassOrInterfaceType()
          .map(known -> types.names().type(line, known.getNameWithScope())).orElse(new Node.Nil(line));
      case SwitchExpr choice -> chosen(line, choice);
      case InstanceOfExpr test -> new Node.Opaque(line, List.of(of(test.getExpression())));
      default -> new Node.Opaque(line, List.of());
    };
  }

  private List<Node> all(List<Expression> expressions) {
    return expressions.stream().map(this::of).toList();
  }

  private Node name(int line, String name) {
    if (locals.contains(name)) {
      return new Node.Var(line, name);
    }
    boolean type = Character.isUpperCase(name.charAt(0)) && !name.matches("[A-Z][A-Z0-9_]*");
    return type ? types.names().type(line, name) : new Node.Call(line, "<own>", List.of(
        new Node.Field(line, new Node.Var(line, "this"), new Node.Literal(line, name), false),
        new Node.Var(line, name)));
  }

  private Node field(int line, FieldAccessExpr field) {
    var written = field.toString();
    if (written.matches("(?:[a-z_]\\w*\\.)+[A-Z]\\w*")) {
      return types.names().type(line, written);
    }
    return new Node.Field(line, of(field.getScope()), new Node.Literal(line, field.getNameAsString()), false);
  }

  private Node called(int line, MethodCallExpr call) {
    var arguments = all(call.getArguments());
    var scope = call.getScope();
    if (scope.isPresent() && scope.get() instanceof SuperExpr) {
      return new Node.Method(line, new Node.Var(line, "this"),
          new Node.Literal(line, "SUPER::" + call.getNameAsString()),
          arguments);
    }
    int at = JavaTypes.line(call.getName());
    return new Node.Method(at, scope.map(this::of).orElse(new Node.Var(line, "this")),
        new Node.Literal(at, call.getNameAsString()), arguments);
  }

  private Node made(int line, ObjectCreationExpr made) {
    var type = made.getType().getNameWithScope();
    var all = new ArrayList<Node>();
    all.add(made.getAnonymousClassBody().map(members -> types.anonymous(made, type, List.copyOf(members), types.path()))
        .orElseGet(() -> types.names().type(line, type)));
    all.addAll(all(made.getArguments()));
    return new Node.Call(line, "<new>", all);
  }

  private Node lambda(int line, LambdaExpr lambda) {
    var parameters = lambda.getParameters().stream()
        .map(one -> new Unit.Parameter(one.getNameAsString(), new Node.Nil(line), Unit.Takes.ONE)).toList();
    var body = lambda.getBody() instanceof ExpressionStmt only
        ? new Node.Jump(line, Node.Way.RETURN, Optional.of(of(only.getExpression())))
        : new JavaStatements(this).of(lambda.getBody());
    return function(line, parameters, body);
  }

  private Node function(int line, List<Unit.Parameter> parameters, Node body) {
    var some =
        parameters.isEmpty() ? List.of(new Unit.Parameter("<none>", new Node.Nil(line), Unit.Takes.ONE)) : parameters;
    return new Node.Lambda(line, new Unit("", some, body, new Place(types.path(), line), types.path()));
  }

  private Node reference(int line, MethodReferenceExpr reference) {
    var it = new Node.Var(line, "<it>");
    var scope = reference.getScope() instanceof TypeExpr type
        ? type.getType().toClassOrInterfaceType().map(known -> types.names().type(line, known.getNameWithScope()))
            .orElse(new Node.Nil(line))
        : of(reference.getScope());
    return function(line, List.of(new Unit.Parameter("<it>", new Node.Nil(line), Unit.Takes.ONE)), new Node.Jump(line,
        Node.Way.RETURN, Optional.of(new Node.Method(line, scope, new Node.Literal(line, reference.getIdentifier()),
            List.of(it)))));
  }

  private Node binary(int line, BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case PLUS -> {
        var parts = new ArrayList<Node>();
        flatten(binary, parts, 0);
        yield new Node.Concat(line, parts);
      }
      case AND -> new Node.And(line, of(binary.getLeft()), of(binary.getRight()));
      case OR -> new Node.Or(line, of(binary.getLeft()), of(binary.getRight()), false);
      case EQUALS -> new Node.Same(line, of(binary.getLeft()), of(binary.getRight()), false);
      case NOT_EQUALS -> new Node.Same(line, of(binary.getLeft()), of(binary.getRight()), true);
      default -> new Node.Opaque(line, List.of(of(binary.getLeft()), of(binary.getRight())));
    };
  }

  private void flatten(Expression expression, List<Node> parts, int depth) {
    if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS && depth < 300) {
      flatten(binary.getLeft(), parts, depth + 1);
      flatten(binary.getRight(), parts, depth + 1);
    } else {
      parts.add(of(expression));
    }
  }

  private Node assign(int line, AssignExpr assign) {
    var written = of(assign.getTarget());
    var target =
        written instanceof Node.Call(_, var own, var parts) && own.equals("<own>") ? parts.getFirst() : written;
    var value = of(assign.getValue());
    return switch (assign.getOperator()) {
      case ASSIGN -> new Node.Assign(line, target, Node.Op.SET, value);
      case PLUS -> new Node.Assign(line, target, Node.Op.SET, new Node.Concat(line, List.of(target, value)));
      default -> new Node.Assign(line, target, Node.Op.CHANGE, value);
    };
  }

  private Node declared(int line, VariableDeclarationExpr declared) {
    var nodes = declared.getVariables().stream().<Node>map(variable -> {
      var value = variable.getInitializer().map(this::of).orElse(new Node.Nil(line));
      var given = variable.getInitializer().isPresent() ? types.names().given(line, variable.getType())
          : Optional.<Node>empty();
      return new Node.Assign(line, new Node.My(line, List.of(new Node.Var(line, variable.getNameAsString())), false),
          Node.Op.SET, given.<Node>map(known -> new Node.Call(line, "<known>", List.of(value, known))).orElse(value));
    }).toList();
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Block(line, nodes);
  }

  Node fits(Node subject, SwitchEntry entry) {
    int line = JavaTypes.line(entry);
    Node fits = new Node.Nil(line);
    for (var label : entry.getLabels()) {
      var one = new Node.Same(line, subject, of(label), false);
      fits = fits instanceof Node.Nil ? one : new Node.Or(line, fits, one, false);
    }
    return entry.getLabels().isEmpty() || entry.isDefault() ? new Node.Literal(line, "1") : fits;
  }

  private Node chosen(int line, SwitchExpr choice) {
    var subject = of(choice.getSelector());
    Node chain = new Node.Nil(line);
    for (var entry : choice.getEntries().reversed()) {
      var body = entry.getStatements().size() == 1
          && entry.getStatements().getFirst().orElseThrow() instanceof ExpressionStmt only
              ? of(only.getExpression()) : new Node.Block(line, entry.getStatements().stream()
                  .map(new JavaStatements(this)::of).toList());
      chain = new Node.Choice(line, fits(subject, entry), body, chain);
    }
    return chain;
  }
}
