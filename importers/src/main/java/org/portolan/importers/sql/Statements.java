package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Statement.Kind;

/// Cuts a file with SQL into statements: psql and mysql client commands, `DELIMITER`, `GO`, dollar quotes, COPY data.
public final class Statements {
  private static final Pattern USE = Pattern.compile("(?i)\\s*(use\\s+(?:[`\"]?[\\w$-]+[`\"]?|\\[[^\\]\\n]+]))\\s*;");
  private static final Pattern COPY_DATA =
      Pattern.compile("(?is)^\\s*copy\\b.*\\bfrom\\s+stdin\\b.*");
  private static final Pattern ROUTINE = Pattern.compile(
      "(?is)^\\s*(?:create|replace|alter)\\b[^;]{0,400}?\\b(?:proc|procedure|function|trigger|event|package)\\b.*");

  /// PL/SQL that has no name; a line with a slash runs it.
  private static final Pattern BLOCK =
      Pattern.compile("(?is)^\\s*(?:declare\\s+(?![@#]|\\w+\\s+(?:\\w+\\s+){0,4}cursor\\b)"
          + "|begin\\s+(?!tran|work\\b|isolation|read\\b|try\\b|catch\\b|deferred|immediate|exclusive|;)).*");
  private static final Pattern SLASH_LINE = Pattern.compile("(?m)^[ \\t]*/[ \\t]*$");
  private static final Pattern ENDS_BLOCK = Pattern.compile("(?is).*\\bend(?:\\s+\\w+)?\\s*;?\\s*$");
  private static final int LONGEST_END = 100;

  /// Each looks at the whole statement so far; a file of real routines needs far fewer.
  private static final int MOST_CHECKS = 4_000;
  private static final int LONGEST_LOOK = 30_000;
  private static final int LONGEST_COMMAND = 1_000;
  private static final int LONGEST_USE = 200;
  /// Where one of these lines ends a batch or block, nothing else ends a routine.
  private static final Pattern ENDING_LINE = Pattern.compile("(?im)^[ \\t]*(?:go(?:[ \\t]+\\d+)?|/)[ \\t]*$");

  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private String delimiter = ";";
  private int at;
  private int line = 1;
  private int start;
  private int startLine;
  private int bodyChecks;
  private final boolean endsByLine;
  private final boolean endsBySlash;

  private Statements(String text) {
    this.text = text;
    endsByLine = ENDING_LINE.matcher(text).find();
    endsBySlash = endsByLine && SLASH_LINE.matcher(text).find();
  }

  public static List<Statement> split(String text) {
    return new Statements(text).run();
  }

  /// Whether it is a block of statements and no single one.
  static boolean isBlock(String statement) {
    return BLOCK.matcher(statement.substring(0, Math.min(200, statement.length()))).matches()
        && ENDS_BLOCK.matcher(statement.substring(Math.max(0, statement.length() - LONGEST_END))).matches();
  }

  private List<Statement> run() {
    boolean fresh = true;
    while (at < text.length()) {
      if (fresh) {
        fresh = false;
        skipBlank();
        start = at;
        startLine = line;
        if (at >= text.length() || clientCommand()) {
          fresh = true;
          continue;
        }
      }
      if (ended()) {
        fresh = true;
      } else {
        advance();
      }
    }
    flush(Math.min(at, text.length()));
    return statements;
  }

  /// A psql command ends a statement in mid-line too: `SELECT 1 \gexec`.
  private boolean ended() {
    if (text.startsWith(delimiter, at) && (!delimiter.equals(";") || !insideBody())) {
      int end = at;
      at += delimiter.length();
      var statement = text.substring(start, end);
      flush(end);
      if (COPY_DATA.matcher(statement.length() > 2_000 ? statement.substring(0, 2_000) : statement).matches()) {
        skipCopyData();
      }
      return true;
    }
    if (atLineStart() && (isLine("/") || isLine("go( \\d+)?"))) {
      flush(at);
      skipLine();
      return true;
    }
    if (text.charAt(at) == '\\' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
      flush(at);
      int from = at;
      int fromLine = line;
      skipLine();
      statements.add(new Statement(Kind.CLIENT_COMMAND, fromLine, text.substring(from, at).strip()));
      return true;
    }
    return false;
  }

  /// Bodies that are not quoted (Oracle, T-SQL, MySQL without DELIMITER) hold statements of their own.
  private boolean insideBody() {
    if (!mayDefine()) {
      return false;
    }
    var head = text.substring(start, Math.min(at, start + 2_000));
    if (endsBySlash && BLOCK.matcher(head).matches()) {
      return true;
    }
    if (!ROUTINE.matcher(head).matches() || head.contains("$")) {
      return false;
    }
    if (endsByLine) {
      return true;
    }
    bodyChecks++;
    if (bodyChecks > MOST_CHECKS) {
      return false;
    }
    var lower = text.substring(start, Math.min(at, start + LONGEST_LOOK)).toLowerCase(Locale.ROOT);
    return lower.contains("begin") && BlockDepth.of(lower) > 0;
  }

  private boolean mayDefine() {
    return text.regionMatches(true, start, "create", 0, 6) || text.regionMatches(true, start, "replace", 0, 7)
        || text.regionMatches(true, start, "alter", 0, 5)
        || endsBySlash
            && (text.regionMatches(true, start, "declare", 0, 7) || text.regionMatches(true, start, "begin", 0, 5));
  }

  private void flush(int end) {
    var statement = text.substring(start, Math.max(start, end)).stripTrailing();
    if (!statement.isBlank()) {
      statements.add(new Statement(Kind.SQL, startLine, statement));
    }
    start = end;
  }

  /// The rest of this line; empty where it is longer than any command, as lines of rows are.
  private String shortLine() {
    int last = Math.min(text.length(), at + LONGEST_COMMAND);
    for (int i = at; i < last; i++) {
      if (text.charAt(i) == '\n') {
        return text.substring(at, i);
      }
    }
    return last == text.length() ? text.substring(at) : "";
  }

  private boolean clientCommand() {
    var use = USE.matcher(text).region(at, Math.min(text.length(), at + LONGEST_USE));
    if (use.lookingAt()) {
      statements.add(new Statement(Kind.CLIENT_COMMAND, line, use.group(1)));
      moveTo(use.end());
      return true;
    }
    var whole = shortLine();
    if (whole.isEmpty() || !ClientLines.isCommand(whole)) {
      return false;
    }
    var command = whole.strip();
    if (command.toLowerCase(Locale.ROOT).startsWith("delimiter")) {
      var given = command.substring("delimiter".length()).strip();
      delimiter = given.isEmpty() ? ";" : given;
    } else if (!command.equalsIgnoreCase("go")) {
      statements.add(new Statement(Kind.CLIENT_COMMAND, line, command.replaceFirst(";+$", "").strip()));
    }
    skipLine();
    return true;
  }

  private void advance() {
    char c = text.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      moveTo(Quoting.endOfString(text, at));
    } else if (c == '-' && text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      moveTo(end < 0 ? text.length() : end);
    } else if (c == '/' && text.startsWith("/*", at)) {
      moveTo(Quoting.endOfComment(text, at));
    } else if (c == '$' && !Quoting.dollarTag(text, at).isEmpty()) {
      var tag = Quoting.dollarTag(text, at);
      int close = text.indexOf(tag, at + tag.length());
      moveTo(close < 0 ? text.length() : close + tag.length());
    } else {
      moveTo(at + 1);
    }
  }

  private void skipBlank() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';' && delimiter.equals(";")) {
        moveTo(at + 1);
      } else if (text.startsWith("--", at) || text.charAt(at) == '#') {
        skipLine();
      } else if (text.startsWith("/*", at) && !text.startsWith("/*!", at)) {
        moveTo(Quoting.endOfComment(text, at));
      } else {
        return;
      }
    }
  }

  private void skipCopyData() {
    int end = text.indexOf("\n\\.", at);
    moveTo(end < 0 ? at : end + 3);
  }

  private boolean atLineStart() {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private boolean isLine(String word) {
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    return stop - at <= word.length() + 20 && text.substring(at, stop).strip().toLowerCase(Locale.ROOT).matches(word);
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    moveTo(end < 0 ? text.length() : end);
  }

  private void moveTo(int end) {
    for (; at < end && at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }
}
