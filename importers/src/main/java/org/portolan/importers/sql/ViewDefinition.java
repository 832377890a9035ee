package org.portolan.importers.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `CREATE VIEW name AS SELECT …`: whoever asks it, or refreshes it where it is materialized, reads what its query reads.
public final class ViewDefinition {
  private static final Pattern HEAD = Pattern.compile("(?is)^\\s*create\\s+(?:or\\s+(?:replace|alter)\\s+)?"
      + "(?:algorithm\\s*=\\s*\\w+\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?(?:sql\\s+security\\s+\\w+\\s+)?(?:(?:no\\s+)?force\\s+)?"
      + "(?:recursive\\s+|(materialized)\\s+)?view\\s+(?:if\\s+not\\s+exists\\s+)?(?=\\S)");
  private static final int HEAD_LENGTH = 500;

  private final Statement statement;
  private final Name name;
  private final boolean materialized;
  private Optional<RoutineDefinition> read = Optional.empty();

  private ViewDefinition(Statement statement, Name name, boolean materialized) {
    this.statement = statement;
    this.name = name;
    this.materialized = materialized;
  }

  /// Empty for a statement that defines none.
  public static Optional<ViewDefinition> of(Statement statement) {
    var start = statement.text().substring(0, Math.min(HEAD_LENGTH, statement.text().length()));
    var head = HEAD.matcher(start);
    if (statement.kind() != Statement.Kind.SQL || !head.find()) {
      return Optional.empty();
    }
    boolean materialized = head.group(1) != null;
    return Name.at(Tokens.of(start.substring(head.end())), 0).filter(name -> !name.isUnknown())
        .map(name -> new ViewDefinition(statement, name, materialized));
  }

  public String schema() {
    return name.schema();
  }

  public String name() {
    return name.name();
  }

  public boolean isMaterialized() {
    return materialized;
  }

  /// The view as a routine that is called where it is asked or refreshed; read when it is first wanted, because most
  /// views are asked by no job. Several may ask at once.
  public synchronized RoutineDefinition reading() {
    if (read.isEmpty()) {
      var reading = SqlReader.read(statement.text());
      var reads = reading.accesses().stream()
          .filter(access -> access.kind() == Access.Kind.READ || access.kind() == Access.Kind.CALL).toList();
      read = Optional.of(new RoutineDefinition(name.schema(), name.name(), List.of(), statement.line(),
          new Reading(reads, reading.doubts(), reading.parsed()), "", 0));
    }
    return read.get();
  }
}
