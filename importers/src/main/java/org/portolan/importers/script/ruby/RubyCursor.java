package org.portolan.importers.script.ruby;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.code.Module;

/// Where the reader stands among the tokens, and which names are variables there.
final class RubyCursor {
  private static final int DEEPEST = 160;

  private final List<RubyToken> tokens;
  private final List<Module.Trouble> troubles;
  private final ArrayDeque<Locals> scopes = new ArrayDeque<>();
  private int at;
  private int depth;

  /// @param open whether it sees the variables around it, as blocks do
  private record Locals(Set<String> names, boolean open) {}

  RubyCursor(List<RubyToken> tokens, List<Module.Trouble> troubles) {
    this.tokens = tokens;
    this.troubles = troubles;
    scopes.push(new Locals(new HashSet<>(), false));
  }

  List<Module.Trouble> troubles() {
    return troubles;
  }

  RubyToken now() {
    return ahead(0);
  }

  RubyToken ahead(int by) {
    return tokens.get(Math.max(0, Math.min(at + by, tokens.size() - 1)));
  }

  RubyToken take() {
    var token = now();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  int at() {
    return at;
  }

  int line() {
    return now().line();
  }

  boolean is(String mark) {
    return now().is(mark);
  }

  boolean accept(String mark) {
    if (!is(mark)) {
      return false;
    }
    take();
    return true;
  }

  boolean isNewline() {
    return now().kind() == RubyToken.Kind.NEWLINE;
  }

  void newlines() {
    while (isNewline() || is(";")) {
      take();
    }
  }

  void expect(String mark) {
    if (!mark.equals("end")) {
      while (isNewline()) {
        take();
      }
    }
    if (accept(mark)) {
      return;
    }
    trouble("'" + mark + "' expected");
    int limit = 0;
    while (!now().isEnd() && !is(mark) && !is("end") && limit < 2_000) {
      take();
      limit++;
    }
    accept(mark);
  }

  void trouble(String reason) {
    if (troubles.size() < 20) {
      troubles.add(new Module.Trouble(line(), reason + ", found '" + now().text().strip() + "'"));
    }
  }

  boolean deeper() {
    depth++;
    return depth < DEEPEST;
  }

  void shallower() {
    depth--;
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
