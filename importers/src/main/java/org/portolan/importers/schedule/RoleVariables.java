package org.portolan.importers.schedule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// What Ansible fills in for a role: the role's own defaults, before them what holds for all hosts (`group_vars/all`), before
/// both the role's variables.
///
/// @param documents those that count more behind the others
public record RoleVariables(List<YamlNode> documents) {
  private static final List<String> DEFAULTS = List.of("defaults/main.yml", "defaults/main.yaml");
  private static final List<String> VARIABLES = List.of("vars/main.yml", "vars/main.yaml");
  private static final Pattern ALL = Pattern.compile("(?:.*/)?group_vars/all(?:\\.ya?ml|/[^/]+\\.ya?ml)?");
  private static final Pattern FILLED =
      Pattern
          .compile("\\{\\{-?\\s*+(\\w++)\\s*+(?:\\|\\s*+default\\(\\s*+([\"'][^\"']*+[\"']|\\d++)[^)]*+\\)\\s*+)?-?}}");

  public RoleVariables {
    documents = List.copyOf(documents);
  }

  /// @param role the folder of the role with its slash; what holds for all hosts stands anywhere
  public static RoleVariables of(Tree tree, String role) {
    var all = tree.paths().stream().filter(name -> ALL.matcher(name).matches());
    return new RoleVariables(Stream.of(DEFAULTS.stream().map(role::concat), all, VARIABLES.stream().map(role::concat))
        .flatMap(names -> names).map(tree::file).flatMap(Optional::stream)
        .flatMap(file -> YamlReader.lenient(file.path(), file.text()).documents().stream()).toList());
  }

  /// A template of a role as it is once installed; any other file as it is.
  static TextFile installed(Tree tree, TextFile file) {
    int templates = ("/" + file.path()).lastIndexOf("/templates/");
    if (templates < 0 || file.lines().stream().noneMatch(line -> line.contains("{{"))) {
      return file;
    }
    var variables = of(tree, file.path().substring(0, templates));
    return new TextFile(file.path(), file.lines().stream().map(variables::filled).toList());
  }

  /// What nothing sets stays as it is written.
  public String filled(String text) {
    return text.indexOf('{') < 0 ? text : FILLED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
        value(match.group(1)).filter(value -> !value.contains("{{"))
            .or(() -> Optional.ofNullable(match.group(2)).map(value -> value.replaceAll("^[\"']|[\"']$", "")))
            .orElse(match.group())));
  }

  private Optional<String> value(String name) {
    return documents.reversed().stream().flatMap(document -> document.at(name).stream())
        .flatMap(value -> value.text().stream()).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
  }
}
