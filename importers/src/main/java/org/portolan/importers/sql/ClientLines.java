package org.portolan.importers.sql;

import java.util.regex.Pattern;

/// Lines that a client takes for commands of its own: psql's and mysql's, SQL*Plus' (which no semicolon ends), those of
/// SQLite and BTEQ that begin with a dot, and the `go` of isql and sqlcmd.
final class ClientLines {
  private static final Pattern COMMAND = Pattern.compile(
      "(?i)^\\s*(?:\\\\[a-z.!?].*|\\.[a-z]{2,}\\b[^\\n]*"
          + "|(?:source|use|delimiter|connect|spool|whenever|go|quit|exit|host)\\b(?!\\s*=)[^\\n(]*"
          + "|(?:@@?\\s*|start\\s+(?!transaction|slave|replica|group_|with))[\\w~./$&{}" + Hole.TEXT
          + "-]+(?:\\s+[^\\n]*)?"
          + "|:r\\s+\\S[^\\n]*|!\\s*[a-z/.][^\\n]*|(?:prompt|rem(?:ark)?|[bt]title)\\b[^\\n]*)\\s*$");
  private static final String OPTIONS =
      "echo|timi(?:ng)?|time|feed(?:back)?|head(?:ing|sep)?|pages(?:ize)?|lin(?:es|esize)?"
          + "|ver(?:ify)?|term(?:out)?|serverout(?:put)?|trim(?:s|spool|out)?|colsep|newp(?:age)?|space|spa|wrap?|def(?:ine)?|scan"
          + "|esc(?:ape)?|sqlbl(?:anklines)?|long(?:c(?:hunksize)?)?|num(?:width|format|f)?|array(?:size)?|auto(?:commit|trace|t)?"
          + "|emb(?:edded)?|und(?:erline)?|sqlp(?:rompt)?|sqlt(?:erminator)?|tab|recsep|null|mark(?:up)?|appi(?:nfo)?|concat|flush"
          + "|exitc(?:ommit)?|errorl(?:ogging)?|pause?|copyc(?:ommit)?|sqlc(?:ase)?|nocount";
  private static final Pattern SETTING = Pattern.compile("(?i)^\\s*(?:set\\s+(?:" + OPTIONS + ")\\s+[^=;]*|"
      + "(?:col(?:umn)?|bre(?:ak)?|comp(?:ute)?|clear|undef(?:ine)?|acc(?:ept)?)\\s+\\w[^;]*"
      + "|(?:def(?:ine)?\\s+\\w+\\s*=[^;]*)|var(?:iable)?\\s+\\w+\\s+(?:n?(?:var)?char2?|number|refcursor|clob|date)\\b[^;]*);?\\s*$");

  private ClientLines() {}

  static boolean isCommand(String line) {
    return COMMAND.matcher(line).matches() || SETTING.matcher(line).matches();
  }
}
