package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Statements that a library puts together of a table's name and what is to be done (`insert('orders', { … })`), as
/// SQL::Abstract, Mojo::Pg, DBIx::Simple, DBIx::Abstract, DBIx::Custom and many handles of one's own have them.
final class PerlSqlBuilders {
  private static final Pattern INTERPOLATES = Pattern.compile("(?:SQL::Interp::)?sql_interp(?:_strict|olate)?");
  private static final Set<String> CLASSES = Set.of("SQL::Abstract", "SQL::Abstract::More", "SQL::Abstract::Limit",
      "SQL::Abstract::Pg", "SQL::Abstract::mysql", "SQL::Abstract::Classic", "SQL::Maker");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:quick_|fast_|bulk_)?(insert|upsert|replace|update|delete|select|lookup|count)(?:_(?:p|row|rows|hash|one|all|array|many|multi))?");
  private static final Pattern TABLE =
      Pattern.compile("[A-Za-z_][\\w$]*(?:\\.[A-Za-z_][\\w$]*)?(?:\\s+(?:as\\s+)?\\w+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_ITS_WORD = Pattern.compile("(?is)[\\w*\"`].*\\sfrom\\s+\\w.*");
  private static final List<String> KEYS = List.of("table", "-table", "-into", "-from", "into", "from");

  private PerlSqlBuilders() {}

  /// An object that makes statements, or the statement that one makes with what is bound in it.
  static Optional<Value> method(Call call, Value receiver, String name) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : Values.exact(receiver).orElse("");
    if (!CLASSES.contains(type)) {
      return Optional.empty();
    }
    if (!(receiver instanceof Value.Ref)) {
      var maker = call.machine().thing();
      maker.become(type);
      call.values();
      return name.equals("new") ? Optional.of(new Value.Ref(maker)) : Optional.empty();
    }
    return statement(name, call.values()).map(sql -> new Value.Seq(List.of(new Value.Text(sql, call.place())), true));
  }

  /// `sql_interp('SELECT … WHERE id =', \$id, 'AND day IN', \@days)`: the statement, and what is bound in it.
  static Optional<Value> call(Call call, String name) {
    if (!name.contains("sql_interp") || !INTERPOLATES.matcher(name).matches()) {
      return Optional.empty();
    }
    var pieces = new ArrayList<Value>();
    for (var value : call.values()) {
      pieces.add(value instanceof Value.Ref(var thing) ? new Value.Text(bound(thing, pieces), call.place()) : value);
      pieces.add(new Value.Text(" ", call.place()));
    }
    return Optional.of(new Value.Seq(List.of(Values.concat(pieces)), true));
  }

  /// What a value makes of the text before it.
  private static String bound(Thing thing, List<Value> before) {
    var last = before.size() < 2 ? "" : Values.asText(before.get(before.size() - 2)).text().strip();
    return last.matches("(?is)insert\\s+into\\s+\\S+") ? "VALUES (1)"
        : last.matches("(?is).*\\b(?:set|where|and|or)") ? "x = 1" : thing.items().items().isEmpty() ? "1" : "(1)";
  }

  /// What such a method runs; empty where it says no table.
  static Optional<String> statement(String method, List<Value> arguments) {
    var does = METHOD.matcher(method);
    if (!does.matches() || arguments.isEmpty()) {
      return Optional.empty();
    }
    var verb = does.group(1).toLowerCase(Locale.ROOT);
    var first = arguments.getFirst();
    var text = Values.exact(first).orElse("");
    if (verb.equals("select") && WITHOUT_ITS_WORD.matcher(text).matches()
        && !text.regionMatches(true, 0, "select", 0, 6)) {
      return Optional.of("SELECT " + text);
    }
    var tables = Optional.of(tables(first)).filter(found -> !found.isEmpty()).orElseGet(() -> named(arguments));
    return tables.isEmpty() ? Optional.empty() : Optional.of(switch (verb) {
      case "select", "lookup", "count" -> "SELECT 1 FROM " + String.join(", ", tables);
      case "update" -> "UPDATE " + tables.getFirst() + " SET x = 1";
      case "delete" -> "DELETE FROM " + tables.getFirst();
      default -> "INSERT INTO " + tables.getFirst() + " VALUES (1)";
    });
  }

  /// One name, or a list of names and of joins that begin with one.
  private static List<String> tables(Value value) {
    if (value instanceof Value.Ref(var thing)) {
      var all = new ArrayList<String>();
      for (var item : thing.items().items()) {
        var joined = item instanceof Value.Ref(var join) ? join.items().items() : List.of(item);
        joined.stream().limit(1).flatMap(name -> Values.exact(name).stream()).filter(TABLE.asMatchPredicate())
            .forEach(all::add);
      }
      return all;
    }
    return Values.exact(value).filter(TABLE.asMatchPredicate()).filter(name -> !KEYS.contains(name)).stream().toList();
  }

  /// `-from => 'orders'`, `table => 'orders'`, `{ table => 'orders' }`
  private static List<String> named(List<Value> arguments) {
    var named = new HashMap<String, Value>();
    if (arguments.getFirst() instanceof Value.Ref(var thing)) {
      thing.fields().forEach((key, cell) -> named.put(key, cell.value()));
    }
    for (int i = 0; i + 1 < arguments.size(); i++) {
      var value = arguments.get(i + 1);
      Values.exact(arguments.get(i)).ifPresent(key -> named.putIfAbsent(key, value));
    }
    return KEYS.stream().flatMap(key -> Optional.ofNullable(named.get(key)).stream()).map(PerlSqlBuilders::tables)
        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }
}
