package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.work.Progress;

/// Reads supervisord's programs: each is a service that it keeps running.
public final class SupervisorImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(
      "(?:.*/)?supervisor[^/]*/(?:.*/)?[^/]+\\.(?:conf|ini)|(?:.*/)?supervisor[^/]*\\.(?:conf|ini)|(?:.*/)?[^/]+\\.supervisor(?:\\.conf)?");
  private static final Pattern PROGRAM = Pattern.compile("\\[(?:program|fcgi-program|eventlistener):([^\\]]+)]\\s*");
  private static final Pattern SETTING = Pattern.compile("([a-z_]+)\\s*[=:]\\s*(.*?)(?:\\s+;.*)?");
  private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|([^,]*))");

  /// @param lines where each setting stands
  private record Program(String name, int line, Map<String, String> said, Map<String, Integer> lines) {
    static final Program NONE = new Program("", 0, Map.of(), Map.of());

    String of(String key) {
      return said.getOrDefault(key, "");
    }
  }

  @Override
  public String name() {
    return "supervisor";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        tree.file(path).filter(file -> file.lines().stream().anyMatch(line -> PROGRAM.matcher(line.strip()).matches()))
            .ifPresent(file -> read(tree, file, findings));
      }
    }
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    var program = Program.NONE;
    var key = "";
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number);
      var text = line.strip();
      var begins = PROGRAM.matcher(text);
      var setting = SETTING.matcher(text);
      if (text.startsWith("[")) {
        tell(tree, file, program, findings);
        program = begins.matches() ? new Program(begins.group(1).strip(), number, new HashMap<>(), new HashMap<>())
            : Program.NONE;
      } else if (!program.name().isEmpty() && !text.isEmpty() && !text.startsWith(";") && !text.startsWith("#")) {
        if (Character.isWhitespace(line.charAt(0)) && program.said().containsKey(key)) {
          // A value goes on in lines that are indented.
          program.said().merge(key, text, (before, more) -> before + " " + more);
        } else if (setting.matches()) {
          key = setting.group(1);
          program.said().put(key, setting.group(2).strip());
          program.lines().put(key, number);
        }
      }
    }
    tell(tree, file, program, findings);
  }

  private static void tell(Tree tree, TextFile file, Program program, Findings findings) {
    if (program.name().isEmpty()) {
      return;
    }
    var command = program.of("command").replace("%(program_name)s", program.name()).replace("%%", "%");
    boolean off = program.of("autostart").matches("(?i)false|0|no|off");
    var id = Ids.service(tree.host(), program.name());
    var place = file.at(program.lines().getOrDefault("command", program.line()));
    var line = Secrets.evidence(file.line(place.line()));
    var asset = Asset.of(id, AssetKind.SERVICE, program.name()).onHost(tree.host()).seenAt(place)
        .with(Attribute.COMMAND, Secrets.evidence(command));
    asset = program.of("user").isEmpty() ? asset : asset.with(Attribute.USER, program.of("user"));
    findings.add(new Fact.Found(off ? asset.with(Attribute.DISABLED, "true") : asset));
    findings.add(new Fact.Needs(new Target.Known(id), new Target.Known(Ids.host(tree.host())), DependencyKind.RUNS_ON,
        "", Evidence.declared(place, line)));
    if (!off && !command.isEmpty()) {
      findings.launch(new Launch(id, command, program.of("user"), environment(program), program.of("directory"), place,
          line));
    }
  }

  private static Map<String, String> environment(Program program) {
    Map<String, String> environment = new HashMap<>();
    VARIABLE.matcher(program.of("environment")).results().forEach(one -> environment.put(one.group(1),
        one.group(2) != null ? one.group(2) : one.group(3) != null ? one.group(3) : one.group(4).strip()));
    return environment;
  }
}
