package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Reads the settings of a file, whatever it is written in, and fills in what its surroundings tell.
final class SettingsReader {
  private static final int MOST_SETTINGS = 20_000;
  private static final Pattern BRACES =
      Pattern.compile("\\s*[\\w.\"'-]+(?:\\s+[\\w.\"'*-]+){0,2}\\s*(?::|=|=>)?\\s*\\{\\s*(?:#.*)?|\\s*\\{\\s*");
  private static final Pattern ADDRESS = Pattern.compile("[\"'](jdbc:[^\"']{5,500})[\"']");
  private static final Pattern TAG =
      Pattern.compile("\\s*<(?:\\?xml|!--|[\\w:.-]+(?:\\s*/?>|\\s+[\\w:.-]+\\s*=|\\s*$)).*");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern PHRASE = Pattern.compile("\\s*@?[\\w.]+\\s+[^\\s=<>][^=<>]*");

  private final Tree tree;
  private final Findings findings;
  private final Map<String, Variables> variables = new HashMap<>();
  private boolean forOthers;

  SettingsReader(Tree tree, Findings findings) {
    this.tree = tree;
    this.findings = findings;
  }

  /// The settings of each document of the file.
  List<List<Setting>> read(TextFile file, ConfigurationPlace place) {
    forOthers = false;
    var documents = documents(file, place).stream().map(document -> inUse(file, document))
        .filter(document -> !document.isEmpty()).toList();
    var behind =
        Variables.behind(file.path()).flatMap(tree::file).map(base -> documents(base, place)).orElse(List.of());
    if (documents.stream().mapToInt(List::size).sum() > MOST_SETTINGS) {
      findings.unread(Location.of(file.path()), UnreadKind.TOO_LARGE, "More values than a configuration has");
      return List.of();
    }
    var filled = new ArrayList<List<Setting>>();
    for (var document : documents) {
      var own = new ArrayList<>(document);
      documents.forEach(own::addAll);
      behind.forEach(own::addAll);
      var known = around(file.path()).with(own);
      boolean build = ConfigurationPlace.isBuild(file.path());
      filled.add(document.stream().map(known::filled)
          .filter(setting -> !build || setting.value().startsWith("jdbc:")).toList());
    }
    return filled;
  }

  /// What `.env.local` says on this machine, the `.env` beside it does not.
  private List<Setting> inUse(TextFile file, List<Setting> settings) {
    var local = file.name().equals(".env") ? tree.file(file.path() + ".local") : Optional.<TextFile>empty();
    if (local.isEmpty()) {
      return settings;
    }
    var said = IniSettings.read(local.get()).stream().map(Setting::name).collect(Collectors.toSet());
    return settings.stream().filter(setting -> !said.contains(setting.name())).toList();
  }

  /// Whether the file that was read last is one that another importer knows.
  boolean wasForOthers() {
    return forOthers;
  }

  private Variables around(String path) {
    return variables.computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1),
        folder -> Variables.of(tree, folder));
  }

  private List<List<Setting>> documents(TextFile file, ConfigurationPlace place) {
    if (ConfigurationPlace.isBuild(file.path()) && file.lines().stream().noneMatch(line -> line.contains("jdbc:"))) {
      forOthers = true;
      return List.of();
    }
    return switch (place) {
      case YAML -> {
        if (isTemplateOfCluster(file)) {
          forOthers = true;
          yield List.of();
        }
        var nodes = YamlSettings.documents(file, findings);
        forOthers = nodes.stream().anyMatch(YamlKind::isReadByOthers);
        yield forOthers ? List.of() : nodes.stream().map(node -> StackTemplate.isOne(node)
            ? StackTemplate.settings(file, node, findings) : YamlSettings.of(file, node)).toList();
      }
      case CODE -> {
        var settings =
            ConfigurationPlace.isBuild(file.path()) ? addresses(file) : StarImports.settings(tree, file);
        forOthers = file.name().endsWith(".json") && settings.stream()
            .anyMatch(
                setting -> setting.path().equals(List.of("apiVersion")) || setting.key().endsWith("1_apiversion"));
        yield forOthers ? List.of() : List.of(settings);
      }
      case XML -> List.of(XmlSettings.read(file, findings));
      // .NET writes XML into its .config files; others write blocks in braces.
      case INI -> List.of(isXml(file) ? XmlSettings.read(file, findings)
          : hasBraces(file) || isProgram(file) ? CodeSettings.read(file) : IniSettings.read(file));
      case ETC -> {
        var settings = isScript(file) ? List.<Setting>of()
            : hasBraces(file) || isProgram(file) ? CodeSettings.read(file) : IniSettings.read(file);
        forOthers = settings.isEmpty();
        yield forOthers ? List.of() : List.of(settings);
      }
      case SAMPLE -> List.of();
    };
  }

  /// What a build names its database by, whether behind `url =`, `url` or in a call.
  private static List<Setting> addresses(TextFile file) {
    var settings = new ArrayList<Setting>();
    for (int number = 1; number <= file.lines().size(); number++) {
      int line = number;
      if (!file.line(line).strip().startsWith("//")) {
        ADDRESS.matcher(file.line(line)).results().forEach(
            address -> settings.add(new Setting(List.of("build", "jdbc", "url"), address.group(1), file, line)));
      }
    }
    return settings;
  }

  /// A template of a Helm chart, which is no YAML before its instructions are carried out.
  private static boolean isTemplateOfCluster(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.contains("{{"))
        && file.lines().stream().anyMatch(line -> line.startsWith("apiVersion:"));
  }

  /// Perl or PHP that is called like a configuration.
  private static boolean isProgram(TextFile file) {
    return file.lines().stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).limit(1)
        .anyMatch(line -> line.matches("use (?:strict|warnings|utf8)\\b.*|package [\\w:]+;|<\\?php.*"));
  }

  private static boolean isScript(TextFile file) {
    return file.lines().stream().limit(1).anyMatch(line -> line.startsWith("#!"));
  }

  private static boolean isXml(TextFile file) {
    boolean declared = file.lines().stream().limit(5).anyMatch(line -> line.startsWith("<?xml"));
    if (!declared && file.name().endsWith(".conf") && COMMENT.matcher(file.text()).replaceAll("").lines()
        .anyMatch(line -> PHRASE.matcher(line).matches())) {
      // Blocks between tags, as Apache and Fluentd have them.
      return false;
    }
    return declared
        || file.lines().stream().filter(line -> !line.isBlank()).limit(1).anyMatch(line -> TAG.matcher(line).matches())
            && file.lines().stream().filter(line -> !line.isBlank()).reduce((_, last) -> last)
                .filter(line -> line.strip().endsWith(">")).isPresent();
  }

  private static boolean hasBraces(TextFile file) {
    return file.lines().stream().anyMatch(line -> BRACES.matcher(line).matches())
        && file.lines().stream().anyMatch(line -> line.strip().startsWith("}"));
  }
}
