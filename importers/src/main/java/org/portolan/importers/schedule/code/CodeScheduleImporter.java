package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.text.Signs;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.AppliedOrder;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads schedules that are written in programs: Airflow's DAGs, Celery's beat, `@Scheduled` methods, `whenever`, Laravel's
/// scheduler, Jenkinsfiles, Terraform, and calls such as `cron.schedule('0 3 * * *', …)`.
public final class CodeScheduleImporter implements TreeImporter {
  /// Code of others, and code that never runs at night.
  private static final Pattern PASSED_BY = Pattern.compile("(?:.*/)?(?:node_modules|site-packages|dist-packages|"
      + "bower_components|\\.terraform|\\.git|__tests__|fixtures|seeds?|src/test|tests?(?=/[^/]*\\.(?:py|js|ts|rb|php|go)$)|specs?)/.*"
      + "|.*(?:_test\\.(?:py|go|rb)|Tests?\\.(?:java|kt|php|cs)|_spec\\.rb|\\.(?:test|spec)\\.[jt]sx?|\\.min\\.js)");
  /// What changes tables runs once; only what it puts into the database as a job goes on.
  private static final Pattern MIGRATIONS =
      Pattern.compile("(?:.*/)?(?:migrations?|\\w+_migrations|migrate)/.*(?<!\\.sql)");
  private static final int LONGEST = 20_000;
  /// One of these stands in every file that any reader would look at; most files have none.
  private static final Signs WORDS = Signs.of("cron", "Cron", "CRON", "chedul", "CHEDUL", "DAG(", "@dag", "every",
      "eriodic_task", "TimerTrigger", "add_job", "AddFunc", "pollSCM", "@Xxl", "@Recurring", "django_celery_beat",
      "->purpose(", "as_schedule_", "minute", "SCHEDULE", "create_job", "CREATE_JOB", "DBMS_JOB", "dbms_job",
      "sp_add_job", "RecurringMessage", "AsPeriodicTask", "@Interval", "Every(", "IntervalJob", "setRepeatInterval",
      "systemd_timer", "systemd::timer", "PeriodicTask", "withSchedule", "ToRunEvery", "OnCalendar", "on_calendar",
      "startAt",
      "OnUnit");
  private static final Set<String> ENDINGS = Set.of("py", "js", "mjs", "cjs", "ts", "mts", "jsx", "tsx", "rb", "rake",
      "php", "module", "pl", "pm", "psgi", "go", "rs", "cs", "java", "kt", "scala", "groovy", "pp", "ex", "exs", "sql",
      "pls", "plsql",
      "pkb", "pck",
      "tf", "hcl", "nomad",
      "jenkinsfile",
      "jenkins", "dsl", "toml", "nix");

  @Override
  public String name() {
    return "code-schedule";
  }

  /// Made anew for each tree, because some remember what its other files say.
  private static List<CodeSchedules> readers(LaterMigrations later) {
    return Stream.concat(
        Stream.of(new AirflowDags(), new CeleryBeat(), new PythonJobs(), new ScheduledMethods(), new Whenever(),
            new LaravelSchedule(), new WordPressCron(), new SymfonyTasks(), new TomlCrons(), new JenkinsPipelines(),
            new TerraformRules(),
            new CronResources(), new TimerResources(),
            new TimeTables(), new MysqlEvents(), new PostgresqlJobs(later), new OracleJobs(), new AgentJobs(),
            new QuartzTriggers(), new QuartzBuilders(), new RegisteredTasks(), new DrupalHooks(),
            new NixJobs(), new RufusJobs(), new StoredBeat(), new GoJobs(), new SnowflakeTasks()),
        Stream.of(CloudKitRules.all(), CountedTimes.all(), FluentTimes.all(), KeyedCrons.all()).flatMap(List::stream))
        .toList();
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var order = AppliedOrder.of(tree);
    var all = readers(new LaterMigrations(tree, order));
    for (var path : tree.paths()) {
      var ending = path.substring(path.lastIndexOf('.') + 1);
      if (!ENDINGS.contains(ending) && !path.contains("Jenkinsfile") && !path.endsWith("Clockfile")
          && !path.contains("logstash")) {
        continue;
      }
      var readers = all.stream().filter(reader -> reader.reads().files().matcher(path).matches()).toList();
      boolean once = MIGRATIONS.matcher(path).matches();
      var fit = readers.stream().filter(reader -> !once || reader instanceof StoredBeat).toList();
      if (!fit.isEmpty() && !PASSED_BY.matcher(path).matches() && !order.undoes(path)) {
        progress.check();
        tree.file(path).filter(CodeScheduleImporter::mayHoldOne)
            .ifPresent(file -> read(tree, applied(file), fit, findings));
      }
    }
  }

  /// What a migration takes back is no job, and takes none off.
  static TextFile applied(TextFile file) {
    if (!file.path().endsWith(".sql") || file.lines().size() > LONGEST) {
      return file;
    }
    var text = file.text();
    var forth = AppliedOrder.withoutUndo(text);
    return forth.length() == text.length() ? file : new TextFile(file.path(), forth.lines().toList());
  }

  private static boolean mayHoldOne(TextFile file) {
    return file.name().contains("cron") || file.lines().stream().anyMatch(WORDS::anyIn);
  }

  private void read(Tree tree, TextFile file, List<CodeSchedules> readers, Findings findings) {
    var jobs = new Declarations(tree, file, name(), findings);
    Map<Flavour, Code> cut = new HashMap<>();
    for (var reader : readers) {
      if (file.lines().stream().noneMatch(line -> reader.reads().signs().matcher(line).find())) {
        continue;
      }
      if (file.lines().size() > LONGEST) {
        jobs.unknown(1, UnreadKind.TOO_LARGE,
            "It may schedule something, and has more lines than are read of a program");
        return;
      }
      var code = cut.computeIfAbsent(reader.reads().flavour(), flavour -> Code.of(file, flavour));
      if (code.isCut()) {
        jobs.unknown(code.line(code.size() - 1), UnreadKind.TOO_LARGE,
            "From here on it was not searched for schedules");
      }
      reader.read(code, jobs);
    }
  }
}
