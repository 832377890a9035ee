package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Cuts source text into tokens, alike for all languages that configuration is written in. Comments are left out.
final class CodeTokens {
  private static final int MOST = 200_000;
  private static final List<String> SIGNS =
      List.of("===", "!==", "=>", "->", "::", "==", "!=", "=~", "||", "&&", "??", "?:", "<=", ">=", ":=", "//", "**");
  private static final Pattern NUMBER = Pattern.compile("[0-9][\\w.]*");
  private static final Pattern WORD = Pattern
      .compile("[$@%&]*[\\p{L}\\w]*(?:(?:->|::|\\?\\.|\\.|-(?=[a-z]))\\$?[\\p{L}_]\\w*+)*+");
  /// Python's letters in front of a text that change nothing of where it leads.
  private static final Pattern MARK = Pattern.compile("[rRbBuU]|[bB][rR]|[rR][bB]");
  /// `$Self->{Host}`, of which the last name counts, as everywhere here.
  private static final Pattern OF_MAP = Pattern.compile("\\$\\w+(?:->)?\\{[\"']?(\\w+)[\"']?}");
  /// `#!define DBURL "mysql://…"`
  private static final Pattern DEFINITION = Pattern.compile("#!+(?:define|substdef)[ \\t]+(\\w+)[ \\t]+(?=\")");
  private static final Pattern PUT_IN = Pattern.compile("#\\{|(?<!\\$)\\{(?=\\$)");

  private final String text;
  private final CodeStyle style;
  private final List<CodeToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private CodeTokens(TextFile file, CodeStyle style) {
    this.text = file.text();
    this.style = style;
  }

  static List<CodeToken> of(TextFile file, CodeStyle style) {
    var reading = new CodeTokens(file, style);
    while (reading.at < reading.text.length() && reading.tokens.size() < MOST) {
      reading.next();
    }
    return reading.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      add(CodeToken.Kind.END_OF_LINE, "");
      step(1);
    } else if (Character.isWhitespace(c) || c == '\\') {
      step(1);
    } else if (comment()) {
      return;
    } else if (c == '"' || c == '\'' || c == '`') {
      quoted(c);
    } else if (Character.isDigit(c)) {
      run(CodeToken.Kind.NUMBER, NUMBER);
    } else if (Character.isLetter(c) || "_$@%&".indexOf(c) >= 0) {
      run(CodeToken.Kind.WORD, WORD);
    } else {
      var sign = SIGNS.stream().filter(each -> text.startsWith(each, at)).findFirst().orElse(String.valueOf(c));
      add(CodeToken.Kind.SIGN, sign);
      step(sign.length());
    }
  }

  private boolean comment() {
    var definition = DEFINITION.matcher(text).region(at, text.length());
    if (style.hashes() && text.charAt(at) == '#' && definition.lookingAt()) {
      add(CodeToken.Kind.WORD, definition.group(1));
      add(CodeToken.Kind.SIGN, "=");
      step(definition.end() - at);
      return true;
    }
    if (style.slashes() && text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      step((end < 0 ? text.length() : end + 2) - at);
      return true;
    }
    boolean slashes = style.slashes() && text.startsWith("//", at);
    boolean hash = style.hashes() && text.charAt(at) == '#' && !text.startsWith("#[", at);
    boolean dashes = style.dashes() && text.startsWith("--", at);
    if (slashes || hash || dashes) {
      int end = text.indexOf('\n', at);
      step((end < 0 ? text.length() : end) - at);
      return true;
    }
    return false;
  }

  private void quoted(char quote) {
    var triple = String.valueOf(quote).repeat(3);
    boolean three = style.tripleQuotes() && text.startsWith(triple, at);
    int begin = at + (three ? 3 : 1);
    int end = begin;
    while (end < text.length() && !(three ? text.startsWith(triple, end) : text.charAt(end) == quote)) {
      if (!three && quote != '`' && text.charAt(end) == '\n' && style.endsTextsWithLines()) {
        break;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    var said = text.substring(begin, end).replaceAll("\\\\([\\\\\"'/$])", "$1");
    if (style.putsIntoAllTexts() && at > 0 && !tokens.isEmpty() && MARK.matcher(tokens.getLast().text()).matches()
        && text.startsWith(tokens.getLast().text(), at - tokens.getLast().text().length())) {
      tokens.removeLast();
    }
    add(CodeToken.Kind.TEXT, quote == '\'' && !style.putsIntoAllTexts() ? said : putIn(said));
    step(Math.min(text.length(), end + (three ? 3 : 1)) - at);
  }

  /// `#{host}` of Ruby, `{$host}` of PHP and `{host}` of Python's f-strings are `${host}` of the shell.
  private String putIn(String said) {
    boolean formatted = !tokens.isEmpty() && tokens.getLast().kind() == CodeToken.Kind.WORD
        && tokens.getLast().text().matches("[fF][rR]?|[rR][fF]") && style.putsIntoAllTexts();
    if (formatted) {
      tokens.removeLast();
      return said.replaceAll("(?<!\\{)\\{(?!\\{)", "\\${");
    }
    var plain = style.dotJoins() ? OF_MAP.matcher(said).replaceAll("\\${$1}") : said;
    return PUT_IN.matcher(plain).replaceAll(match -> match.group().equals("{") ? "" : "\\${");
  }

  private void run(CodeToken.Kind kind, Pattern form) {
    var matcher = form.matcher(text).region(at, text.length());
    if (!matcher.lookingAt() || matcher.end() == at) {
      step(1);
      return;
    }
    add(kind, matcher.group());
    step(matcher.end() - at);
  }

  private void add(CodeToken.Kind kind, String said) {
    tokens.add(new CodeToken(kind, said, line));
  }

  private void step(int characters) {
    for (int i = 0; i < characters && at < text.length(); i++) {
      if (text.charAt(at++) == '\n') {
        line++;
      }
    }
  }
}
