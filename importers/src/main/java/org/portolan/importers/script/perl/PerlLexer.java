package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// Cuts Perl into tokens. What a `/` or `<<` means depends on what stands before it, as perl itself decides.
final class PerlLexer {
  /// `x3` behind an operand.
  private static final Pattern REPEATED = Pattern.compile("x\\d+");
  private static final Set<String> TAKES_TERM = Set.of("split", "grep", "map", "and", "or", "not", "if", "unless",
      "while", "until", "return", "x", "lt", "gt", "le", "ge", "eq", "ne", "cmp", "push", "unshift", "join", "when",
      "case",
      "elsif", "xor", "local", "reverse", "sort", "scalar", "chomp", "defined", "print", "die", "warn", "foreach",
      "for");
  private static final String[] SIGNS = {"<=>", "**=", "||=", "&&=", "//=", "...", "<<=", ">>=", "->", "++", "--", "**",
      "~~", "=~", "!~", "==", "!=", "<=", ">=", "&&", "||", "//", "..", "::", "+=", "-=", "*=", "/=", ".=", "%=", "x=",
      "&=",
      "|=", "^=", "=>", "<<", ">>"};

  private final PerlText in;
  private final List<PerlToken> tokens = new ArrayList<>();
  private final HereDocuments here;

  private PerlLexer(String text, int line) {
    in = new PerlText(text, line);
    here = new HereDocuments(in, tokens);
  }

  static List<PerlToken> cut(String text, int line) {
    return new PerlLexer(text, line).run();
  }

  private List<PerlToken> run() {
    while (true) {
      boolean spaced = skipBlank();
      if (in.atEnd() || !token(spaced)) {
        tokens.add(new PerlToken(Kind.END, "", in.line(), true));
        return tokens;
      }
    }
  }

  private boolean skipBlank() {
    int start = in.at();
    while (!in.atEnd()) {
      char c = in.peek(0);
      if (c == '\n') {
        in.advance(1);
        here.atNewLine();
      } else if (Character.isWhitespace(c)) {
        in.advance(1);
      } else if (c == '#') {
        in.toLineEnd();
      } else if (c == '=' && in.atLineStart() && Character.isLetter(in.peek(1))) {
        in.skipPod();
      } else {
        break;
      }
    }
    return in.at() > start || start == 0;
  }

  private boolean token(boolean spaced) {
    char c = in.peek(0);
    if (Character.isLetter(c) || c == '_') {
      return word(spaced);
    }
    int line = in.line();
    if (c == ':' && in.peek(1) == ':' && wantsTerm() && (Character.isLetter(in.peek(2)) || in.peek(2) == '_')) {
      add(Kind.NAME, "main" + in.word(), line, spaced);
    } else if (Character.isDigit(c) || c == '.' && Character.isDigit(in.peek(1)) && wantsTerm()) {
      add(Kind.NUMBER, in.number(), line, spaced);
    } else if (c == '"') {
      add(Kind.STRING, in.delimited(), line, spaced);
    } else if (c == '\'') {
      add(Kind.PLAIN, in.delimited(), line, spaced);
    } else if (c == '`') {
      add(Kind.COMMAND, in.delimited(), line, spaced);
    } else if (c == '$' || c == '@' || (c == '%' || c == '&') && variableHere(c, spaced)) {
      variable(c, line, spaced);
    } else if (c == '*' && startsHere() && (wordChar(in.peek(1)) || "_{$".indexOf(in.peek(1)) >= 0)
        && in.peek(1) != '=') {
      variable(c, line, spaced);
    } else if (c == '<' && here.opens(wantsTerm(), spaced, lastIsNamed())) {
      here.open(line, spaced);
    } else if (c == '<' && (wantsTerm() || spaced && lastIs("}") && "$*".indexOf(in.peek(1)) >= 0)
        && in.readLine() > 0) {
      add(Kind.READ, in.take(in.readLine()), line, spaced);
    } else if (c == '/' && (wantsTerm() || startsHere() && !Character.isWhitespace(in.peek(1)) && in.peek(1) != '/')) {
      tokens.add(new PerlToken(Kind.MATCH, in.delimited(), line, spaced, "", in.letters()));
    } else {
      sign(line, spaced);
    }
    return true;
  }

  private boolean word(boolean spaced) {
    int line = in.line();
    var word = in.word();
    if (word.equals("__END__") || word.equals("__DATA__")) {
      return false;
    }
    if (word.equals("format") && in.skipFormat()) {
      return true;
    }
    if (word.length() > 1 && word.charAt(0) == 'x' && REPEATED.matcher(word).matches() && endsOperand()) {
      add(Kind.NAME, "x", line, spaced);
      add(Kind.NUMBER, word.substring(1), line, false);
    } else if (QuoteLike.is(word) && quoteFollows()) {
      var quoted = QuoteLike.read(word, in);
      tokens.add(new PerlToken(quoted.kind(), quoted.text(), quoted.line(), spaced, quoted.replacement(),
          quoted.flags()));
    } else {
      boolean named = !tokens.isEmpty() && tokens.getLast().isName("sub");
      add(Kind.NAME, word, line, spaced);
      if (named || word.equals("sub")) {
        in.skipPrototype();
      }
    }
    return true;
  }

  /// Not in `{s}`, `y => 1`, `->s`, `%s`.
  private boolean quoteFollows() {
    int i = 0;
    while (Character.isWhitespace(in.peek(i))) {
      i++;
    }
    char next = in.peek(i);
    boolean key = !tokens.isEmpty() && (tokens.getLast().is("{") && next == '}' || tokens.getLast().is("->"));
    boolean arrow = next == '=' && in.peek(i + 1) == '>';
    boolean named = !tokens.isEmpty() && tokens.getLast().isName("sub");
    boolean comma =
        next == ',' && (i > 0 || !tokens.isEmpty() && !(tokens.getLast().is("=~") || tokens.getLast().is("!~")
            || tokens.getLast().is(";") || tokens.getLast().is("{") || tokens.getLast().is("}")
            || tokens.getLast().kind() == Kind.NAME && TAKES_TERM.contains(tokens.getLast().text())));
    return !key && !arrow && !named && !comma && next != ';' && next != ')' && next != '\0'
        && !(next == '=' && (i > 0 || !wantsTerm()))
        && !(i > 0 && (Character.isLetterOrDigit(next) || next == '_' || next == '#'));
  }

  private boolean variableHere(char sigil, boolean spaced) {
    char next = in.peek(1);
    boolean named =
        Character.isLetter(next) || next == '_' || next == '{' || next == '$' || next == ':' && in.peek(2) == ':';
    if (wantsTerm()) {
      return named || sigil == '%' && (next == '+' || next == '-' || next == '!');
    }
    boolean afterWord = !tokens.isEmpty() && tokens.getLast().kind() == Kind.NAME && spaced;
    boolean afterBlock = !tokens.isEmpty() && tokens.getLast().is("}") && spaced && in.peek(1) != ' ';
    return named && (afterWord || afterBlock) && next != '&';
  }

  private void variable(char sigil, int line, boolean spaced) {
    in.advance(1);
    var prefix = String.valueOf(sigil);
    if (sigil == '$' && in.peek(0) == '#'
        && (in.peek(1) == '{' || in.peek(1) == '$' || Character.isLetter(in.peek(1)) || in.peek(1) == '_')) {
      in.advance(1);
      prefix = "$#";
    }
    char c = in.peek(0);
    if (sigil == '$' && c == '^' && Character.isUpperCase(in.peek(1))) {
      add(Kind.VARIABLE, "$" + in.take(2), line, spaced);
      return;
    }
    var braced = in.bracedName();
    if (!braced.isEmpty()) {
      add(Kind.VARIABLE, prefix + braced, line, spaced);
    } else if (c == '{' || c == '$'
        && (Character.isLetter(in.peek(1)) || in.peek(1) == '_' || in.peek(1) == '{' || in.peek(1) == '$')) {
      add(Kind.CAST, prefix, line, spaced);
    } else if (Character.isLetterOrDigit(c) || c == '_'
        || c == ':' && in.peek(1) == ':' && (Character.isLetter(in.peek(2)) || in.peek(2) == '_')) {
      add(Kind.VARIABLE, prefix + (Character.isDigit(c) ? in.digits() : in.word()), line, spaced);
    } else if (sigil == '$' || (sigil == '@' || sigil == '%') && (c == '-' || c == '+' || c == '!')) {
      in.advance(1);
      add(Kind.VARIABLE, prefix + c, line, spaced);
    } else {
      add(Kind.SIGN, prefix, line, spaced);
    }
  }

  private void sign(int line, boolean spaced) {
    for (var sign : SIGNS) {
      if (in.startsWith(sign) && !sign.equals("x=")) {
        in.advance(sign.length());
        add(Kind.SIGN, sign, line, spaced);
        return;
      }
    }
    if (in.peek(0) == '-' && wantsTerm() && Character.isLetter(in.peek(1)) && !wordChar(in.peek(2))) {
      add(Kind.SIGN, in.take(2), line, spaced);
      return;
    }
    add(Kind.SIGN, in.take(1), line, spaced);
  }

  private static boolean wordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '=';
  }

  private boolean lastIs(String sign) {
    return !tokens.isEmpty() && tokens.getLast().is(sign);
  }

  /// Whether a term can begin here: also on a new line behind a block that has ended.
  private boolean startsHere() {
    return wantsTerm() || lastIs("}") && tokens.getLast().line() < in.line();
  }

  /// Whether what stands before is a value, so that `x60` repeats it.
  private boolean endsOperand() {
    return lastIs(")") || !tokens.isEmpty() && switch (tokens.getLast().kind()) {
      case STRING, PLAIN, VARIABLE, NUMBER -> true;
      case NAME, SIGN, CAST, WORDS, MATCH, PATTERN, SUBSTITUTION, TRANSLITERATION, COMMAND, READ, END -> false;
    };
  }

  private boolean lastIsNamed() {
    return !tokens.isEmpty() && (tokens.getLast().kind() == Kind.NAME || tokens.getLast().kind() == Kind.VARIABLE);
  }

  private boolean wantsTerm() {
    if (tokens.isEmpty()) {
      return true;
    }
    var last = tokens.getLast();
    return switch (last.kind()) {
      case NAME -> TAKES_TERM.contains(last.text()) && !(tokens.size() > 1 && tokens.get(tokens.size() - 2).is("->"));
      case SIGN -> !last.text().equals(")") && !last.text().equals("]") && !last.text().equals("}");
      case CAST -> true;
      case VARIABLE, NUMBER, PLAIN, STRING, WORDS, MATCH, PATTERN, SUBSTITUTION, TRANSLITERATION, COMMAND, READ, END ->
          false;
    };
  }

  private void add(Kind kind, String text, int line, boolean spaced) {
    tokens.add(new PerlToken(kind, text, line, spaced));
  }
}
