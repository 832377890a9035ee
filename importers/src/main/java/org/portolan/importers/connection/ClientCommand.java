package org.portolan.importers.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run of a database client such as `psql` or `mysqldump`: what it connects to and what it is told to do.
///
/// @param tool       the client's name without path: `psql`
/// @param connection what the options say; settings files and environment stand behind it
/// @param service    the libpq service or MariaDB group suffix that is named, empty without one
/// @param settings   a settings file that is named (`--defaults-extra-file`), empty without one
/// @param atStart    SQL that a session begins with, empty without any
/// @param statements SQL given as an argument
/// @param files      files with SQL, archives to restore, or where a dump is written
/// @param tables     tables that are named as such
/// @param variables  psql variables set by `-v`
/// @param wholeServer all databases of the server are meant (`pg_dumpall`, `--all-databases`)
public record ClientCommand(String tool, Purpose purpose, Connection connection, String service, String settings,
    String atStart, List<String> statements, List<String> files, List<String> tables, Map<String, String> variables,
    boolean wholeServer) {

  /// What a client is for.
  public enum Purpose {
    /// Runs statements.
    QUERY,
    /// Reads whole tables out.
    DUMP,
    /// Writes whole tables back.
    RESTORE,
    /// Looks after the server or its files; no rows are meant.
    ADMIN
  }

  public ClientCommand {
    statements = List.copyOf(statements);
    files = List.copyOf(files);
    tables = List.copyOf(tables);
    variables = Map.copyOf(variables);
  }

  /// Whether SQL comes from standard input when it has one.
  public boolean readsInput() {
    return purpose == Purpose.QUERY && statements.isEmpty() && files.isEmpty()
        || purpose == Purpose.RESTORE && files.isEmpty() || files.contains("-");
  }

  /// Whether an option of a client takes the word behind it.
  ///
  /// @param tool with or without its path
  public static boolean takesNext(String tool, String option) {
    return ClientTool.named(tool.substring(tool.lastIndexOf('/') + 1))
        .filter(known -> ClientOptions.takesNext(known, option)).isPresent();
  }

  /// Empty when the first word is no database client.
  public static Optional<ClientCommand> parse(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var tool = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
    var arguments = words.subList(1, words.size());
    return ClientTool.named(tool).map(known -> new ClientOptions(known, tool).read(arguments))
        .or(() -> OtherClients.parse(tool, arguments));
  }
}
