package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// A YAML file in which Helm, Jinja or ERB fill something in: made readable, each line in its place. What is filled in
/// becomes a [mark](#HOLE), unless the chart's own `values.yaml` says what it is.
final class Template {
  static final String HOLE = "\u2039";
  private static final Pattern ONLY = Pattern.compile("^\\s*(?:\\{\\{.*\\}\\}|\\{%.*%\\}|\\{#.*#\\}|<%.*%>)\\s*$");
  private static final Pattern FILLED =
      Pattern.compile("\\{\\{-?(.*?)-?\\}\\}|<%=?(.*?)%>|\\{%.*?%\\}");
  private static final Pattern DEFAULT_FIRST = Pattern.compile("default\\s+\"([^\"]*)\"\\s+(\\.Values\\.[\\w.]+)(.*)");
  private static final Pattern VALUE = Pattern.compile("\\.Values\\.([\\w.]+)(?:\\s*\\|\\s*(?:quote|squote|toString)"
      + "|\\s*\\|\\s*default\\s+\"?([^\"|]+?)\"?)*\\s*");

  private Template() {}

  static boolean isOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.contains("{{") || line.contains("{%") || line.contains("<%"));
  }

  static String readable(Tree tree, TextFile file) {
    var values = values(tree, file.path());
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (var line : file.lines()) {
      // A directive over several lines says nothing that YAML would have to know.
      boolean opens = line.lastIndexOf("{{") > line.lastIndexOf("}}");
      if (inside || opens || ONLY.matcher(line).matches()) {
        lines.add(!inside && opens && line.matches("\\s*[\\w.-]+:.*") ? line.replaceFirst("\\{\\{.*", HOLE) : "");
        inside = inside ? !line.contains("}}") : opens;
      } else {
        lines.add(filled(line, values));
      }
    }
    return String.join("\n", lines);
  }

  private static String filled(String line, Optional<YamlNode> values) {
    return FILLED.matcher(line).replaceAll(match -> {
      var said = DEFAULT_FIRST
          .matcher(
              match.group(1) == null ? match.group(2) == null ? "" : match.group(2).strip() : match.group(1).strip())
          .replaceFirst("$2 | default \"$1\"$3");
      var value = VALUE.matcher(said);
      var known = value.matches() ? values.flatMap(root -> root.at(value.group(1).split("\\."))).flatMap(YamlNode::text)
          .filter(text -> !text.isBlank()).or(() -> Optional.ofNullable(value.group(2))) : Optional.<String>empty();
      boolean quoted = match.start() > 0 && "\"'".indexOf(line.charAt(match.start() - 1)) >= 0;
      var text = known.orElse(HOLE + said.replace("\"", "").replace("'", "").replace(": ", ":") + "\u203a");
      boolean whole = line.substring(0, match.start()).matches("\\s*(?:- )?[\\w.-]+:\\s*")
          && line.substring(match.end()).isBlank();
      return Matcher.quoteReplacement(whole && !quoted ? "\"" + text.replace("\"", "") + "\"" : text);
    });
  }

  /// The values of the chart that a template belongs to.
  private static Optional<YamlNode> values(Tree tree, String path) {
    int templates = path.lastIndexOf("templates/");
    return templates < 0 ? Optional.empty() : tree.file(path.substring(0, templates) + "values.yaml")
        .flatMap(file -> YamlReader.lenient(file.path(), file.text()).documents().stream().findFirst());
  }

  /// Whether a text is filled in, at least in part.
  static boolean hasHole(String text) {
    return text.contains(HOLE) || text.contains("{{") || text.contains("<%") || text.matches(".*\\$\\{?[A-Za-z_].*");
  }

  /// As it was written.
  static String shown(String text) {
    return text.replace(HOLE, "{{ ").replace("\u203a", " }}");
  }
}
