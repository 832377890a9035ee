package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.ruby.RubyToken.Kind;
import org.portolan.importers.script.ruby.RubyToken.Part;

/// Cuts a program into tokens, bounded in their number.
final class RubyLexer {
  private static final int MOST = 300_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*[?!]?");
  private static final Pattern VARIABLE = Pattern.compile("@{1,2}[A-Za-z_]\\w*|\\$(?:[A-Za-z_]\\w*|[!-/:-?~0-9])");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\w]*(?:\\.\\d\\w*)?");
  private static final Pattern HERE = Pattern.compile("<<([~-]?)(['\"`]?)([A-Za-z_]\\w*)\\2");
  private static final Pattern PERCENT = Pattern.compile("%([wWiIqQxrs]?)([^\\w\\s=])");
  private static final List<String> MARKS = List.of("<=>", "===", "**=", "||=", "&&=", "<<=", ">>=", "...", "&.", "=>",
      "->", "::", "==", "!=", "=~", "!~", "<=", ">=", "&&", "||", "<<", ">>", "**", "+=", "-=", "*=", "/=", "%=", "|=",
      "&=", "^=", "..");
  private static final Set<String> VALUE_BEHIND =
      Set.of("if", "unless", "while", "until", "return", "and", "or", "not", "when",
          "in", "elsif", "puts", "then", "do", "else", "case");

  private final String text;
  private final List<RubyToken> tokens = new ArrayList<>();
  private final List<Document> waiting = new ArrayList<>();
  private int at;
  private int line;

  /// A here-document that begins behind the line's end.
  private record Document(int token, String name, boolean indented, boolean plain, boolean command) {}

  private RubyLexer(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /// @param troubles gets where a program that is too long was left
  static List<RubyToken> cut(String text, int line, List<Module.Trouble> troubles) {
    return new RubyLexer(text, line).read(troubles);
  }

  private List<RubyToken> read(List<Module.Trouble> troubles) {
    while (at < text.length() && tokens.size() < MOST) {
      char c = text.charAt(at);
      if (c == '\n') {
        newline();
      } else if (c == '\\' && at + 1 < text.length()
          && (text.charAt(at + 1) == '\n' || text.startsWith("\\\r\n", at))) {
        to(text.indexOf('\n', at) + 1);
      } else if (Character.isWhitespace(c)) {
        to(at + 1);
      } else if (c == '#') {
        to(lineEnd());
      } else if (lineStart() && text.startsWith("=begin", at)) {
        int end = text.indexOf("\n=end", at);
        to(end < 0 ? text.length() : end + 5);
      } else if (lineStart() && text.startsWith("__END__", at)) {
        break;
      } else {
        one(c);
      }
    }
    if (tokens.size() >= MOST) {
      troubles.add(new Module.Trouble(line, "the program is too long, and what follows was not read"));
    }
    add(Kind.NEWLINE, "\n", at);
    add(Kind.END, "", at);
    return tokens;
  }

  private boolean lineStart() {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void newline() {
    add(Kind.NEWLINE, "\n", at + 1);
    for (var document : List.copyOf(waiting)) {
      read(document);
    }
    waiting.clear();
  }

  private void read(Document document) {
    var close =
        Pattern.compile("(?m)^" + (document.indented() ? "[ \\t]*" : "") + document.name() + "\\r?$").matcher(text);
    int stop = close.find(at) ? close.start() : text.length();
    int first = line;
    var inner = text.substring(at, Math.max(at, stop));
    var parts = document.plain() ? List.of(new Part(inner, false, first)) : filled(inner, first);
    var begun = tokens.get(document.token());
    tokens.set(document.token(), new RubyToken(document.command() ? Kind.COMMAND : Kind.TEXT, "", parts, begun.line(),
        begun.spaced(), begun.begins()));
    to(stop);
    to(Math.min(text.length(), lineEnd() + 1));
  }

  private void one(char c) {
    var name = NAME.matcher(text).region(at, text.length());
    if (name.lookingAt()) {
      named(name.group());
    } else if (Character.isDigit(c)) {
      var number = NUMBER.matcher(text).region(at, text.length());
      add(Kind.NUMBER, number.lookingAt() ? number.group().replace("_", "") : "0", number.end());
    } else if (c == '"' || c == '`' || c == '\'') {
      quoted(c, c, c != '\'', c == '`' ? Kind.COMMAND : Kind.TEXT, at + 1);
    } else if ((c == '@' || c == '$') && VARIABLE.matcher(text).region(at, text.length()).lookingAt()) {
      var variable = VARIABLE.matcher(text).region(at, text.length());
      add(Kind.VARIABLE, variable.lookingAt() ? variable.group() : "", variable.end());
    } else if (c == ':' && symbol()) {
      // taken
    } else if (c == '<' && document()) {
      // its text follows
    } else if (c == '%' && valueExpected() && percent()) {
      // taken
    } else if (c == '/' && valueExpected()) {
      pattern();
    } else if (c == '?' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) && valueExpected()
        && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)))) {
      add(Kind.TEXT, "", List.of(new Part(text.substring(at + 1, at + 2), false, line)), at + 2);
    } else {
      var mark = MARKS.stream().filter(one -> text.startsWith(one, at)).findFirst().orElse(String.valueOf(c));
      add(Kind.MARK, mark, at + mark.length());
    }
  }

  private void named(String word) {
    int end = at + word.length();
    boolean called = !tokens.isEmpty() && (tokens.getLast().is(".") || tokens.getLast().is("&."));
    boolean label = end < text.length() && text.charAt(end) == ':' && !text.startsWith("::", end) && !called
        && !afterQuestion();
    if (word.endsWith("?") && end < text.length() && text.charAt(end) == ':' && !label) {
      word = word.substring(0, word.length() - 1);
      end--;
    }
    if (word.endsWith("!") && end < text.length() && text.charAt(end) == '=' && !text.startsWith("==", end)) {
      word = word.substring(0, word.length() - 1);
      end--;
    }
    if (label) {
      add(Kind.LABEL, word, end + 1);
    } else {
      add(Character.isUpperCase(word.charAt(0)) ? Kind.CONSTANT : Kind.NAME, word, end);
    }
  }

  /// `a ? b : c`: what is followed by a colon there is no label.
  private boolean afterQuestion() {
    for (int i = tokens.size() - 1; i >= 0 && i > tokens.size() - 30; i--) {
      var token = tokens.get(i);
      if (token.kind() == Kind.NEWLINE || token.is(",") || token.is("(") || token.is("{")) {
        return false;
      }
      if (token.is("?")) {
        return true;
      }
    }
    return false;
  }

  private boolean valueExpected() {
    if (tokens.isEmpty()) {
      return true;
    }
    var last = tokens.getLast();
    boolean spaced = at > 0 && Character.isWhitespace(text.charAt(at - 1));
    boolean tight =
        at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)) && text.charAt(at + 1) != '=';
    return switch (last.kind()) {
      case NEWLINE, LABEL -> true;
      case MARK -> !Set.of(")", "]", "}").contains(last.text());
      case NAME -> VALUE_BEHIND.contains(last.text()) || spaced && tight;
      case CONSTANT, VARIABLE, TEXT, COMMAND, SYMBOL, WORDS, NUMBER, PATTERN, END -> false;
    };
  }

  private boolean symbol() {
    if (text.startsWith(":\"", at) || text.startsWith(":'", at)) {
      char quote = text.charAt(at + 1);
      quoted(quote, quote, quote == '"', Kind.TEXT, at + 2);
      return true;
    }
    var name =
        Pattern.compile("[A-Za-z_]\\w*[?!=]?").matcher(text).region(Math.min(at + 1, text.length()), text.length());
    if (!name.lookingAt() || text.startsWith("::", at)) {
      return false;
    }
    var word = name.group();
    boolean arrow = word.endsWith("=") && text.startsWith(">", name.end());
    add(Kind.SYMBOL, arrow ? word.substring(0, word.length() - 1) : word, name.end() - (arrow ? 1 : 0));
    return true;
  }

  private boolean document() {
    var here = HERE.matcher(text).region(at, text.length());
    if (!here.lookingAt() || !valueExpected() && here.group(1).isEmpty()
        || here.group(1).isEmpty() && !Character.isUpperCase(here.group(3).charAt(0))) {
      return false;
    }
    waiting.add(new Document(tokens.size(), here.group(3), !here.group(1).isEmpty(), here.group(2).equals("'"),
        here.group(2).equals("`")));
    add(Kind.TEXT, "", here.end());
    return true;
  }

  private boolean percent() {
    var matcher = PERCENT.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    char open = matcher.group(2).charAt(0);
    char close = switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '<' -> '>';
      default -> open;
    };
    var kind = matcher.group(1);
    switch (kind) {
      case "w", "W", "i", "I" -> {
        int end = end(matcher.end(), open, close);
        add(Kind.WORDS, text.substring(matcher.end(), Math.min(end, text.length())), end + 1);
      }
      case "r" -> {
        int end = end(matcher.end(), open, close);
        add(Kind.PATTERN, "", end + 1);
      }
      default -> quoted(open, close, !kind.equals("q"), kind.equals("x") ? Kind.COMMAND : Kind.TEXT, matcher.end());
    }
    return true;
  }

  private void pattern() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(text.length(), end + 1);
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    add(Kind.PATTERN, "", end);
  }

  private void quoted(char open, char close, boolean holes, Kind kind, int from) {
    int end = end(from, open, close);
    var inner = text.substring(from, Math.min(end, text.length()));
    int after = Math.min(text.length(), end + 1);
    boolean label = kind == Kind.TEXT && text.startsWith(":", after) && !text.startsWith("::", after) && open == close
        && (open == '"' || open == '\'') && !afterQuestion();
    var parts = holes ? filled(inner, line) : List.of(new Part(inner.replace("\\'", "'"), false, line));
    if (label && parts.size() == 1) {
      add(Kind.LABEL, parts.getFirst().text(), after + 1);
    } else {
      add(kind, "", parts, after);
    }
  }

  private int end(int from, char open, char close) {
    int open0 = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '#' && i + 1 < text.length() && text.charAt(i + 1) == '{' && close != '}') {
        i = closing(text, i + 2) - 1;
      } else if (c == close && open0 == 0) {
        return i;
      } else if (open != close) {
        open0 += c == open ? 1 : c == close ? -1 : 0;
      }
      i++;
    }
    return text.length();
  }

  /// Behind the brace that closes a hole.
  private static int closing(String text, int from) {
    int open = 1;
    int i = from;
    while (i < text.length() && open > 0) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      i++;
    }
    return i;
  }

  private static List<Part> filled(String inner, int line) {
    var parts = new ArrayList<Part>();
    var plain = new StringBuilder();
    int first = line;
    int now = line;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\\' && i + 1 < inner.length()) {
        i++;
        char escaped = inner.charAt(i);
        plain.append("ntr".indexOf(escaped) >= 0 ? " " : String.valueOf(escaped));
      } else if (c == '#' && i + 1 < inner.length() && inner.charAt(i + 1) == '{') {
        if (!plain.isEmpty()) {
          parts.add(new Part(plain.toString(), false, first));
          plain.setLength(0);
        }
        int end = closing(inner, i + 2);
        var code = inner.substring(i + 2, Math.max(i + 2, end - 1));
        parts.add(new Part(code, true, now));
        now += (int) code.chars().filter(one -> one == '\n').count();
        first = now;
        i = end - 1;
      } else {
        plain.append(c);
        now += c == '\n' ? 1 : 0;
      }
    }
    if (!plain.isEmpty() || parts.isEmpty()) {
      parts.add(new Part(plain.toString(), false, first));
    }
    return parts;
  }

  private void add(Kind kind, String word, int end) {
    add(kind, word, List.of(), end);
  }

  private void add(Kind kind, String word, List<Part> parts, int end) {
    boolean spaced = at == 0 || Character.isWhitespace(text.charAt(Math.min(at, text.length()) - 1));
    boolean begins = tokens.isEmpty() || tokens.getLast().kind() == Kind.NEWLINE;
    tokens.add(new RubyToken(kind, word, parts, line, spaced, begins));
    to(end);
  }

  private void to(int end) {
    for (; at < end && at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }
}
