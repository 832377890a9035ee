package org.portolan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// The catalog of one PostgreSQL database: schemas, tables that refer to each other, views on them, routines and
/// triggers. A few tables are referred to by very many others.
final class InventedDatabase {
  private final String name;
  private final String host;
  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final List<AssetId> tables = new ArrayList<>();

  InventedDatabase(String name, String host, long seed) {
    this.name = name;
    this.host = host;
    this.random = new Random(seed);
  }

  /// Whether the object of that number is a table; the others are views, routines and triggers.
  static boolean isTable(int number) {
    return switch (number % 20) {
      case 4, 7, 9, 12, 14 -> false;
      default -> true;
    };
  }

  ImportReport report(int assets) {
    facts.add(new Fact.Reached(name, Engine.POSTGRESQL, host, 5432, name));
    found(Asset.of(Ids.database(name), AssetKind.DATABASE, name).in(name, "").with(Attribute.ENGINE, "postgresql")
        .with(Attribute.VERSION, "11.22").with(Attribute.SEARCH_PATH, "sales, public"));
    needs(new Target.Known(Ids.database(name)), new Target.Host("", host), DependencyKind.RUNS_ON, "", "connection");
    for (int schema = 0; schema < InventedNames.schemas(); schema++) {
      var schemaName = InventedNames.schema(schema);
      found(Asset.of(Ids.schema(name, schemaName), AssetKind.SCHEMA, schemaName).in(name, schemaName));
    }
    int rest = Math.max(1, assets - 1 - InventedNames.schemas());
    for (int number = 0; number < rest; number++) {
      switch (number % 20) {
        case 4, 9, 14 -> view(number);
        case 7 -> routine(number);
        case 12 -> trigger(number);
        default -> table(number);
      }
    }
    return new ImportReport(
        new Source(name, SourceKind.DATABASE, "jdbc:postgresql://" + host + "/" + name,
            "PostgreSQL 11.22, " + host + ":5432"),
        facts, List.of(new ReadPlace(name + ":pg_class", "jdbc"), new ReadPlace(name + ":pg_constraint", "jdbc")),
        List.of(new Unread(Location.of(name + ":cron.job"), UnreadKind.FORBIDDEN,
            "Only the jobs of portolan itself were seen: row security hides those of others",
            "ALTER ROLE portolan BYPASSRLS;")),
        true);
  }

  private void table(int number) {
    var schema = InventedNames.schema(number % InventedNames.schemas());
    var table = InventedNames.table(number);
    var id = Ids.relation(name, schema, table);
    found(Asset.of(id, AssetKind.TABLE, table).in(name, schema).with(columns(table))
        .with(Attribute.ROWS, Long.toString(Math.round(Math.exp(random.nextDouble() * 17))))
        .with(Attribute.BYTES, Long.toString(Math.round(Math.exp(9 + random.nextDouble() * 15)))));
    int references = tables.isEmpty() ? 0 : random.nextInt(4);
    for (int i = 0; i < references; i++) {
      var to = anyTable();
      needs(id, to, DependencyKind.FOREIGN_KEY, table + "_fk" + i, "pg_constraint");
    }
    tables.add(id);
  }

  private List<Column> columns(String table) {
    var columns = new ArrayList<>(List.of(new Column("id", "bigint", false)));
    for (var column : List.of("name", "status", "amount", "created_at", "changed_by")) {
      if (random.nextInt(3) > 0) {
        columns.add(new Column(column, column.equals("amount") ? "numeric(12,2)" : "text", true));
      }
    }
    columns.add(new Column(table + "_ref", "bigint", true));
    return columns;
  }

  private void view(int number) {
    var schema = InventedNames.schema(number % InventedNames.schemas());
    var view = "v_" + InventedNames.table(number);
    var id = Ids.relation(name, schema, view);
    found(Asset.of(id, AssetKind.VIEW, view).in(name, schema));
    for (int i = 0; i <= random.nextInt(3); i++) {
      needs(id, anyTable(), DependencyKind.READS, "", "pg_depend");
    }
  }

  private void routine(int number) {
    var schema = InventedNames.schema(number % InventedNames.schemas());
    var routine = "do_" + InventedNames.table(number);
    var id = Ids.routine(name, schema, routine, "integer");
    found(Asset.of(id, AssetKind.ROUTINE, routine).in(name, schema).with(Attribute.LANGUAGE, "plpgsql"));
    needs(id, anyTable(), DependencyKind.READS, "", "pg_proc");
    needs(id, anyTable(), DependencyKind.WRITES, "", "pg_proc");
  }

  private void trigger(int number) {
    var table = tables.get(random.nextInt(tables.size()));
    var trigger = "t_" + number;
    var asset = Asset.of(new AssetId(table.value() + "." + trigger), AssetKind.TRIGGER, trigger).in(name, "sales");
    found(asset);
    needs(asset.id(), table, DependencyKind.FIRES_ON, "", "pg_trigger");
    needs(asset.id(), anyTable(), DependencyKind.WRITES, "", "pg_proc");
  }

  /// The earlier a table was made, the more refers to it.
  private AssetId anyTable() {
    double far = random.nextDouble();
    return tables.get((int) (far * far * far * tables.size()));
  }

  private void found(Asset asset) {
    facts.add(new Fact.Found(asset.onHost(host).seenAt(Location.of(name + ":pg_class"))));
  }

  private void needs(AssetId from, AssetId to, DependencyKind kind, String named, String catalog) {
    needs(new Target.Known(from), new Target.Known(to), kind, named, catalog);
  }

  private void needs(Target from, Target to, DependencyKind kind, String named, String catalog) {
    facts.add(new Fact.Needs(from, to, kind, named,
        Evidence.declared(Location.of(name + ":" + catalog), kind.word() + " " + named)));
  }
}
