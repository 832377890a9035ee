package org.portolan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
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

/// The collected files of one application server: jobs that run scripts, which read and write tables by the names they
/// know, call each other and reach endpoints. Some of what they name is not there.
final class InventedServer {
  private static final List<String> SCHEDULES = List.of("15 2 * * *", "*/10 * * * *", "0 6 * * 1", "30 1 1 * *",
      "0 3 1 1,4,7,10 *", "@daily", "5 4 * * 0", "0 5 31 12 *");
  private static final List<String> USERS = List.of("root", "report", "shop", "finance", "backup");

  private final String host;
  private final List<String> databases;
  private final int tablesEach;
  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<AssetId> scripts = new ArrayList<>();

  InventedServer(String host, List<String> databases, int tablesEach, long seed) {
    this.host = host;
    this.databases = databases;
    this.tablesEach = tablesEach;
    this.random = new Random(seed);
  }

  ImportReport report(int assets) {
    facts.add(new Fact.Found(Asset.of(Ids.host(host), AssetKind.HOST, host).onHost(host)
        .seenAt(Location.of("etc/hostname", 1))));
    for (int i = 0; i < databases.size(); i++) {
      facts.add(new Fact.Alias(host, databases.get(i) + "-db", InventedLandscape.databaseHost(i),
          Location.of("etc/hosts", i + 2)));
    }
    for (int number = 0; number < Math.max(2, assets - 1); number++) {
      switch (number % 5) {
        case 0, 1, 2 -> script(number);
        case 3 -> job(number);
        default -> serviceOrEndpoint(number);
      }
    }
    facts.add(new Fact.Folded(host, "log rotation, package updates", 9));
    return new ImportReport(new Source(host, SourceKind.FILES, host + ".tar.gz", "Debian 10, collected 2026-11-02"),
        facts,
        List.of(new ReadPlace("etc/crontab", "crontab"), new ReadPlace("etc/hosts", "hosts")), unread, true);
  }

  private void script(int number) {
    var name = InventedNames.script(number);
    var file = "opt/jobs/" + name + ".sh";
    var id = Ids.script(host, file);
    facts.add(new Fact.Found(Asset.of(id, AssetKind.SCRIPT, name + ".sh").onHost(host).with(Attribute.LANGUAGE, "sh")
        .seenAt(Location.of(file))));
    int database = random.nextInt(databases.size());
    var in = new Target.Database(Engine.POSTGRESQL, host, databases.get(database) + "-db", 0, databases.get(database));
    needs(id, in, DependencyKind.CONNECTS_TO, file, 3, "psql -h " + in.host() + " " + in.database(), 1);
    int statements = 1 + random.nextInt(4);
    for (int i = 0; i < statements; i++) {
      statement(id, in, file, 5 + i * 3);
    }
    if (!scripts.isEmpty() && random.nextInt(4) == 0) {
      var called = scripts.get(random.nextInt(scripts.size()));
      needs(id, new Target.Known(called), DependencyKind.CALLS, file, 20, ". /" + called.value(), 0.9);
    }
    if (random.nextInt(15) == 0) {
      unread.add(
          new Unread(Location.of(file, 17), UnreadKind.DYNAMIC, "Table name is built at run time: \"stock_$region\""));
    }
    scripts.add(id);
  }

  private void statement(AssetId script, Target.Database in, String file, int line) {
    int number = random.nextInt(tablesEach);
    while (!InventedDatabase.isTable(number)) {
      number = random.nextInt(tablesEach);
    }
    var known = InventedNames.schema(number % InventedNames.schemas());
    var table = random.nextInt(60) == 0 ? "no_longer_there_" + number : InventedNames.table(number);
    boolean writes = random.nextInt(3) == 0;
    var to = new Target.Relation(in, random.nextInt(5) == 0 ? "" : known, table, List.of());
    needs(script, to, writes ? DependencyKind.WRITES : DependencyKind.READS, file, line,
        (writes ? "update " : "select * from ") + known + "." + table, 0.6 + random.nextInt(4) / 10.0);
  }

  private void job(int number) {
    var script = random.nextInt(40) == 0 ? Ids.script(host, "opt/jobs/gone_" + number + ".sh")
        : scripts.get(random.nextInt(scripts.size()));
    var command = script.value().substring(script.value().lastIndexOf('/') + 1);
    var file = "etc/cron.d/" + InventedNames.table(number % 30);
    var schedule = SCHEDULES.get(random.nextInt(SCHEDULES.size()));
    var user = USERS.get(random.nextInt(USERS.size()));
    var id = Ids.job(host, file, command + "~" + number);
    var asset = Asset.of(id, AssetKind.SCHEDULED_JOB, command).onHost(host).with(Attribute.SCHEDULE, schedule)
        .with(Attribute.USER, user).with(Attribute.COMMAND, "/opt/jobs/" + command).seenAt(Location.of(file, number));
    facts.add(new Fact.Found(random.nextInt(25) == 0 ? asset.with(Attribute.DISABLED, "true") : asset));
    needs(id, new Target.Known(script), DependencyKind.RUNS, file, number,
        schedule + " " + user + " /opt/jobs/" + command, 1);
  }

  private void serviceOrEndpoint(int number) {
    var script = scripts.get(random.nextInt(scripts.size()));
    var file = script.value().substring(("script/" + host + "/").length());
    if (number % 2 == 0) {
      var address = "partner-%02d.example/in/%s".formatted(random.nextInt(60), InventedNames.table(number % 40));
      needs(script, new Target.Endpoint("sftp", address), DependencyKind.CONNECTS_TO, file, 31, "sftp " + address, 0.9);
    } else {
      var name = InventedNames.table(number % 300) + "-daemon-" + number;
      var id = Ids.service(host, name);
      facts.add(new Fact.Found(Asset.of(id, AssetKind.SERVICE, name).onHost(host)
          .seenAt(Location.of("etc/systemd/system/" + name + ".service", 1))));
      needs(id, new Target.Known(script), DependencyKind.RUNS, "etc/systemd/system/" + name + ".service", 6,
          "ExecStart=/" + file, 1);
    }
  }

  private void needs(AssetId from, Target to, DependencyKind kind, String file, int line, String text,
      double confidence) {
    facts.add(new Fact.Needs(new Target.Known(from), to, kind, "",
        Evidence.inferred(Location.of(file, line), text, confidence)));
  }
}
