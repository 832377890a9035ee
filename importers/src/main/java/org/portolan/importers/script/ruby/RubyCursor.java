package org.portolan.importers.script.ruby;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.code.LenientCursor;
import org.portolan.importers.script.code.Module;

/// Where the reader stands among the tokens, and which names are variables there.
final class RubyCursor extends LenientCursor<RubyToken> {
  private static final int DEEPEST = 160;

  private final ArrayDeque<Locals> scopes = new ArrayDeque<>();

  /// @param open whether it sees the variables around it, as blocks do
  private record Locals(Set<String> names, boolean open) {}

  RubyCursor(List<RubyToken> tokens, List<Module.Trouble> troubles) {
    super(tokens, DEEPEST, troubles);
    scopes.push(new Locals(new HashSet<>(), false));
  }

  boolean isNewline() {
    return peek().kind() == RubyToken.Kind.NEWLINE;
  }

  void newlines() {
    while (isNewline() || is(";")) {
      next();
    }
  }

  void expect(String mark) {
    if (!mark.equals("end")) {
      while (isNewline()) {
        next();
      }
    }
    if (accept(mark)) {
      return;
    }
    trouble("'" + mark + "' expected");
    int limit = 0;
    while (!peek().isEnd() && !is(mark) && !is("end") && limit < 2_000) {
      next();
      limit++;
    }
    accept(mark);
  }

  void open(boolean seesOut) {
    scopes.push(new Locals(new HashSet<>(), seesOut));
  }

  void close() {
    scopes.pop();
  }

  void declare(String name) {
    if (!isVariable(name)) {
      scopes.getFirst().names().add(name);
    }
  }

  void parameter(String name) {
    scopes.getFirst().names().add(name);
  }

  boolean isVariable(String name) {
    for (var scope : scopes) {
      if (scope.names().contains(name)) {
        return true;
      }
      if (!scope.open()) {
        return false;
      }
    }
    return false;
  }

  /// Whether it belongs to a block further out.
  boolean isOuter(String name) {
    return !scopes.getFirst().names().contains(name) && isVariable(name);
  }
}
