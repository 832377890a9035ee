package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.IniSection;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads supervisord's programs: each is a service that it keeps running.
public final class SupervisorImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(
      "(?:.*/)?supervisor[^/]*/(?:.*/)?[^/]+\\.(?:conf|ini)|(?:.*/)?supervisor[^/]*\\.(?:conf|ini)|(?:.*/)?[^/]+\\.supervisor(?:\\.conf)?");
  private static final Pattern PROGRAM = Pattern.compile("(?:program|fcgi-program|eventlistener):(.+)");
  private static final Pattern BEGINS = Pattern.compile("\\s*\\[(?:program|fcgi-program|eventlistener):.*");
  private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|([^,]*))");

  @Override
  public String name() {
    return "supervisor";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(file -> file.lines().stream().anyMatch(line -> BEGINS.matcher(line).matches()))
        .forEach(file -> read(tree, file, findings));
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    for (var section : IniSection.of(file)) {
      var program = PROGRAM.matcher(section.name());
      if (program.matches()) {
        tell(tree, file, program.group(1).strip(), section, findings);
      }
    }
  }

  private static void tell(Tree tree, TextFile file, String name, IniSection program, Findings findings) {
    var command = program.of("command").replace("%(program_name)s", name).replace("%%", "%");
    boolean off = program.of("autostart").matches("(?i)false|0|no|off");
    var place = file.at(program.lineOf("command"));
    new KeptService(name, tree.host(), command, program.of("user"), environment(program), program.of("directory"),
        place,
        file.line(place.line()), off).tell(findings);
  }

  private static Map<String, String> environment(IniSection program) {
    Map<String, String> environment = new HashMap<>();
    VARIABLE.matcher(program.of("environment")).results().forEach(one -> environment.put(one.group(1),
        one.group(2) != null ? one.group(2) : one.group(3) != null ? one.group(3) : one.group(4).strip()));
    return environment;
  }
}
