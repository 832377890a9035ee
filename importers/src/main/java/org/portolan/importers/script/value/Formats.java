package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Hole;

/// `sprintf` with what is known of its arguments.
public final class Formats {
  private static final Pattern DIRECTIVE =
      Pattern.compile("%(?:%|(?:(\\d{1,2})\\$)?[-+ 0#]*(?:\\d+|\\*)?(?:\\.\\d+)?l?[a-zA-Z])");

  /// `%04d`, of which partitions' names are made.
  private static final Pattern PADDED = Pattern.compile("%0(\\d{1,2})[du]");

  private Formats() {}

  public static Value sprintf(List<Value> arguments) {
    if (arguments.isEmpty()) {
      return Values.UNKNOWN;
    }
    var made = new ArrayList<Value>();
    for (var format : arguments.getFirst().choices()) {
      if (format instanceof Value.Text text) {
        made.add(filled(text, arguments));
      }
    }
    return made.isEmpty() ? Values.UNKNOWN : Values.join(made);
  }

  private static Value filled(Value.Text format, List<Value> arguments) {
    var parts = new ArrayList<Value>();
    var matcher = DIRECTIVE.matcher(format.text());
    int from = 0;
    int next = 1;
    while (matcher.find()) {
      parts.add(new Value.Text(format.text().substring(from, matcher.start()), format.from()));
      if (matcher.group().equals("%%")) {
        parts.add(new Value.Text("%", format.from()));
      } else {
        boolean placed = matcher.group(1) != null;
        // a `*` takes its width from the arguments, too
        next += matcher.group().contains("*") ? 1 : 0;
        int at = placed ? Integer.parseInt(matcher.group(1)) : next;
        parts.add(at > 0 && at < arguments.size()
            ? formatted(matcher.group().replaceFirst("^%\\d+\\$", "%"), arguments.get(at))
            : new Value.Text(Hole.TEXT, Place.NOWHERE));
        next += placed ? 0 : 1;
      }
      from = matcher.end();
    }
    parts.add(new Value.Text(format.text().substring(from), format.from()));
    return Values.concat(parts);
  }

  private static Value formatted(String directive, Value value) {
    var padded = PADDED.matcher(directive);
    if (directive.equals("%s") || directive.equals("%d")) {
      return value;
    }
    return padded.matches() ? Values.map(value, text -> text.matches("\\d{1,9}")
        ? "0".repeat(Math.max(0, Integer.parseInt(padded.group(1)) - text.length())) + text : Hole.TEXT)
        : new Value.Text(Hole.TEXT, Place.NOWHERE);
  }
}
