package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.KeptService;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads macOS' launchd (launchd.plist(5)): what a calendar or an interval starts is a job, what is kept alive a service.
public final class LaunchdImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(".*\\.plist");
  private static final List<String> FIELDS = List.of("Minute", "Hour", "Day", "Month", "Weekday");
  private static final List<String> WATCHES = List.of("WatchPaths", "QueueDirectories", "StartOnMount", "Sockets");

  @Override
  public String name() {
    return "launchd";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress)
        .filter(file -> file.lines().stream().anyMatch(line -> line.contains("<key>Label</key>")))
        .forEach(file -> XmlNode.read(file.text()).flatMap(root -> root.below("dict").findFirst())
            .ifPresent(dict -> read(tree, file, pairs(dict), findings)));
  }

  /// Each key with the element that follows it.
  private static Map<String, XmlNode> pairs(XmlNode dict) {
    Map<String, XmlNode> pairs = new HashMap<>();
    var children = dict.below("*").toList();
    for (int i = 0; i + 1 < children.size(); i++) {
      if (children.get(i).name().equals("key")) {
        pairs.putIfAbsent(children.get(i).text(), children.get(i + 1));
      }
    }
    return pairs;
  }

  private void read(Tree tree, TextFile file, Map<String, XmlNode> said, Findings findings) {
    var jobs = new Declarations(tree, file, name(), findings);
    var label = text(said, "Label");
    var times = times(said);
    boolean off = isTrue(said, "Disabled");
    if (!times.isEmpty()) {
      var at = Optional.ofNullable(said.get("StartCalendarInterval")).orElse(said.get("StartInterval"));
      jobs.tell(Declared.at(at == null ? 1 : at.line(), label, String.join("; ", times)).user(text(said, "UserName"))
          .running(command(said)).with(environment(said), text(said, "WorkingDirectory"))
          .off(off ? "switched off" : ""));
    } else if (isTrue(said, "RunAtLoad") || said.containsKey("KeepAlive")) {
      jobs.looked();
      service(tree, file, said, off, findings);
    } else {
      var starts = WATCHES.stream().filter(said::containsKey).findFirst().orElse("something else");
      jobs.unknown(1, UnreadKind.DYNAMIC, label + " is started by " + starts + ", not by a time: "
          + Secrets.evidence(command(said)));
    }
  }

  private static void service(Tree tree, TextFile file, Map<String, XmlNode> said, boolean off, Findings findings) {
    var place = file.at(Optional.ofNullable(said.get("Label")).map(XmlNode::line).orElse(1));
    new KeptService(text(said, "Label"), tree.host(), command(said), text(said, "UserName"), environment(said),
        text(said, "WorkingDirectory"), place, command(said), off).tell(findings);
  }

  private static List<String> times(Map<String, XmlNode> said) {
    var times = new ArrayList<String>();
    var calendar = said.get("StartCalendarInterval");
    if (calendar != null) {
      (calendar.name().equals("array") ? calendar.below("dict") : Stream.of(calendar))
          .forEach(dict -> times.add(five(pairs(dict))));
    }
    var seconds = text(said, "StartInterval");
    if (seconds.matches("\\d{1,9}")) {
      times.add(TimeWords.every(Long.parseLong(seconds) * 1_000));
    }
    return times;
  }

  /// What is not said is any.
  private static String five(Map<String, XmlNode> calendar) {
    return FIELDS.stream().map(field -> text(calendar, field)).map(value -> value.isEmpty() ? "*" : value)
        .collect(Collectors.joining(" "));
  }

  private static String command(Map<String, XmlNode> said) {
    var words = Optional.ofNullable(said.get("ProgramArguments"))
        .map(array -> array.below("string").map(XmlNode::text).map(Nodes::quoted).collect(Collectors.joining(" ")))
        .orElse("");
    return words.isEmpty() ? text(said, "Program") : words;
  }

  private static Map<String, String> environment(Map<String, XmlNode> said) {
    Map<String, String> environment = new HashMap<>();
    Optional.ofNullable(said.get("EnvironmentVariables")).map(LaunchdImporter::pairs)
        .ifPresent(pairs -> pairs.forEach((name, value) -> environment.put(name, value.text())));
    return environment;
  }

  private static boolean isTrue(Map<String, XmlNode> said, String key) {
    return said.containsKey(key) && said.get(key).name().equals("true");
  }

  private static String text(Map<String, XmlNode> said, String key) {
    var node = said.get(key);
    return node == null ? "" : node.text();
  }
}
