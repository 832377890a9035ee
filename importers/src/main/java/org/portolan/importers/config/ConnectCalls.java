package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextFile;

/// What the calls by which PHP opens a connection say, as settings: host, account, password and database in their places,
/// or one text with all of it.
final class ConnectCalls {
  private ConnectCalls() {}

  /// @param number which call of its file it is
  static List<Setting> settings(String function, List<CodeValue> arguments, TextFile file, int line, int number) {
    return switch (function) {
      case "mysqli_connect", "mysqli" -> placed("mysql", number, arguments,
          List.of("host", "user", "", "database", "port"), file, line);
      case "mysqli_real_connect" -> placed("mysql", number, arguments,
          List.of("", "host", "user", "", "database", "port"), file, line);
      case "mysql_connect", "mysql_pconnect" -> placed("mysql", 0, arguments, List.of("host", "user"), file, line);
      case "mysql_select_db" -> placed("mysql", 0, arguments, List.of("database"), file, line);
      case "mysqli_select_db" -> placed("mysql", 1, arguments, List.of("", "database"), file, line);
      case "oci_connect" -> placed("oracle", number, arguments, List.of("user", "", "host"), file, line);
      default -> placed("connect", number, arguments, List.of("dsn"), file, line);
    };
  }

  /// `sqlsrv_connect($server, ['Database' => 'hr'])`: the server goes with what the mapping says.
  static List<Setting> withOptions(String options, List<CodeValue> arguments, TextFile file, int line) {
    return arguments.isEmpty() || !arguments.getFirst().isText() ? List.of()
        : List.of(
            new Setting(List.of(options, "server"), arguments.getFirst().text().replaceFirst("\\s*,\\s*", ","), file,
                line),
            new Setting(List.of(options, "driver"), "sqlsrv", file, line));
  }

  private static List<Setting> placed(String group, int number, List<CodeValue> arguments, List<String> names,
      TextFile file, int line) {
    var settings = new ArrayList<Setting>();
    for (int i = 0; i < Math.min(arguments.size(), names.size()); i++) {
      if (arguments.get(i).isText() && !names.get(i).isEmpty()) {
        settings.add(new Setting(List.of(group + number, names.get(i)), arguments.get(i).text(), file, line));
      }
    }
    return settings;
  }
}
