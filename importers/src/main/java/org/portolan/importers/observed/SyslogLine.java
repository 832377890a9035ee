package org.portolan.importers.observed;

import java.util.regex.Pattern;

/// A line of PostgreSQL's that came by way of syslog: `Feb  1 03:00:01 db1 postgres[2211]: [5-2] #011FROM orders`. The
/// server numbers its messages, and the lines into which it cut each (`syslog_split_messages`, `syslog_sequence_numbers`).
///
/// @param at      when it was written, where that is said with its year; else empty
/// @param process whose line it is; empty where it did not come by way of syslog
/// @param first   whether a message begins with it
/// @param text    what the server wrote
record SyslogLine(String at, String process, boolean first, String text) {
  private static final Pattern HEAD = Pattern.compile("^(?:<\\d+>)?(?:[A-Z][a-z]{2} [ \\d]\\d [\\d:]{8}"
      + "|(?<at>\\d{4}-\\d\\d-\\d\\dT\\S++)) \\S++ postgres\\w*\\[(?<process>\\d+)]: \\[\\d+-(?<part>\\d+)] ?");
  /// How syslog writes what is no letter: `#011` for a tab.
  private static final Pattern SIGN = Pattern.compile("#0(?:11|12|15)");

  /// Lines that did not come by way of syslog are as they are.
  static SyslogLine of(String line) {
    if (line.indexOf("postgres") < 0) {
      return new SyslogLine("", "", true, line);
    }
    var head = HEAD.matcher(line);
    if (!head.lookingAt()) {
      return new SyslogLine("", "", true, line);
    }
    var at = head.group("at");
    return new SyslogLine(at == null ? "" : at, head.group("process"), head.group("part").equals("1"),
        SIGN.matcher(line.substring(head.end())).replaceAll("\t"));
  }
}
