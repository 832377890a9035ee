package org.portolan.importers.script.php;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Drupal's own way to its database: queries that are built, `{tables}` in statements, and entities, whose tables the site
/// lays out by its settings.
final class PhpDrupal {
  private static final String CONNECTION = "Drupal\\Core\\Database\\Connection";
  private static final Set<String> CHANGES = Set.of("delete", "update", "insert", "merge", "upsert", "truncate");
  private static final Pattern TABLE = Pattern.compile("\\{([\\w.]+)\\}");

  private final RowSets sets;
  private final PhpFiles files;

  PhpDrupal(RowSets sets, PhpFiles files) {
    this.sets = sets;
    this.files = files;
  }

  /// `db_select('node', 'n')` of the versions before objects.
  Optional<Value> function(Call call, String name) {
    if (!name.startsWith("db_") || call.size() == 0) {
      return Optional.empty();
    }
    return onConnection(call, name.substring(3));
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Type(var type) && type.equals("Drupal")) {
      return Optional.of(global(call, name));
    }
    if (receiver instanceof Value.Type(var type) && type.equals("Drupal\\Core\\Database\\Database")) {
      return name.equals("getConnection") ? Optional.of(connection(call.machine())) : Optional.empty();
    }
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : "";
    if (type.equals(CONNECTION) && call.size() > 0) {
      return onConnection(call, name);
    }
    boolean joins = sets.isSet(receiver) && name.equals("addJoin") && call.size() > 1;
    if (joins) {
      Values.exact(call.value(1)).ifPresent(table -> sets.joined(call.machine(), receiver,
          Entity.named("", table, Entity.SAID), call.place()));
      return Optional.of(receiver);
    }
    boolean entities = name.equals("getStorage") && call.size() == 1
        && (type.startsWith("Drupal\\") || receiver.isUnknown() || receiver instanceof Value.Nothing);
    return entities && drupal() ? Optional.of(entities(call)) : Optional.empty();
  }

  /// Whether the tree holds modules of Drupal.
  private boolean drupal() {
    return files.run().tree().paths().stream().anyMatch(path -> path.endsWith(".info.yml"));
  }

  private static Value entities(Call call) {
    var kind = Values.exact(call.value(0)).orElse("a kind that is only known at run time");
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
        "Entities of Drupal are asked for (" + kind + "): in which tables they lie, the site itself says");
    return Values.UNKNOWN;
  }

  private Value global(Call call, String name) {
    return switch (name) {
      case "database" -> connection(call.machine());
      case "service" -> Values.exact(call.value(0)).filter("database"::equals).map(_ -> connection(call.machine()))
          .orElseGet(() -> files.library().service(files.run(), Values.exact(call.value(0)).orElse(""))
              .map(type -> object(call, type)).orElse(Values.UNKNOWN));
      case "entityTypeManager" -> named(call.machine(), "Drupal\\Core\\Entity\\EntityTypeManager");
      default -> {
        call.values();
        yield Values.UNKNOWN;
      }
    };
  }

  private Value object(Call call, String type) {
    files.load(call.machine(), type, call.place().path());
    return call.machine().knows(type) ? call.machine().invoke(new Value.Type(type), List.of(), false) : Values.UNKNOWN;
  }

  private static Value connection(Machine machine) {
    return named(machine, CONNECTION);
  }

  private static Value named(Machine machine, String type) {
    var thing = machine.thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  private Optional<Value> onConnection(Call call, String name) {
    var machine = call.machine();
    if (name.equals("query") || name.equals("queryRange") || name.equals("query_range")
        || name.equals("queryTemporary")) {
      var sql = Values
          .join(call.value(0).choices().stream().<Value>map(choice -> choice instanceof Value.Text(var text, var at)
              ? new Value.Text(TABLE.matcher(text).replaceAll("$1"), at) : choice).toList());
      machine.sink().accept(sql, Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    if (!name.equals("select") && !CHANGES.contains(name)) {
      return Optional.empty();
    }
    if (sets.isSet(call.value(0))) {
      return Optional.of(call.value(0));
    }
    var set = sets.set(machine, Entity.named("", Values.asText(call.value(0)).text(), Entity.SAID), Connection.UNSAID,
        call.place());
    if (CHANGES.contains(name)) {
      sets.writes(machine, set, call.place());
    }
    return Optional.of(set);
  }
}
