package org.portolan.importers.script.java;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;

/// Statements as nodes.
final class JavaStatements {
  private final JavaExpressions code;

  JavaStatements(JavaTypes types, Set<String> locals) {
    code = new JavaExpressions(types, locals);
  }

  JavaStatements(JavaExpressions code) {
    this.code = code;
  }

  Node of(Statement statement) {
    int line = JavaTypes.line(statement);
    return switch (statement) {
      case BlockStmt block -> block(line, block.getStatements());
      case ExpressionStmt expression -> code.of(expression.getExpression());
      case IfStmt one -> new Node.If(line, code.of(one.getCondition()), of(one.getThenStmt()),
          one.getElseStmt().map(this::of).orElse(new Node.Nil(line)));
      case ForEachStmt each -> new Node.Each(line,
          new Node.My(line, List.of(new Node.Var(line, each.getVariableDeclarator().getNameAsString())), false),
          new Node.Call(line, "<iterate>", List.of(code.of(each.getIterable()))), of(each.getBody()));
      case ForStmt loop -> loop(line, loop);
      case WhileStmt loop -> new Node.While(line, new Node.Opaque(line, List.of(code.of(loop.getCondition()))),
          of(loop.getBody()));
      case DoStmt loop -> new Node.While(line, new Node.Literal(line, "1"),
          new Node.Block(line, List.of(of(loop.getBody()), code.of(loop.getCondition()))));
      case ReturnStmt back -> new Node.Jump(line, Node.Way.RETURN, back.getExpression().map(code::of));
      case YieldStmt back -> new Node.Jump(line, Node.Way.RETURN, Optional.of(code.of(back.getExpression())));
      case ThrowStmt thrown -> new Node.Jump(line, Node.Way.DIE, Optional.of(code.of(thrown.getExpression())));
      case BreakStmt _ -> new Node.Jump(line, Node.Way.LAST, Optional.empty());
      case ContinueStmt _ -> new Node.Jump(line, Node.Way.NEXT, Optional.empty());
      case TryStmt guarded -> guarded(line, guarded);
      case SwitchStmt choice -> cases(line, choice);
      case SynchronizedStmt block -> of(block.getBody());
      case LabeledStmt labeled -> of(labeled.getStatement());
      default -> new Node.Nil(line);
    };
  }

  private Node block(int line, List<Statement> statements) {
    return new Node.Block(line, statements.stream().map(this::of).toList());
  }

  private Node loop(int line, ForStmt loop) {
    var body = new ArrayList<Node>(List.of(of(loop.getBody())));
    loop.getUpdate().forEach(step -> body.add(code.of(step)));
    var all = new ArrayList<Node>();
    loop.getInitialization().forEach(first -> all.add(code.of(first)));
    all.add(new Node.While(line, new Node.Opaque(line, loop.getCompare().map(code::of).map(List::of).orElse(List.of())),
        new Node.Block(line, body)));
    return new Node.Block(line, all);
  }

  private Node guarded(int line, TryStmt guarded) {
    var body = new ArrayList<Node>();
    guarded.getResources().forEach(resource -> body.add(code.of(resource)));
    body.add(of(guarded.getTryBlock()));
    return new Node.Attempt(line, new Node.Block(line, body),
        guarded.getCatchClauses().stream().map(one -> of(one.getBody())).toList(),
        guarded.getFinallyBlock().map(this::of));
  }

  private Node cases(int line, SwitchStmt choice) {
    var subject = code.of(choice.getSelector());
    Node chain = new Node.Nil(line);
    for (var entry : choice.getEntries().reversed()) {
      chain = new Node.If(line, code.fits(subject, entry), block(line, entry.getStatements()), chain);
    }
    return new Node.Each(line, new Node.Var(line, "<round>"), new Node.Literal(line, "1"), chain);
  }
}
