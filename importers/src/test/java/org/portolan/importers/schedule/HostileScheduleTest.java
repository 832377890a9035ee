package org.portolan.importers.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class HostileScheduleTest {
  private static final List<String> NAMES =
      List.of("dags/a.py", "celery.py", "jobs.py", "Night.java", "config/schedule.rb",
          "app/Console/Kernel.php", "Jenkinsfile", "main.tf", "tasks.ts", "main.go", "Dockerfile", "entry.sh",
          "k8s/cron.yaml",
          "chart/templates/cron.yaml", "template.yaml", "serverless.yml", "docker-compose.yml", "tasks/main.yml",
          "quartz.xml",
          "tasks/task.xml", "var/spool/cron/atjobs/a0001c01d0a5ee", "etc/crontab", "close.timer", "sidekiq.yml");
  private static final List<String> PIECES = List.of("* * * * *", "0 0 2 ? * 6L", "cron", "schedule", "=", ":", "(",
      ")",
      "{", "}", "[", "]", "'", "\"", "`", "\"\"\"", "\n", "\n  ", " ", ",", "#", "//", "/*", "\\", "@", "$", "${x:y}",
      "{{ .Values.a }}", "DAG(", "crontab(minute=", "timedelta(days=", "beat_schedule = {", "@Scheduled(cron = \"",
      "every ",
      "1.day, at: '", " do\n", "end\n", "$schedule->command('x')->daily()", "->at('", "triggers { cron('", "H/5",
      "resource \"a\" \"b\" {\n", "schedule_expression = ", "echo \"", "| crontab -", "<<EOF\n", "EOF\n",
      "kind: CronJob\n",
      "spec:\n", "schedule: ", "- cron: ", "services:\n", "<Task ", "<Triggers>", "</Triggers>", "<?xml ?>", "<cron>",
      "windows/2004/02/mit/task", "rate(5 minutes)", "cron(0 2 * * ? *)", "9999999999999999999", "PT9999999999H",
      "@every ",
      "airflow", "loop:\n", "job: x\n", "minute: '*'\n", "\u0000", "é");

  @TempDir
  Path root;

  @Test
  void noiseThatLooksLikeSchedulesIsReadWithoutAnException() throws IOException, ProblemException {
    var random = new Random(20_261_127);
    for (int round = 0; round < 30; round++) {
      for (var name : NAMES) {
        var text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        write(name, text.toString());
      }
      read();
    }
  }

  @Test
  void xmlThatBreaksOffOrHoldsControlCharactersIsReadWithoutAnException() throws IOException, ProblemException {
    var start = "<job-scheduling-data><schedule><job><name>close";
    for (var end : List.of("", "\u0003</name>", "&#xD800;</name>", "</nam", "<![CDATA[", "&x;", "&#0;</name>")) {
      write("quartz.xml", start + end);
      read();
    }
  }

  @Test
  void filesThatRepeatOneThingOverAndOverCostLittle() throws IOException, ProblemException {
    for (var name : NAMES) {
      write(name, ("@Scheduled(cron = \"${a}\") every 1.day, at: '4:00' do ( [ { cron: '* * * * *' DAG( schedule="
          + "$schedule->command('x')->daily() echo \"$SCHEDULE x\" | crontab - {{ x }}\n").repeat(500)
          + "(".repeat(100_000) + "* ".repeat(100_000));
    }
    long start = System.nanoTime();
    read();
    assertTrue(System.nanoTime() - start < 60_000_000_000L);
  }

  @Test
  void aNumberThatNoCounterHoldsBreaksNoReaderOff() throws IOException, ProblemException {
    var number = "9".repeat(30);
    write("src/Night.java", "class Night {\n  @Scheduled(fixedRateString = \"" + number + "\")\n  void run() {}\n}\n");
    write("src/Task.php", "<?php\n#[AsPeriodicTask('" + number + "')]\nclass Task { function __invoke() {} }\n");
    write("quartz.xml", "<job-scheduling-data><schedule><trigger><cron><name>a</name><job-name>a</job-name>"
        + "<cron-expression>0 " + number
        + "/5 * * * ?</cron-expression></cron></trigger></schedule></job-scheduling-data>");
    write("clean/function.json", "{\"bindings\": [{\"type\": \"timerTrigger\", \"schedule\": \"" + number
        + ".00:00:00\"}]}");
    write("tasks.txt", "HostName: web1\nTaskName: \\\\Sync\nSchedule Type: Daily\nRepeat: Every: " + number
        + " Hour(s), 0 Minute(s)\n");
    write("jobs.sql", "BEGIN DBMS_SCHEDULER.CREATE_JOB(job_name => 'a', repeat_interval => 'SYSDATE + " + number
        + "', enabled => TRUE); END;\n/\n");
    read();
  }

  @Test
  void blanksAndQuotesWithoutEndCostLittle() throws IOException, ProblemException {
    var blanks = " ".repeat(3_000);
    write("etc/crontab", ("*/5 * * * * root" + blanks + "/opt/a" + blanks + ">/dev/null 2>&1\n").repeat(20));
    write("conf/crontab-example", ("1 2 * * * <%=" + blanks + "x " + "{{ a | ".repeat(400) + "!!(*= ".repeat(400)
        + " /opt/b\n").repeat(20));
    write("jobs.ts", ("schedule('every" + blanks + "5" + blanks + "', () => run())\n").repeat(20));
    write("chart/templates/cron.yaml", "kind: CronJob\nspec:\n  schedule: {{" + blanks + "x }" + blanks + "\n");
    write("tasks.ps1", "schtasks /create /tn \"" + "a".repeat(19_000) + "\" /sc daily /st 01:00\n$p = @{ A = '"
        + "x".repeat(4_000) + "' }\nRegister-ScheduledTask" + " @p".repeat(1_500) + "\n");
    write("fcrontab", "@" + " " + "1".repeat(40) + "\n");
    assertTimeoutPreemptively(Duration.ofSeconds(30), this::read);
  }

  @Test
  void whatCallsItselfOrGrowsByWhatItIsGivenCostsLittle() throws IOException, ProblemException {
    write(".github/workflows/a.yml", "on:\n  schedule:\n  - cron: '0 3 * * *'\njobs:\n" + IntStream.range(0, 300)
        .mapToObj(i -> "  j" + i + ":\n    uses: ./.github/workflows/a.yml\n").collect(Collectors.joining()));
    write("etc/nagios/a.cfg", "define command {\n command_name a\n command_line /srv/a " + "$ARG1$".repeat(600)
        + "\n}\n" + ("define service {\n service_description x\n check_command a!" + "y".repeat(3_000) + "\n}\n")
            .repeat(100));
    assertTimeoutPreemptively(Duration.ofSeconds(30), this::read);
  }

  @Test
  void aProgramThatIsTooLongToBeSearchedIsAnUnknown() throws IOException, ProblemException {
    write("dump.sql", "INSERT INTO a VALUES (1);\n".repeat(20_001)
        + "CREATE EVENT tidy ON SCHEDULE EVERY 1 DAY DO DELETE FROM sums;\n");
    write("data.json", "[\n" + "{},\n".repeat(20_000) + "{\"cron\": \"0 3 * * *\"}]\n");
    write("deploy.sh", "echo\n".repeat(5_001) + "echo '0 3 * * * /opt/a' | crontab -\n");
    assertEquals(Set.of("dump.sql", "data.json", "deploy.sh"),
        read().unread().stream().filter(unread -> unread.kind() == UnreadKind.TOO_LARGE)
            .map(unread -> unread.place().source()).collect(Collectors.toSet()));
  }

  private Findings read() throws ProblemException {
    var findings = new Findings();
    var tree = Trees.gather(root, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    for (var importer : ServiceLoader.load(TreeImporter.class)) {
      if (importer.getClass().getName().contains(".schedule.")) {
        importer.read(tree, findings, Progress.none());
      }
    }
    return findings;
  }

  private void write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
