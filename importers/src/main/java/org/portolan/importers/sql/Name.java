package org.portolan.importers.sql;

import java.util.List;
import java.util.Optional;

/// A name of up to three parts, as it stands in a statement.
///
/// @param schema  empty where only the name is said; of `catalog.schema.name` the middle one
/// @param end     index of the token behind it
/// @param dynamic whether a part is only known at run time
record Name(String schema, String name, int end, boolean dynamic) {

  static Optional<Name> at(List<Token> tokens, int start) {
    if (start >= tokens.size() || !isPart(tokens.get(start))) {
      return Optional.empty();
    }
    var schema = "";
    var name = tokens.get(start);
    boolean dynamic = name.kind() == Token.Kind.DYNAMIC;
    int at = start + 1;
    while (at + 1 < tokens.size() && tokens.get(at).is(".")
        && (isPart(tokens.get(at + 1)) || tokens.get(at + 1).is("."))) {
      if (tokens.get(at + 1).is(".")) {
        at++;
        continue;
      }
      schema = name.text();
      name = tokens.get(at + 1);
      dynamic |= name.kind() == Token.Kind.DYNAMIC;
      at += 2;
    }
    return Optional.of(new Name(schema, name.text(), at, dynamic));
  }

  String shown() {
    return Hole.shown(schema.isEmpty() ? name : schema + "." + name);
  }

  private static boolean isPart(Token token) {
    return token.isName() || token.kind() == Token.Kind.DYNAMIC;
  }
}
