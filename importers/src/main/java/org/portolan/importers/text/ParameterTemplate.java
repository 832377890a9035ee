package org.portolan.importers.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A template of OpenShift: `${NAME}` in its objects is filled in with the value that the template itself gives the
/// parameter. One without a value stays as it is, because it is given when the template is processed.
public final class ParameterTemplate {
  private static final Pattern KIND = Pattern.compile("\\s*+[\"']?kind[\"']?\\s*+:\\s*+[\"']?Template[\"']?,?\\s*+");
  private static final Pattern BEGINS = Pattern.compile("(\\s*+)[\"']?parameters[\"']?\\s*+:\\s*+\\[?\\s*+");
  private static final Pattern NAME = Pattern.compile("(?:^|[\\s{,\"'-])name[\"']?\\s*+:\\s*+[\"']?([A-Za-z_]\\w*+)");
  private static final Pattern VALUE = Pattern
      .compile("(?:^|[\\s{,\"'-])value[\"']?\\s*+:\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"',}#][^,}#]*+))");
  private static final Pattern USED = Pattern.compile("\\$\\{\\{?([A-Za-z_]\\w*+)}}?");

  private ParameterTemplate() {}

  /// The file itself where it is none.
  public static TextFile filled(TextFile file) {
    if (file.lines().stream().noneMatch(line -> KIND.matcher(line).matches())) {
      return file;
    }
    var values = parameters(file);
    return values.isEmpty() ? file
        : new TextFile(file.path(), file.lines().stream().map(line -> filled(line, values)).toList());
  }

  private static String filled(String line, Map<String, String> values) {
    return line.indexOf('$') < 0 ? line : USED.matcher(line)
        .replaceAll(used -> Matcher.quoteReplacement(values.getOrDefault(used.group(1), used.group())));
  }

  private static Map<String, String> parameters(TextFile file) {
    Map<String, String> values = new HashMap<>();
    int depth = -1;
    var name = "";
    for (var line : file.lines()) {
      var begins = BEGINS.matcher(line);
      if (begins.matches()) {
        depth = begins.group(1).length();
      } else if (depth >= 0 && !line.isBlank() && !line.strip().startsWith("#")) {
        if (line.length() - line.stripLeading().length() <= depth && !line.strip().startsWith("-")) {
          depth = -1;
          continue;
        }
        var named = NAME.matcher(line);
        name = named.find() ? named.group(1) : line.strip().startsWith("-") ? "" : name;
        var value = value(line);
        if (!name.isEmpty() && value.isPresent()) {
          values.putIfAbsent(name, value.get());
        }
      }
    }
    return values;
  }

  private static Optional<String> value(String line) {
    var value = VALUE.matcher(line);
    return value.find() ? Stream.of(1, 2, 3).map(value::group).filter(one -> one != null).findFirst().map(String::strip)
        : Optional.empty();
  }
}
