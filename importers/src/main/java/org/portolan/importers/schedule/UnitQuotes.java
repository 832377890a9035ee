package org.portolan.importers.schedule;

/// A command line of a unit (systemd.syntax(7), "Quoting") as a shell would have to be given it: there, a backslash counts in
/// single quotes, too, and `$$` is a sign.
final class UnitQuotes {
  private UnitQuotes() {}

  static String asShell(String command) {
    var said = new StringBuilder();
    char open = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      char next = i + 1 < command.length() ? command.charAt(i + 1) : 0;
      if (c == '\\' && next != 0) {
        i++;
        said.append(open != '\'' ? "\\" + next : next == '\'' ? "'\\''" : next == '\\' ? "\\" : "\\" + next);
      } else if (c == '$' && next == '$') {
        i++;
        said.append(open == '\'' ? "$" : "\\$");
      } else {
        open = open == 0 && (c == '\'' || c == '"') ? c : open == c ? 0 : open;
        said.append(c);
      }
    }
    return said.toString();
  }
}
