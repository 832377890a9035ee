package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.model.intake.UnreadKind;

/// A name of up to four parts, as it stands in a statement: `server.database.schema.name`, `database..name`.
///
/// @param server   the linked server that SQL Server asks; mostly empty
/// @param database empty where the one that is connected is meant
/// @param schema   empty where it is left to the search path
/// @param end      index of the token behind it
/// @param unknown  the parts with what is only known at run time, where one is: of the name itself, or of where it lies
record Name(String server, String database, String schema, String name, int end, Optional<String> unknown) {

  static Optional<Name> at(List<Token> tokens, int start) {
    if (start >= tokens.size() || !isPart(tokens.get(start))) {
      return Optional.empty();
    }
    var parts = new ArrayList<Token>();
    parts.add(tokens.get(start));
    int at = start + 1;
    while (at + 1 < tokens.size() && tokens.get(at).is(".")
        && (isPart(tokens.get(at + 1)) || tokens.get(at + 1).is("."))) {
      boolean left = tokens.get(at + 1).is(".");
      parts.add(tokens.get(at + 1));
      at += left ? 1 : 2;
    }
    boolean dynamic = parts.stream().anyMatch(part -> part.kind() == Token.Kind.DYNAMIC);
    var shown = parts.stream().map(Name::text).collect(Collectors.joining("."));
    Collections.reverse(parts);
    return Optional.of(new Name(part(parts, 3), part(parts, 2), part(parts, 1), text(parts.getFirst()), at,
        dynamic ? Optional.of(shown) : Optional.empty()));
  }

  /// Whether nobody can say which thing is meant: of one that lies somewhere, the name is known.
  boolean isUnknown() {
    return Hole.in(name) || !server.isEmpty();
  }

  /// Why nobody can say which thing is meant, or where it lies; empty where it is plain.
  Optional<Doubt> doubt(int line) {
    if (unknown.isPresent()) {
      return Optional.of(new Doubt(line, UnreadKind.DYNAMIC,
          Hole.in(name) ? "Table name is built at run time: " + Hole.shown(unknown.get())
              : "Where " + name + " lies is only known at run time: " + Hole.shown(unknown.get())));
    }
    return server.isEmpty() ? Optional.empty()
        : Optional.of(new Doubt(line, UnreadKind.ABSENT, "Lies on the linked server %s: %s".formatted(server,
            String.join(".", List.of(database, schema, name)))));
  }

  /// What is only known at run time says no more than what is left out.
  private static String part(List<Token> lastFirst, int index) {
    return index < lastFirst.size() && lastFirst.get(index).kind() != Token.Kind.DYNAMIC ? text(lastFirst.get(index))
        : "";
  }

  private static String text(Token part) {
    return part.is(".") ? "" : part.text();
  }

  private static boolean isPart(Token token) {
    return token.isName() || token.kind() == Token.Kind.DYNAMIC;
  }
}
