package org.portolan.importers.config;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.text.TextFile;

/// Takes ERB out of a configuration (`<%= ENV.fetch("DB_HOST", "db") %>`), line for line: what asks the environment
/// becomes `${DB_HOST:-db}`, other expressions stay as the placeholders they are.
final class EmbeddedRuby {
  private static final Pattern STATEMENT = Pattern.compile("^\\s*<%(?!=)[^%]*-?%>\\s*$|^\\s*#.*<%.*$");
  private static final Pattern EXPRESSION = Pattern.compile("<%=((?:(?!%>).){1,2000}+)%>");
  private static final String QUOTED = "[\"']([^\"']*)[\"']";
  private static final Pattern ENVIRONMENT =
      Pattern.compile("ENV(?:\\.fetch\\(\\s*" + QUOTED + "\\s*(?:,\\s*(?:" + QUOTED
          + "|(\\d+))\\s*)?\\)|\\[\\s*" + QUOTED + "\\s*])(?:\\.presence)?\\s*(?:(?:\\|\\||\\{|or)\\s*(?:" + QUOTED
          + "|(\\d+))\\s*}?)?(?:\\.\\w+)?");
  private static final Pattern COMMENT = Pattern.compile("<%#(?:(?!%>).)*+%>");

  private EmbeddedRuby() {}

  static String plain(TextFile file) {
    return file.lines().stream().map(EmbeddedRuby::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(String line) {
    if (!line.contains("<%")) {
      return line;
    }
    if (STATEMENT.matcher(line).matches()) {
      return "";
    }
    return EXPRESSION.matcher(COMMENT.matcher(line).replaceAll("")).replaceAll(EmbeddedRuby::asked);
  }

  private static String asked(MatchResult expression) {
    var said = expression.group(1).replaceFirst("-$", "").strip();
    var environment = ENVIRONMENT.matcher(said);
    if (!environment.matches()) {
      // Quotes, braces and colons inside it are Ruby's and not YAML's.
      return Matcher.quoteReplacement("<%= " + said.replaceAll("[\"'{}:#\\[\\]]", " ") + " %>");
    }
    var name = first(environment.group(1), environment.group(4));
    boolean otherwise = false;
    for (int group : new int[]{2, 3, 5, 6}) {
      otherwise |= environment.group(group) != null;
    }
    var fallback = first(environment.group(2), environment.group(3), environment.group(5), environment.group(6));
    return Matcher.quoteReplacement("${" + name + (otherwise ? ":-" + fallback : "") + "}");
  }

  private static String first(@Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
