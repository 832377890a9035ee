package org.portolan.importers.script.shell;

import java.util.regex.Pattern;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `db2 connect to shop; db2 "insert …"; db2 terminate`: Db2's client leaves its session open for those that a shell
/// starts after it, so what one of them connects to holds for the next.
final class DbSession {
  private static final String TOOL = "db2";
  private static final Pattern CONNECT = Pattern.compile("(?is)^\\s*connect\\s+to\\s+([\\w$#@]+).*$");
  private static final Pattern ENDS =
      Pattern.compile("(?is)^\\s*(?:terminate|connect\\s+reset|disconnect\\b.*)\\s*;?\\s*$");
  /// Where it is kept, like a file that such programs write and read.
  private static final Value OPEN = new Value.Text("/var/run/" + TOOL + ".session", Place.NOWHERE);

  private DbSession() {}

  /// Ends it where that is all that the command is for.
  static boolean ends(Run run, Execution process, ClientCommand command) {
    boolean ends = command.tool().equals(TOOL) && !command.statements().isEmpty()
        && command.statements().stream().allMatch(statement -> ENDS.matcher(statement).matches());
    if (ends) {
      run.written().write(process, OPEN, Values.NOTHING);
    }
    return ends;
  }

  /// What the command connects to, with what is open already.
  static Connection of(Run run, Execution process, ClientCommand command) {
    if (!command.tool().equals(TOOL)) {
      return Connection.UNSAID;
    }
    for (var statement : command.statements()) {
      var connects = CONNECT.matcher(statement);
      if (connects.matches()) {
        run.written().write(process, OPEN, new Value.Text(connects.group(1), Place.NOWHERE));
      }
    }
    var open = run.written().read(process, OPEN).flatMap(Values::exact).orElse("");
    var standard = process.environment().get("DB2DBDFT");
    return Connection.UNSAID
        .withDatabase(!open.isBlank() || standard == null ? open : Values.exact(standard).orElse(""));
  }
}
