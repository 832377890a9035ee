package org.portolan.fuzz;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.connection.NamedSource;
import org.portolan.importers.connection.OracleDescriptor;
import org.portolan.importers.observed.ObservedImporter;
import org.portolan.importers.observed.Viewpoint;
import org.portolan.importers.schedule.IntervalWords;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.importers.sql.RoutineDefinition;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.table.Columns;
import org.portolan.importers.table.TableImporter;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Schedules;
import org.portolan.model.inquiry.Answers;
import org.portolan.model.intake.Engine;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.logbook.LogbookReading;
import org.portolan.model.logbook.LogbookText;
import org.portolan.model.manifest.file.ManifestReading;
import org.portolan.model.manifest.file.ManifestText;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Everything that reads text which somebody else has written.
final class FuzzTargets {
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 28, 22, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  private FuzzTargets() {}

  static Optional<FuzzTarget> named(String name) {
    return all().filter(target -> target.name().equals(name)).findFirst();
  }

  static Stream<FuzzTarget> all() {
    return Stream.of(schedules(), configurations(), scripts(), lists(), texts(), own()).flatMap(List::stream);
  }

  private static List<FuzzTarget> schedules() {
    return List.of(
        tree("crontabs", "etc/crontab", "etc/cron.d/shop", "etc/anacrontab", "var/spool/cron/crontabs/shop",
            "deploy/jobs.txt", "var/spool/cron/atjobs/a0001c01d0a5ee", "etc/cron.daily/logrotate", "Dockerfile",
            "docker-entrypoint.sh"),
        new TreeTarget("systemd", List.of("etc/systemd/system/close.timer", "etc/systemd/system/close.service"),
            Map.of("etc/systemd/system/stock.timer", "[Timer]\nOnCalendar=daily\nUnit=close.service\n",
                "etc/default/close", "DATABASE=shop\n")),
        tree("schedules-yaml", "cron.yaml", ".github/workflows/nightly.yml", "ansible/tasks/main.yml", "serverless.yml",
            ".gitlab-ci.yml", "docker-compose.yml", "config/sidekiq.yml", "stack.json"),
        tree("schedules-xml", "tasks/close.xml", "quartz_jobs.xml", "beans.xml", "etc/crontab.xml",
            "var/lib/jenkins/jobs/close/config.xml"),
        tree("schedules-code", "hosts/web1.nix", "dags/close.py", "shop/celery.py", "config/schedule.rb",
            "app/Console/Kernel.php",
            "src/main/java/shop/NightJobs.java", "nightly/Jenkinsfile", "bin/sched.pl", "sql/tasks.sql",
            "shop/migrations/0007_plan.py", "main.tf", "batch.nomad", "src/tasks.ts",
            "server/jobs.js", "Functions/Close.cs", "cmd/main.go", "sql/jobs.sql", "src/Task/Close.php",
            "wrangler.toml",
            "tasks/register.ps1"),
        tree("schedules-listed", "host/tasks.csv", "host/tasks.txt", "portolan/unit-files.txt", "portolan/at-queue.txt",
            "portolan/services.txt", "portolan/timers.txt"),
        tree("kept-running", "etc/supervisor/conf.d/app.conf", "etc/monit/monitrc", "etc/rc.local", "etc/inittab",
            "ofelia/config.ini", "Library/LaunchDaemons/close.plist", "etc/containers/systemd/dump.container"),
        new TreeTarget("kustomize",
            List.of("overlays/prod/schedule.yaml", "overlays/prod/kustomization.yaml", "base/cronjob.yaml"),
            Map.of("overlays/test/kustomization.yaml", "patches:\n  - path: ../prod/schedule.yaml\n")),
        tree("schedules-json", "n8n/workflow.json", "Nightly/function.json", "k8s/jobs.json", "flows.json",
            "cfn/stack.json"));
  }

  private static List<FuzzTarget> configurations() {
    return List.of(
        tree("settings-lines", "srv/app/app.ini", "srv/app/application.properties", "srv/app/.env",
            "srv/app/settings.toml", "etc/default/shop", "etc/odbc.ini", "etc/pg_service.conf", "home/shop/.pgpass",
            "srv/app/my.cnf", "etc/logstash/conf.d/orders.conf"),
        tree("settings-yaml", "srv/app/config/database.yml", "chart/templates/billing.yaml", "catalog-info.yaml",
            "k8s/shop.yaml", "docker-compose.yml"),
        tree("settings-xml", "srv/java/context.xml", "srv/net/Web.config", "hibernate.cfg.xml"),
        tree("settings-code", "srv/blog/wp-config.php", "srv/site/shop/settings.py", "config/production.js",
            "appsettings.json", "config/database.rb", "srv/app/Config.pm", "main.tf"),
        tree("network", "etc/hosts", "etc/fstab", "etc/exports", "etc/aliases", "etc/inetd.conf", "etc/samba/smb.conf",
            "etc/rsyncd.conf", "etc/pgbouncer/pgbouncer.ini", "etc/pgcat/pgcat.toml", "etc/odyssey/odyssey.conf",
            "opt/oracle/tnsnames.ora", "home/fin/.ssh/config",
            "etc/haproxy/haproxy.cfg", "etc/nginx/conf.d/shop.conf", "etc/apache2/sites-enabled/shop.conf",
            "etc/xinetd.d/stock"),
        tree("proxies", "etc/keepalived/keepalived.conf", "etc/proxysql.cnf", "etc/stunnel/shop.conf",
            "etc/pgpool2/pgpool.conf", "Caddyfile", "etc/rsyslog.conf", "etc/freetds.conf", "envoy/envoy.yaml",
            "portolan/mounts.txt", "portolan/mapped.txt", "www/inc/db.php"));
  }

  private static List<FuzzTarget> scripts() {
    return List.of(script("shell", "opt/shop/bin/nightly.sh"),
        script("perl", "opt/shop/bin/night.pl", "opt/shop/bin/Night.pm"),
        script("python", "srv/shop/nightly.py"), script("windows", "jobs/nightly.bat", "jobs/report.ps1"),
        new TreeTarget("perl-settings", List.of("etc/shop/night.conf"), Map.of("opt/shop/night.pl", """
            use AppConfig;
            my $config = AppConfig->new({ CASE => 1, CREATE => 1 });
            $config->file("/$PLACE");
            my $dbh = DBI->connect("dbi:Pg:dbname=" . $config->get("db_name"), $config->db_user, "");
            $dbh->do("DELETE FROM " . $config->get("db_table"));
            """, "etc/crontab", "0 1 * * * root perl /opt/shop/night.pl\n")),
        script("php", "var/www/clean.php", "var/www/artisan", "var/www/cron.php"),
        script("ruby", "jobs/clean.rb", "jobs/Rakefile"), script("javascript", "server/clean.js", "server/clean.ts"),
        new TreeTarget("java", List.of("src/main/java/shop/Night.java", "src/main/resources/mappers/Night.xml"),
            Map.of("src/main/java/shop/Jobs.java", """
                package shop;
                class Jobs {
                  private Night night;
                  @org.springframework.scheduling.annotation.Scheduled(cron = "0 0 1 * * *")
                  void close() { night.run("daily"); }
                }
                """, "etc/crontab", "0 1 * * * root java -cp /opt/shop.jar shop.Night daily\n")),
        script("strings", "jobs/clean.tcl", "jobs/clean.R", "jobs/clean.lua"),
        new TreeTarget("sql-files", List.of("opt/shop/night.sql"),
            Map.of("etc/crontab", "0 1 * * * root psql -d shop -f /$PLACE\n")),
        new TextTarget("sql", Pattern.compile("\\.sql$"), FuzzTargets::sql));
  }

  private static List<FuzzTarget> lists() {
    return List.of(
        new FileTarget("observed", List.of("record.log", "record.csv", "record.json", "record.txt"),
            file -> new ObservedImporter(file, Optional.empty(), Viewpoint.UNSAID).read(Progress.none())),
        new FileTarget("tables", List.of("inventory.csv"),
            file -> new TableImporter(file, Columns.USUAL).read(Progress.none())),
        new WorkbookTarget("workbooks", file -> new TableImporter(file, Columns.USUAL).read(Progress.none())),
        new FileTarget("schemas", List.of("dump.sql", "schema.rb", "schema.prisma"),
            file -> new SchemaImporter(file, Engine.UNKNOWN, "", "").read(Progress.none())),
        new FileTarget("archives", List.of("host.tar", "host.tar.gz", "host.zip"),
            file -> new FilesImporter(file, "").read(Progress.none())));
  }

  private static List<FuzzTarget> texts() {
    return List.of(
        new TextTarget("connections", Pattern.compile("connections/"), FuzzTargets::connections),
        new TextTarget("secrets", Pattern.compile("\\.(?:sh|ini|php|properties|txt)$"), text -> {
          Secrets.mask(text);
          text.lines().forEach(Secrets::evidence);
        }),
        new TextTarget("intervals", Pattern.compile("oracle.*\\.sql$|times/"), IntervalWords::of),
        new TextTarget("times", Pattern.compile("times/"), FuzzTargets::times));
  }

  private static List<FuzzTarget> own() {
    return List.of(new TextTarget("manifest", Pattern.compile("manifest\\.yaml$"), FuzzTargets::manifest),
        new TextTarget("logbook", Pattern.compile("logbook\\.yaml$"), FuzzTargets::logbook),
        new FileTarget("answers", List.of("questions.md"), FuzzTargets::answers),
        new WorkbookTarget("answer-sheets", FuzzTargets::answers));
  }

  private static FuzzTarget tree(String name, String... places) {
    return new TreeTarget(name, List.of(places), Map.of("srv/app/README", "Nothing to be found here.\n"));
  }

  private static FuzzTarget script(String name, String... places) {
    return new TreeTarget(name, List.of(places), Map.of("etc/crontab", "0 1 * * * root /$PLACE daily --all\n"));
  }

  private static void sql(String text) {
    SqlReader.read(text);
    SqlReader.readBody(text);
    Statements.split(text).forEach(RoutineDefinition::of);
    new SqlScript(Map.of("day", "1")).run(text);
  }

  private static void connections(String text) {
    ConnectionString.parse(text);
    ConnectionString.all(text);
    ConnectionString.findIn(text);
    NamedSource.in(text);
    OracleDescriptor.addresses(text);
    ClientCommand.parse(Arrays.asList(text.split("\\s+")));
  }

  private static void times(String text) {
    var schedule = Schedules.parse(text, ZoneOffset.UTC);
    Schedules.nextRuns(schedule, NOW, 5);
    Schedules.period(schedule);
    Schedules.spoken(schedule);
  }

  private static void answers(Path file) throws ProblemException {
    Answers.of(QuestionFiles.read(file), Map.of("u-1", Optional.of(new AssetId("job/web1/close"))), Inventory.EMPTY,
        Logbook.EMPTY);
  }

  private static void manifest(String text) {
    if (ManifestText.read("manifest.yaml", text) instanceof ManifestReading.Readable(var read)) {
      ManifestText.fresh("manifest.yaml", read.manifest()).text();
    }
  }

  private static void logbook(String text) {
    if (LogbookText.read("logbook.yaml", text) instanceof LogbookReading.Readable(var read)) {
      LogbookText.fresh("logbook.yaml").with(read.logbook().entries()).text();
    }
  }
}
