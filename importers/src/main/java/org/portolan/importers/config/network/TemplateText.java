package org.portolan.importers.config.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// A template of Jinja, ERB or EPP as what it becomes: instructions are left out, each line in its place, and what is
/// filled in is a variable that nobody knows.
final class TemplateText {
  private static final Pattern ENDING = Pattern.compile("\\.(?:j2|jinja2?|erb|epp)$");
  private static final Pattern INSTRUCTION = Pattern.compile("\\{%.*?%}|\\{#.*?#}|<%-?(?!=).*?-?%>");
  private static final Pattern FILLED = Pattern.compile("\\{\\{-?(.*?)-?}}|<%=(.*?)-?%>");

  private TemplateText() {}

  /// The path of the file that is made of it.
  static String path(String template) {
    return ENDING.matcher(template).replaceFirst("");
  }

  static TextFile plain(TextFile file) {
    return file.lines().stream().noneMatch(TemplateText::isOne) ? file
        : new TextFile(file.path(), file.lines().stream().map(TemplateText::plain).toList());
  }

  private static boolean isOne(String line) {
    return line.contains("{{") || line.contains("{%") || line.contains("{#") || line.contains("<%");
  }

  private static String plain(String line) {
    return !isOne(line) ? line : FILLED.matcher(INSTRUCTION.matcher(line).replaceAll("")).replaceAll(match -> {
      var said = match.group(1) == null ? match.group(2) : match.group(1);
      return Matcher.quoteReplacement("${" + said.strip().replaceAll("[^\\w.]+", "_") + "}");
    });
  }
}
