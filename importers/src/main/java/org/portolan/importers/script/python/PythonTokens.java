package org.portolan.importers.script.python;

import java.util.List;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.python.PythonToken.Kind;

/// The tokens of a program and how far the parser has come.
final class PythonTokens extends StrictCursor<PythonToken> {
  private static final int DEEPEST = 240;

  private final String path;
  private final String module;
  private boolean inManager;
  private boolean inType;

  PythonTokens(List<PythonToken> tokens, String path, String module) {
    super(tokens, DEEPEST);
    this.path = path;
    this.module = module;
  }

  String path() {
    return path;
  }

  /// The module's name, its packages before `::`.
  String module() {
    return module;
  }

  boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  boolean inManager() {
    return inManager;
  }

  /// Sets whether a context manager is read, and returns what was set before.
  boolean inManager(boolean other) {
    boolean before = inManager;
    inManager = other;
    return before;
  }

  boolean inType() {
    return inType;
  }

  /// Sets whether the body of a class is read, and returns what was set before.
  boolean inType(boolean other) {
    boolean before = inType;
    inType = other;
    return before;
  }
}
