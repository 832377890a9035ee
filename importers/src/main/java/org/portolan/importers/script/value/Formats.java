package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Hole;

/// `sprintf` with what is known of its arguments.
public final class Formats {
  private static final Pattern DIRECTIVE = Pattern.compile("%(?:%|[-+ 0#]*(?:\\d+|\\*)?(?:\\.\\d+)?[a-zA-Z])");

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
        boolean text = matcher.group().equals("%s") || matcher.group().equals("%d");
        parts.add(text && next < arguments.size() ? arguments.get(next) : new Value.Text(Hole.TEXT, Place.NOWHERE));
        next++;
      }
      from = matcher.end();
    }
    parts.add(new Value.Text(format.text().substring(from), format.from()));
    return Values.concat(parts);
  }
}
