package org.portolan.model.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
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
import org.portolan.model.intake.Trait;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Imports to store.
final class Samples {
  private Samples() {}

  /// One of everything, with characters that separate rows and words, quote, and end strings.
  static ImportReport oneOfEverything(String source) {
    var nasty = "a\tb\nc\\d\\t'; drop table found; --  é 🚢 \r";
    var in = new Target.Database(Engine.POSTGRESQL, "web1", "db1", 5432, nasty);
    var table = Asset.of(Ids.relation("shop", "sales", nasty), AssetKind.TABLE, nasty).in("shop", "sales").onHost("db1")
        .with(List.of(new Column("id", "int", false), new Column(nasty, "text", true)))
        .with(Map.of("comment", nasty, "empty", "", "definition", "x".repeat(1_500_000)))
        .seenAt(Location.of(nasty, 3), new Location("b", 4, 5));
    var evidence = Evidence.inferred(new Location("etc/crontab", 7, 2), nasty, 0.3);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Found(table));
    for (var to : List.of(new Target.Known(table.id()), in, new Target.Relation(in, "", "t", List.of("p", "q")),
        new Target.Relation(in, "s", nasty, List.of()), new Target.Routine(in, "", "r"),
        new Target.Trigger(new Target.Relation(in, "s", nasty, List.of("p")), nasty), new Target.Host("web1", ""),
        new Target.Endpoint("ftp", nasty))) {
      facts.add(new Fact.Needs(new Target.Known(table.id()), to, DependencyKind.READS, nasty, evidence));
    }
    facts.add(new Fact.Alias("web1", "db", "10.0.0.1", Location.of("etc/hosts", 2)));
    facts.add(new Fact.Reached("shop", Engine.MARIADB, "db1", 3306, "shop"));
    facts.add(new Fact.Watched(in, Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-29T06:05:00.5Z"), true,
        new Location("pg_stat_activity", 3, 2)));
    facts.add(new Fact.Counted(table.id(), List.of(), Trait.ROWS, 1, 2));
    facts.add(new Fact.Counted(table.id(), List.of("id", nasty), Trait.DUPLICATE, 0, Long.MAX_VALUE));
    facts.add(new Fact.Matched(table.id(), List.of(nasty), table.id(), List.of("id"), 3, 4));
    facts.add(new Fact.Folded("web1", "log rotation", 3));
    facts.add(new Fact.Found(Asset.of(Ids.host("web1"), AssetKind.HOST, "web1")));
    return new ImportReport(source(source), facts, List.of(new ReadPlace("etc/crontab", "crontab")),
        List.of(new Unread(Location.of("etc/x", 1), UnreadKind.DYNAMIC, nasty, "GRANT x")), true);
  }

  /// A small import of which every fact names its number.
  static ImportReport numbered(long number, int facts, boolean complete) {
    var found = new ArrayList<Fact>();
    for (int i = 0; i < facts; i++) {
      found.add(new Fact.Found(Asset.of(Ids.host("h" + number + "-" + i), AssetKind.HOST, "h")));
    }
    return new ImportReport(source("numbers"), found, List.of(), List.of(), complete);
  }

  private static Source source(String name) {
    return new Source(name, SourceKind.FILES, "collected/" + name, "Debian 12");
  }
}
