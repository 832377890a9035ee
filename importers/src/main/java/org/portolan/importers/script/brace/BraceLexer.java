package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Module;

/// Cuts a program into tokens, bounded in their number.
final class BraceLexer {
  private static final int MOST = 400_000;
  private static final List<String> MARKS =
      List.of(">>>=", "===", "!==", "**=", "<=>", "...", "<<=", ">>=", "??=", "&&=",
          "||=", "?->", "=>", "->", "::", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=",
          "/=", ".=", "%=", "&=", "|=", "^=", "<<", "**", "#[");
  /// Behind one of these a slash begins a pattern, not a division.
  private static final Set<String> BEFORE_PATTERN = Set.of("return", "typeof", "case", "in", "of", "do", "else",
      "await", "yield", "void", "delete", "throw", "new");

  private final String text;
  private final BraceLanguage language;
  private final List<BraceToken> tokens = new ArrayList<>();
  private int at;
  private int line;
  private int lastLine;

  private BraceLexer(String text, BraceLanguage language, int line) {
    this.text = text;
    this.language = language;
    this.line = line;
  }

  /// A whole file; PHP's begins with what is shown as it stands.
  static List<BraceToken> file(String text, BraceLanguage language, List<Module.Trouble> troubles) {
    var lexer = new BraceLexer(text, language, 1);
    if (language.isPhp()) {
      lexer.shown();
    } else if (text.startsWith("#!")) {
      lexer.to(lexer.lineEnd());
    }
    return lexer.read(troubles);
  }

  /// A program that stands inside a string.
  static List<BraceToken> inner(String text, BraceLanguage language, int line, List<Module.Trouble> troubles) {
    return new BraceLexer(text, language, line).read(troubles);
  }

  private List<BraceToken> read(List<Module.Trouble> troubles) {
    while (at < text.length() && tokens.size() < MOST) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        to(at + 1);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        to(end < 0 ? text.length() : end + 2);
      } else if (language.comments(text, at)) {
        comment();
      } else {
        one(c);
      }
    }
    if (tokens.size() >= MOST) {
      troubles.add(new Module.Trouble(line, "the program is too long, and what follows was not read"));
    }
    tokens.add(new BraceToken(Kind.END, "", List.of(), line, true));
    return tokens;
  }

  /// PHP ends with `?>` even in a comment.
  private void comment() {
    int end = lineEnd();
    int close = language.isPhp() ? text.indexOf("?>", at, end) : -1;
    to(close >= 0 ? close : end);
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void one(char c) {
    if (language.isPhp() && text.startsWith("?>", at)) {
      add(Kind.MARK, ";", at + 2);
      shown();
    } else if (language.isPhp() && c == '$' && name(at + 1) > at + 1) {
      int end = name(at + 1);
      add(Kind.VARIABLE, text.substring(at + 1, end), end);
    } else if (c == '"' || c == '\'' || c == '`' || language.isPhp() && text.startsWith("<<<", at)) {
      quoted();
    } else if (Character.isDigit(c)) {
      number();
    } else if (name(at) > at) {
      int end = name(at);
      add(Kind.NAME, text.substring(at, end), end);
    } else if (c == '/' && !language.isPhp() && mayBePattern()) {
      pattern();
    } else if (language.isPhp() && text.startsWith("<>", at)) {
      add(Kind.MARK, "!=", at + 2);
    } else {
      var mark = MARKS.stream().filter(one -> text.startsWith(one, at)).findFirst().orElse(String.valueOf(c));
      add(Kind.MARK, mark, at + mark.length());
    }
  }

  private void quoted() {
    var string = BraceString.read(text, at, line, language);
    int first = line;
    int end = string.end();
    add(Kind.TEXT, "", string.parts(), end, first);
  }

  private void number() {
    int end = at;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
        || text.charAt(end) == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)))) {
      end++;
    }
    add(Kind.NUMBER, text.substring(at, end).replace("_", ""), end);
  }

  /// PHP's names carry their namespace: `\Shop\Order`.
  private int name(int from) {
    int end = part(from);
    while (language.isPhp() && text.startsWith("\\", end) && part(end + 1) > end + 1) {
      end = part(end + 1);
    }
    return end;
  }

  private int part(int from) {
    int end = from;
    while (end < text.length() && inName(text.charAt(end), end == from)) {
      end++;
    }
    return end;
  }

  private boolean inName(char c, boolean first) {
    boolean sign = c == '$' || c == '#' && first && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return c == '_' || (first ? Character.isLetter(c) : Character.isLetterOrDigit(c)) || sign && !language.isPhp();
  }

  private boolean mayBePattern() {
    if (tokens.isEmpty()) {
      return true;
    }
    var last = tokens.getLast();
    return switch (last.kind()) {
      case NAME -> BEFORE_PATTERN.contains(last.text());
      case VARIABLE, TEXT, NUMBER -> false;
      case MARK -> !Set.of(")", "]", "}", "++", "--").contains(last.text());
      case END -> true;
    };
  }

  private void pattern() {
    boolean inClass = false;
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '\n' && (inClass || text.charAt(end) != '/')) {
      char c = text.charAt(end);
      inClass = c == '[' || inClass && c != ']';
      end += c == '\\' ? 2 : 1;
    }
    end = Math.min(text.length(), end + 1);
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    add(Kind.NUMBER, "", end);
  }

  /// What stands outside of PHP's own marks is shown and says nothing.
  private void shown() {
    int open = text.indexOf("<?", at);
    while (open >= 0 && text.startsWith("<?xml", open)) {
      open = text.indexOf("<?", open + 2);
    }
    if (open < 0) {
      to(text.length());
      return;
    }
    to(open + (text.startsWith("<?php", open) ? 5 : text.startsWith("<?=", open) ? 3 : 2));
  }

  private void add(Kind kind, String word, int end) {
    int first = line;
    add(kind, word, List.of(), end, first);
  }

  private void add(Kind kind, String word, List<BraceToken.Part> parts, int end, int first) {
    tokens.add(new BraceToken(kind, word, parts, first, first != lastLine));
    to(end);
    lastLine = line;
  }

  private void to(int end) {
    for (; at < end && at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }
}
