package org.portolan.importers.script.windows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.Engine;

/// The options of sqlcmd, osql, bcp and `Invoke-Sqlcmd`.
final class WindowsClient {
  private WindowsClient() {}

  static Connection connection(List<String> words, boolean cmdlet) {
    var whole =
        cmdlet ? option(words, "-connectionstring").flatMap(ConnectionString::parse) : Optional.<Connection>empty();
    if (whole.isPresent()) {
      return whole.get();
    }
    var server = first(words, cmdlet ? List.of("-serverinstance", "-sqlinstance") : List.of("-s"));
    var database = first(words, cmdlet ? List.of("-database", "-databasename") : List.of("-d"));
    var user = first(words, cmdlet ? List.of("-username") : List.of("-u"));
    return Connection.to(Engine.SQLSERVER).withHost(server.split("\\\\", 2)[0]).withDatabase(database).withUser(user);
  }

  private static String first(List<String> words, List<String> names) {
    return names.stream().flatMap(name -> option(words, name).stream()).filter(value -> !Hole.in(value)).findFirst()
        .orElse("");
  }

  /// sqlcmd tells `-S server` from `-s separator` by case; the value may hang on its option.
  static Optional<String> option(List<String> words, String name) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var lower = word.toLowerCase(Locale.ROOT);
      boolean separator = name.length() == 2 && word.startsWith("-s") && name.equals("-s");
      if (separator) {
        continue;
      }
      if (lower.equals(name) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
      if (name.length() == 2 && lower.startsWith(name) && word.length() > 2 && !lower.startsWith("--")) {
        return Optional.of(word.substring(2));
      }
    }
    return Optional.empty();
  }
}
