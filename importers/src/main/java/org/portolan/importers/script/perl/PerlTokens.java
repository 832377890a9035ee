package org.portolan.importers.script.perl;

import java.util.List;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// The tokens of a program and how far the parser has come.
final class PerlTokens extends StrictCursor<PerlToken> {
  private static final int DEEPEST = 200;

  private final String path;
  private String home = "main";
  private boolean ownSeparator;

  PerlTokens(List<PerlToken> tokens, String path) {
    super(tokens, DEEPEST);
    this.path = path;
  }

  String path() {
    return path;
  }

  /// The package that names belong to here.
  String home() {
    return home;
  }

  void home(String other) {
    home = other;
  }

  /// Whether the block that is read says for itself what lines end with.
  ///
  /// @return what was so until now
  boolean ownSeparator(boolean other) {
    boolean before = ownSeparator;
    ownSeparator = other;
    return before;
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }
}
