package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.intake.Engine;

/// Programs that nobody collected and that are given statements: `mysql-stock shop -e 'delete …'`, `runsql <<EOF`.
final class UnreadClients {
  private static final Set<String> STATEMENT =
      Set.of("-e", "-c", "-q", "-Q", "-s", "--execute", "--command", "--query", "--sql", "--statement");
  private static final Pattern CLIENT = Pattern.compile(".*(?:sql|psql|query|db(?:a|c|exec|run)?(?![a-z])).*");
  /// What a program is told to be for once: `shopctl db query "delete …"`, `drush sqlq`, `bin/console dbal:run-sql`.
  private static final Pattern TOLD = Pattern.compile(
      "(?:[a-z]+:)*(?:sql|psql|mysql|sqlite3?|query|dbshell|db-?query|sql-?q(?:uery)?|sql-?c(?:li)?|run-?sql|exec-?sql|sql-?exec|sql-?run)");
  private static final int TOLD_BY = 4;
  /// Programs that only pass text on or look into it.
  private static final Pattern NO_CLIENT =
      Pattern.compile(
          "(?:e|f|z)?grep|sed|awk|mail\\w*|sendmail|logger|tee|cat|echo|printf|diff|wall|curl|wget|ssh|test|expr");

  private UnreadClients() {}

  /// Whether a program's words say that it is to be a client for once.
  static boolean isTold(List<Value> words) {
    return words.stream().skip(1).limit(TOLD_BY)
        .anyMatch(word -> TOLD.matcher(Values.asText(word).text()).matches());
  }

  /// @return whether it is given any statement
  static boolean given(Run run, Execution process, List<Value> words, Value input, Place place) {
    var texts = words.stream().map(word -> Values.asText(word).text()).toList();
    var name = Paths.name(texts.getFirst()).toLowerCase(Locale.ROOT);
    if (NO_CLIENT.matcher(name).matches()) {
      return false;
    }
    boolean named = CLIENT.matcher(name).matches();
    boolean called = named || isTold(words);
    var sink = new SqlSink(run, process);
    var trust = called ? SqlSink.Trust.LIKELY : SqlSink.Trust.GUESS;
    var to = named ? database(name, texts) : Connection.UNSAID;
    boolean any = false;
    for (int i = 1; i < words.size(); i++) {
      if ((called || STATEMENT.contains(texts.get(i - 1))) && isStatement(words.get(i))) {
        sink.accept(words.get(i), to, place, trust);
        any = true;
      }
    }
    if (called && isStatement(input)) {
      sink.accept(input, to, place, trust);
      any = true;
    }
    return any;
  }

  private static boolean isStatement(Value value) {
    return value.choices().stream().anyMatch(choice -> choice instanceof Value.Text(var text, _)
        && text.strip().contains(" ") && SqlReader.startsLikeSql(text));
  }

  /// Such programs are called as the client they wrap, and take a database's name as that does.
  private static Connection database(String name, List<String> texts) {
    var engine = name.contains("mysql") || name.contains("maria") ? Engine.MARIADB
        : name.contains("psql") || name.contains("pg") ? Engine.POSTGRESQL : Engine.UNKNOWN;
    var operand = engine == Engine.UNKNOWN ? Stream.<String>empty()
        : texts.stream().skip(1).limit(1).filter(word -> word.matches("[A-Za-z]\\w*"));
    return Connection.to(engine).withDatabase(operand.findFirst().orElse(""));
  }
}
