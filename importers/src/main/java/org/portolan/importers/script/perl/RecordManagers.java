package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.SqlReader;

/// What the methods of classes that look after rows do, by their names: `get_orders_iterator`, `fetch_or_create`.
final class RecordManagers {
  private static final Pattern READS = Pattern.compile(
      "(?:get|fetch|find|search|load|lookup|retrieve|count)(?:_\\w+)?|first|all");
  private static final Pattern WRITES = Pattern.compile("(?:delete|update|insert|create|add|save|new)(?:_\\w+)?");
  private static final Pattern BOTH =
      Pattern.compile("(?:get|fetch|find|load|search)_or_(?:create|new|insert)\\w*|(?:update|insert|create)_or_\\w+");
  private static final List<String> NAMED = List.of("sql", "query_sql", "statement");

  private RecordManagers() {}

  enum Gives {
    ROW,
    ROWS,
    ITERATOR,
    NOTHING
  }

  record Does(boolean reads, boolean writes, Gives gives) {}

  static Optional<Does> does(String method) {
    if (BOTH.matcher(method).matches()) {
      return Optional.of(new Does(true, true, Gives.ROW));
    }
    if (READS.matcher(method).matches()) {
      return Optional.of(new Does(true, false, gives(method)));
    }
    return WRITES.matcher(method).matches()
        ? Optional.of(new Does(false, true, method.startsWith("delete") ? Gives.NOTHING : Gives.ROW))
        : Optional.empty();
  }

  private static Gives gives(String method) {
    return method.matches("(?:.*_)?count(?:_.*)?") ? Gives.NOTHING
        : method.contains("_iterator") ? Gives.ITERATOR
            : method.matches("(?:fetch|find|load|lookup|retrieve|first)(?!.*s$)\\w*") ? Gives.ROW : Gives.ROWS;
  }

  /// The statement that is given instead of conditions.
  static Optional<Value> statement(Call call) {
    var values = call.values();
    for (int i = 0; i + 1 < values.size(); i++) {
      if (NAMED.contains(Values.exact(values.get(i)).orElse(""))) {
        return Optional.of(values.get(i + 1));
      }
    }
    return values.stream().limit(1).filter(value -> value instanceof Value.Text(var text, _)
        && SqlReader.startsLikeSql(text) && text.contains(" ")).findFirst();
  }

  /// The relations that are fetched together with the rows: `with_objects => [ 'lines' ]`.
  static List<Value> with(Call call) {
    var values = call.values();
    return Stream.iterate(0, i -> i + 1 < values.size(), i -> i + 1)
        .filter(i -> Values.exact(values.get(i)).orElse("").matches("with_objects|require_objects"))
        .map(i -> values.get(i + 1)).toList();
  }
}
