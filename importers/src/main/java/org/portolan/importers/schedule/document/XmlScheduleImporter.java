package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads schedules that are written in XML: tasks of Windows, Quartz's jobs, Spring's beans, Jenkins' jobs, Magento's
/// crontab.
public final class XmlScheduleImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?i).*\\.(?:xml|config|job)|(?:.*/)?Windows/System32/Tasks/.*");
  private static final Pattern SIGNS = Pattern.compile(
      "windows/2004/02/mit/task|job-scheduling-data|cronExpression|scheduled-tasks|scheduled\\s|TimerTrigger|SCMTrigger|<schedule>|<trigger|<Triggers>|<joblist|scheduling-strategy|\"(?:quartz2?|cron|timer|scheduler):");
  private static final List<XmlSchedules> KINDS =
      List.of(new RundeckJobs.Xml(), new WindowsTasks(), new QuartzJobs(), new SpringBeans(), new JenkinsJobs(),
          new MagentoCrontab(), new IntegrationFlows(), new AppEngineCron());

  /// One kind of file, known by its root.
  interface XmlSchedules {
    boolean reads(String path, XmlNode root);

    void read(XmlNode root, Declarations jobs);
  }

  @Override
  public String name() {
    return "xml-schedule";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(file -> file.lines().stream().anyMatch(line -> SIGNS.matcher(line).find()))
        .forEach(file -> read(tree, file, findings));
  }

  /// `schtasks /query /xml` writes one document behind the other.
  private static boolean several(TextFile file, Declarations jobs) {
    var starts =
        IntStream.range(0, file.lines().size()).filter(i -> file.lines().get(i).contains("<?xml")).boxed().toList();
    for (int i = 0; starts.size() > 1 && i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : file.lines().size();
      var text = "\n".repeat(starts.get(i)) + String.join("\n", file.lines().subList(starts.get(i), to));
      XmlNode.read(text).filter(root -> root.name().equals("Task"))
          .ifPresent(root -> new WindowsTasks().read(root, jobs));
    }
    return starts.size() > 1;
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    var jobs = new Declarations(tree, file, name(), findings);
    if (several(file, jobs)) {
      return;
    }
    var root = XmlNode.read(file.text());
    root.ifPresent(node -> KINDS.stream().filter(kind -> kind.reads(file.path(), node)).findFirst()
        .ifPresent(kind -> kind.read(node, jobs)));
    if (root.isEmpty() && file.lines().stream().anyMatch(line -> line.contains("windows/2004/02/mit/task"))) {
      jobs.unknown(1, UnreadKind.UNPARSED, "A task of Windows' scheduler that is not XML from end to end");
    }
  }
}
