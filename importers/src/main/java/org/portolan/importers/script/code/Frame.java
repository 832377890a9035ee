package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Scope;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// A function while it is followed: its variables, and whether it goes on.
final class Frame {
  private static final int MOST_WAYS = 60;

  private final Execution process;
  private final Scope scope;
  private final String path;
  private final State state;
  private String home;

  /// What all blocks of one call share.
  private static final class State {
    private final Scope function;
    private final Optional<Scope> outside;
    private Optional<Node.Way> end = Optional.empty();
    private Value returned = Values.NOTHING;
    private boolean hasReturned;
    private final List<Map<Cell, Value>> leftBehind = new ArrayList<>();

    State(Scope function, Optional<Scope> outside) {
      this.function = function;
      this.outside = outside;
    }
  }

  private Frame(Execution process, Scope scope, String path, String home, State state) {
    this.process = process;
    this.scope = scope;
    this.path = path;
    this.home = home;
    this.state = state;
  }

  static Frame of(Execution process, Scope scope, String path, String home) {
    return new Frame(process, scope, path, home, new State(scope, Optional.empty()));
  }

  /// The body of a class: what it sets belongs to the class, and its functions do not see that by its bare name.
  Frame type(String newHome) {
    var inner = scope.inner();
    return new Frame(process, inner, path, newHome, new State(inner, Optional.of(closure())));
  }

  /// A block with variables of its own.
  Frame block() {
    return new Frame(process, scope.inner(), path, home, state);
  }

  /// Another file's text, read in where this stands: it sees and sets the same variables, and returns on its own.
  Frame including(String otherPath) {
    return new Frame(process, scope, otherPath, home, new State(state.function, state.outside));
  }

  Execution process() {
    return process;
  }

  Scope scope() {
    return scope;
  }

  /// The variables that a function made here sees.
  Scope closure() {
    return state.outside.orElse(scope);
  }

  /// The scope of the whole function, whatever block this is.
  Scope function() {
    return state.function;
  }

  String path() {
    return path;
  }

  /// The package or class that plain names belong to.
  String home() {
    return home;
  }

  void home(String other) {
    home = other;
  }

  Optional<Node.Way> end() {
    return state.end;
  }

  boolean ended() {
    return state.end.isPresent();
  }

  void end(Node.Way way) {
    state.end = Optional.of(way);
  }

  void restore(Optional<Node.Way> end) {
    state.end = end;
  }

  void goOn() {
    state.end = Optional.empty();
  }

  /// A branch that may be taken returns: what it has changed holds behind the call, but not in what is left of it here.
  void mayLeaveBehind(Map<Cell, Value> changes) {
    if (!changes.isEmpty() && state.leftBehind.size() < MOST_WAYS) {
      state.leftBehind.add(changes);
    }
  }

  List<Map<Cell, Value>> leftBehind() {
    return state.leftBehind;
  }

  void returns(Value value) {
    state.returned = state.hasReturned ? Values.join(state.returned, value) : value;
    state.hasReturned = true;
  }

  /// What the call gives back; `last` is the value of its last statement, for languages that return that.
  Value result(Value last) {
    if (!state.hasReturned) {
      return last;
    }
    return ended() || last instanceof Value.Nothing ? state.returned : Values.join(state.returned, last);
  }
}
