package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.Engine;

/// `.pgpass` (libpq 34.16): which databases an account holds passwords for. The passwords themselves are not read.
public final class PasswordFile {
  private static final Pattern FIELD = Pattern.compile("((?:[^:\\\\]|\\\\.)*+)(?::|$)");

  private PasswordFile() {}

  /// @param line counts from 1
  public record Entry(int line, Connection connection) {}

  public static List<Entry> read(TextFile file) {
    var entries = new ArrayList<Entry>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      var fields = line.startsWith("#") ? List.<String>of() : fields(line);
      if (fields.size() == 4) {
        entries.add(new Entry(number, new Connection(Engine.POSTGRESQL, star(fields.get(0)),
            Connection.port(fields.get(1)), star(fields.get(2)), star(fields.get(3)))));
      }
    }
    return entries;
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var matcher = FIELD.matcher(line);
    while (fields.size() < 4 && matcher.find() && matcher.end() < line.length()) {
      fields.add(matcher.group(1).replaceAll("\\\\(.)", "$1"));
    }
    return fields;
  }

  private static String star(String field) {
    return field.equals("*") ? "" : field;
  }
}
