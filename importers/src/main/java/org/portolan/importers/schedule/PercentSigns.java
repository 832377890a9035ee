package org.portolan.importers.schedule;

/// A `%` ends the command of a crontab's line, and what follows is its input, each further `%` a line end; `\%` is a
/// percent sign (crontab(5)).
final class PercentSigns {
  private static final String END = "END_OF_INPUT";

  private PercentSigns() {}

  /// The same for `/bin/sh`: the input as a here-document.
  static String resolve(String command) {
    var resolved = new StringBuilder();
    boolean input = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\\' && command.startsWith("%", i + 1)) {
        resolved.append('%');
        i++;
      } else if (c == '%') {
        resolved.append(input ? "\n" : " <<'" + END + "'\n");
        input = true;
      } else {
        resolved.append(c);
      }
    }
    return input ? resolved.append('\n').append(END).toString() : resolved.toString();
  }
}
