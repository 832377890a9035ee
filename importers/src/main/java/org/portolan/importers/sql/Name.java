package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.UnreadKind;

/// A name of up to four parts, as it stands in a statement: `server.database.schema.name`, `database..name`.
///
/// @param server   the linked server that SQL Server asks; mostly empty
/// @param database empty where the one that is connected is meant
/// @param schema   empty where it is left to the search path
/// @param end      index of the token behind it
/// @param dynamic  whether a part is only known at run time
record Name(String server, String database, String schema, String name, int end, boolean dynamic) {

  static Optional<Name> at(List<Token> tokens, int start) {
    if (start >= tokens.size() || !isPart(tokens.get(start))) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    parts.add(tokens.get(start).text());
    boolean dynamic = tokens.get(start).kind() == Token.Kind.DYNAMIC;
    int at = start + 1;
    while (at + 1 < tokens.size() && tokens.get(at).is(".")
        && (isPart(tokens.get(at + 1)) || tokens.get(at + 1).is("."))) {
      boolean left = tokens.get(at + 1).is(".");
      parts.add(left ? "" : tokens.get(at + 1).text());
      dynamic |= tokens.get(at + 1).kind() == Token.Kind.DYNAMIC;
      at += left ? 1 : 2;
    }
    Collections.reverse(parts);
    return Optional.of(new Name(part(parts, 3), part(parts, 2), part(parts, 1), part(parts, 0), at, dynamic));
  }

  /// Why nobody can say which thing is meant; empty where it is plain.
  Optional<Doubt> doubt(int line) {
    if (dynamic) {
      return Optional.of(new Doubt(line, UnreadKind.DYNAMIC, "Table name is built at run time: " + shown()));
    }
    return server.isEmpty() ? Optional.empty()
        : Optional.of(new Doubt(line, UnreadKind.ABSENT, "Lies on the linked server %s: %s".formatted(server,
            String.join(".", List.of(database, schema, name)))));
  }

  private String shown() {
    return Hole.shown(schema.isEmpty() ? name : schema + "." + name);
  }

  private static String part(List<String> lastFirst, int index) {
    return index < lastFirst.size() ? lastFirst.get(index) : "";
  }

  private static boolean isPart(Token token) {
    return token.isName() || token.kind() == Token.Kind.DYNAMIC;
  }
}
