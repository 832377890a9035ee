package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.text.ParameterTemplate;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;
import org.portolan.model.yaml.YamlReader;

/// Reads schedules that are written in YAML or JSON: CronJobs of Kubernetes, workflows of GitHub, cron tasks of Ansible,
/// rules of AWS, labels of containers, and any mapping with a time that is one.
public final class YamlScheduleImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?i).*\\.(?:(?:ya?ml|sls)(?:\\.(?:j2|erb|tpl|tmpl|gotmpl))?|json|template)");
  private static final Pattern WORKFLOW =
      Pattern.compile("(?:.*/)?\\.(?:github|gitea|forgejo)/workflows/[^/]+\\.ya?ml");
  private static final Pattern PASSED_BY =
      Pattern.compile("(?:.*/)?(?:node_modules|vendor|\\.git|tests?|fixtures|cassettes|lang|locales?)/.*"
          + "|(?:.*/)?(?:package(?:-lock)?|composer|tsconfig[\\w.-]*|[\\w.-]*-lock|openapi[\\w.-]*|swagger[\\w.-]*)\\.(?:json|ya?ml)");
  private static final Pattern SIGNS =
      Pattern.compile("(?i)cron|schedul|\"Job:\\w|\\btimed\\b|timerTrigger|pipeline_source|periodic|type: *time\\b");
  private static final Pattern TIMES =
      Pattern.compile("(?i)[*?H\\d][\"']?\\s+[*?\\dH]|@(?:every|hourly|daily|weekly|monthly|yearly)"
          + "|rate\\(|\\bevery\\b|special_time|minute|hour|\\{\\{|\\$\\{|\\bRef\\b|CronJob|crond|supercronic|cron: *$|%\\w+%|timerTrigger|cron\\(|type: *time\\b|start_boundary|\"Job:\\w");
  private static final Pattern KEY = Pattern.compile("(?i)\"(?:cron\\w*|\\w*schedule)\"\\s*:");
  private static final int LONGEST_JSON = 20_000;

  /// The first that knows a document reads it; the last knows any. Made anew for each tree, because some remember what its
  /// other files say.
  private static List<DocumentSchedules> kinds() {
    return List.of(new RundeckJobs(), new KubernetesCronJobs(), new WorkflowTriggers(),
        new CloudFormationRules(), new ServerlessFunctions(), new ComposeSchedules(), new AnsibleCron(),
        new AzureFunctions(), new N8nWorkflows(), new JobBuilderJobs(), new ConcourseTimes(),
        new PrefectDeployments(), new ControlMJobs(), new CronMappings());
  }

  @Override
  public String name() {
    return "yaml-schedule";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var patches = KustomizePatches.of(tree);
    var kinds = kinds();
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches() && !PASSED_BY.matcher(path).matches()) {
        progress.check();
        tree.file(path).filter(file -> WORKFLOW.matcher(path).matches() || patches.isPatch(path) || mayHoldOne(file))
            .ifPresent(file -> read(tree, file, patches, kinds, findings));
      }
    }
  }

  /// Saves the parsing of most files: a time has to stand somewhere, or a name for one.
  private static boolean mayHoldOne(TextFile file) {
    return OwnDatabases.isOne(file.path()) || file.lines().stream().anyMatch(line -> SIGNS.matcher(line).find())
        && file.lines().stream().anyMatch(line -> TIMES.matcher(line).find());
  }

  private void read(Tree tree, TextFile file, KustomizePatches patches, List<DocumentSchedules> kinds,
      Findings findings) {
    var jobs = new Declarations(tree, file, name(), findings);
    if (file.path().endsWith(".json") && file.lines().size() >= LONGEST_JSON) {
      if (file.lines().stream().anyMatch(line -> KEY.matcher(line).find())) {
        jobs.unknown(1, UnreadKind.TOO_LARGE,
            "It may hold times of jobs, and has more lines than are read of such a file");
      }
      return;
    }
    OwnDatabases.tell(file, jobs);
    if (WORKFLOW.matcher(file.path()).matches()) {
      // One without a schedule was looked at all the same.
      jobs.looked();
    }
    boolean template = Template.isOne(file) && !file.path().endsWith(".json");
    var yaml = YamlReader.lenient(file.path(), ParameterTemplate.filled(file).text());
    if (template && (!yaml.problems().isEmpty() || file.path().contains("templates/") || file.path().endsWith("tpl"))) {
      yaml = YamlReader.lenient(file.path(), Template.readable(tree, file));
    }
    for (var document : yaml.documents()) {
      if (patches.isPatch(file.path())) {
        patches.tell(document, jobs);
        continue;
      }
      if (patches.isKustomization(file.path())) {
        patches.inline(document, jobs);
      }
      kinds.stream().filter(kind -> kind.reads(file.path(), document)).findFirst()
          .ifPresent(kind -> kind.read(document, jobs));
    }
    if (!yaml.problems().isEmpty()
        && file.lines().stream().anyMatch(line -> line.matches("\\s*kind:\\s*CronJob\\s*"))) {
      findings.read(file.path(), name());
      var place = yaml.problems().getFirst().place();
      findings.unread(Location.of(file.path(), Math.max(1, place.line())), UnreadKind.UNPARSED,
          "A CronJob that cannot be read as YAML from here on");
    }
  }
}
