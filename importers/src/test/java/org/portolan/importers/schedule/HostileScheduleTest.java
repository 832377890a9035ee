package org.portolan.importers.schedule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
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

  private void read() throws ProblemException {
    var findings = new Findings();
    var tree = Trees.gather(root, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    for (var importer : ServiceLoader.load(TreeImporter.class)) {
      if (importer.getClass().getName().contains(".schedule.")) {
        importer.read(tree, findings, Progress.none());
      }
    }
  }

  private void write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
