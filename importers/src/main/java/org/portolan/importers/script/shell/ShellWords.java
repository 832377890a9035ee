package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.shell.Word.Part;

/// Reads words: quotes, variables, substituted commands (POSIX 2.2 to 2.6, and what bash adds).
final class ShellWords {
  private static final String RULES = ":-+=?#%/^,@";
  private static final Set<String> TWO_SIGNS = Set.of(":-", ":+", ":=", ":?", "##", "%%", "//", "^^", ",,");

  /// Stands between a pattern and what takes its place.
  static final String DIVIDED = "\u0001";
  private static final int DEEPEST = 30;

  private final ShellText in;
  private final int depth;

  ShellWords(ShellText in) {
    this(in, 0);
  }

  private ShellWords(ShellText in, int depth) {
    this.in = in;
    this.depth = depth;
  }

  static boolean endsWord(char c) {
    return c == '\0' || Character.isWhitespace(c) || ";&|<>()".indexOf(c) >= 0;
  }

  /// The word that starts here; an empty one where none does.
  Word word() {
    int line = in.line();
    var parts = new ArrayList<Part>();
    if (in.startsWith("<(")) {
      in.next();
      parts.add(new Part.Printed(parenthesis(line, true)));
    } else if (in.startsWith(Redirects.INTO)) {
      in.next();
      parts.add(new Part.Taken(parenthesis(line, true)));
    }
    while (!in.atEnd() && !endsWord(in.peek(0))) {
      char c = in.peek(0);
      if (c == '\\') {
        int at = in.line();
        in.next();
        if (!in.atEnd()) {
          char escaped = in.next();
          if (escaped != '\n') {
            parts.add(new Part.Text(at, String.valueOf(escaped), true));
          }
        }
      } else if (c == '\'') {
        parts.add(single());
      } else if (c == '"') {
        in.next();
        doubled(parts, '"');
      } else if (c == '$' && in.peek(1) == '\'') {
        in.next();
        parts.add(AnsiQuotes.read(in));
      } else if (c == '$' && in.peek(1) == '"') {
        in.next();
      } else if (c == '$' || c == '`') {
        parts.add(expansion(false));
      } else {
        parts.add(plain());
      }
    }
    return new Word(line, parts);
  }

  private Part plain() {
    int line = in.line();
    var text = new StringBuilder();
    while (!in.atEnd() && !endsWord(in.peek(0)) && "\\'\"$`".indexOf(in.peek(0)) < 0) {
      text.append(in.next());
    }
    return new Part.Text(line, text.toString(), false);
  }

  private Part single() {
    int line = in.line();
    in.next();
    var text = new StringBuilder();
    while (!in.atEnd() && in.peek(0) != '\'') {
      text.append(in.next());
    }
    if (!in.atEnd()) {
      in.next();
    }
    return new Part.Text(line, text.toString(), true);
  }

  /// Up to the closing quote, or to the end of a here-document's text (`end` = NUL).
  void doubled(List<Part> parts, char end) {
    int line = in.line();
    var text = new StringBuilder();
    while (!in.atEnd() && (end == '\0' || in.peek(0) != end)) {
      char c = in.peek(0);
      if (c == '\\' && "$`\"\\\n".indexOf(in.peek(1)) >= 0) {
        in.next();
        char escaped = in.atEnd() ? '\n' : in.next();
        if (escaped != '\n') {
          text.append(escaped);
        }
      } else if (c == '`' || c == '$' && startsExpansion(in.peek(1))) {
        parts.add(new Part.Text(line, text.toString(), true));
        text.setLength(0);
        parts.add(expansion(true));
        line = in.line();
      } else {
        text.append(in.next());
      }
    }
    parts.add(new Part.Text(line, text.toString(), true));
    if (end != '\0' && !in.atEnd()) {
      in.next();
    }
  }

  private static boolean startsExpansion(char c) {
    return Character.isLetterOrDigit(c) || "_{(@*#?$!-".indexOf(c) >= 0 && c != '\0';
  }

  private Part.Output parenthesis(int line, boolean quoted) {
    in.next();
    int from = in.at();
    int end = in.closing('(', ')');
    var command = in.between(from, end);
    in.skip(end - from + 1);
    return new Part.Output(line, command, quoted);
  }

  private Part expansion(boolean quoted) {
    int line = in.line();
    if (in.peek(0) == '`') {
      in.next();
      var command = new StringBuilder();
      while (!in.atEnd() && in.peek(0) != '`') {
        if (in.peek(0) == '\\' && "`\\$".indexOf(in.peek(1)) >= 0) {
          in.next();
        }
        command.append(in.next());
      }
      in.skip(1);
      return new Part.Output(line, command.toString(), quoted);
    }
    in.next();
    char c = in.peek(0);
    if (c == '(' && in.peek(1) == '(') {
      in.skip(2);
      int end = in.closing('(', ')');
      var sum = in.between(in.at(), end);
      in.skip(end - in.at() + 1);
      if (in.peek(0) == ')') {
        in.next();
      }
      return Options.countsTaken(sum) ? new Part.Variable(line, Options.TAKEN, "", Word.of(line, ""), quoted)
          : new Part.Sum(line, sum, quoted);
    }
    if (c == '(') {
      return parenthesis(line, quoted);
    }
    if (c == '{') {
      return braced(line, quoted);
    }
    if (Character.isLetter(c) || c == '_') {
      var name = new StringBuilder();
      while (Character.isLetterOrDigit(in.peek(0)) || in.peek(0) == '_') {
        name.append(in.next());
      }
      return new Part.Variable(line, name.toString(), "", Word.of(line, ""), quoted);
    }
    if (in.atEnd() || !startsExpansion(c)) {
      return new Part.Text(line, "$", quoted);
    }
    return new Part.Variable(line, String.valueOf(in.next()), "", Word.of(line, ""), quoted);
  }

  private Part braced(int line, boolean quoted) {
    in.next();
    int from = in.at();
    int end = in.closing('{', '}');
    var inner = in.between(from, end);
    in.skip(end - from + 1);
    if (inner.matches("#[A-Za-z_]\\w*(?:\\[[@*]\\])?")) {
      return new Part.Length(line, inner.substring(1), quoted);
    }
    if (depth > DEEPEST || inner.startsWith("#") && inner.length() > 1
        || inner.startsWith("!") && !inner.matches("!(?:#|[A-Za-z_]\\w*(?:\\[[@*]\\])?|[A-Za-z_]\\w*:?[-=+?].*)")) {
      return new Part.Unknown(line, quoted);
    }
    int i = inner.startsWith("!") && inner.length() > 1 ? 1 : 0;
    while (i < inner.length() && (Character.isLetterOrDigit(inner.charAt(i)) || inner.charAt(i) == '_')) {
      i++;
    }
    if (i == 0 && !inner.isEmpty()) {
      i = 1;
    }
    i = inner.equals("!#") ? 2 : i;
    var name = inner.substring(0, i);
    var rest = inner.substring(i);
    if (rest.startsWith("[")) {
      int close = rest.indexOf(']');
      name = name + rest.substring(0, close + 1);
      rest = close < 0 ? "" : rest.substring(close + 1);
    }
    boolean two = rest.length() > 1 && TWO_SIGNS.contains(rest.substring(0, 2));
    int rule = two ? 2 : rest.isEmpty() || RULES.indexOf(rest.charAt(0)) < 0 ? 0 : 1;
    var argument = new ArrayList<Part>();
    var within = new ShellWords(new ShellText(rest.substring(rule), line), depth + 1);
    if (rest.startsWith("/") || rest.startsWith("#") || rest.startsWith("%")) {
      return new Part.Variable(line, name, rest.substring(0, rule), new Word(line, within.form(rest.startsWith("/"))),
          quoted);
    }
    within.doubled(argument, '\0');
    return new Part.Variable(line, name, rest.substring(0, rule), unquotedArgument(line, argument), quoted);
  }

  /// A pattern, whose quotes are none of its letters.
  ///
  /// @param replaces whether the first slash that is not quoted, behind its first letter, ends it
  private List<Part> form(boolean replaces) {
    var parts = new ArrayList<Part>();
    boolean divided = !replaces;
    while (!in.atEnd()) {
      char c = in.peek(0);
      if (c == '\\' || c == '\'' || c == '"') {
        quoted(parts);
      } else if (c == '$' && startsExpansion(in.peek(1)) || c == '`') {
        parts.add(expansion(true));
      } else {
        boolean divides = !divided && c == '/' && !parts.isEmpty();
        divided |= divides;
        parts.add(new Part.Text(in.line(), divides ? DIVIDED : String.valueOf(c), true));
        in.next();
      }
    }
    return parts;
  }

  private void quoted(List<Part> parts) {
    int line = in.line();
    switch (in.peek(0)) {
      case '\'' -> parts.add(single());
      case '"' -> {
        in.next();
        doubled(parts, '"');
      }
      default -> {
        in.next();
        if (!in.atEnd()) {
          parts.add(new Part.Text(line, String.valueOf(in.next()), true));
        }
      }
    }
  }

  /// What stands in the brackets of `${list[…]}`.
  static Word inside(int line, String text) {
    var parts = new ArrayList<Part>();
    new ShellWords(new ShellText(text.replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2"), line), 1).doubled(parts, '\0');
    return new Word(line, parts);
  }

  /// Quotes around a default are not part of it: `${X:-"a b"}`.
  private static Word unquotedArgument(int line, List<Part> parts) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Text(var at, var text, _) && text.length() >= 2
        && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"))) {
      return new Word(line, List.of(new Part.Text(at, text.substring(1, text.length() - 1), true)));
    }
    return new Word(line, parts);
  }
}
