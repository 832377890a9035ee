package org.portolan.importers.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `CREATE MATERIALIZED VIEW name AS SELECT …`: whoever refreshes it reads what its query reads.
public final class ViewDefinition {
  private static final Pattern HEAD =
      Pattern.compile("(?is)^\\s*create\\s+materialized\\s+view\\s+(?:if\\s+not\\s+exists\\s+)?(?=\\S)");

  private ViewDefinition() {}

  /// The view as a routine that its refresh calls; empty for a statement that defines none.
  public static Optional<RoutineDefinition> of(Statement statement) {
    var head = HEAD.matcher(statement.text());
    if (statement.kind() != Statement.Kind.SQL || !head.find()) {
      return Optional.empty();
    }
    var tokens = Tokens.of(statement.text());
    int at = 0;
    while (at < tokens.size() && tokens.get(at).from() < head.end()) {
      at++;
    }
    return Name.at(tokens, at).map(name -> {
      var reading = SqlReader.read(statement.text());
      var read = reading.accesses().stream()
          .filter(access -> access.kind() == Access.Kind.READ || access.kind() == Access.Kind.CALL).toList();
      return new RoutineDefinition(name.schema(), name.name(), List.of(), statement.line(),
          new Reading(read, reading.doubts(), reading.parsed()), "", 0);
    });
  }
}
