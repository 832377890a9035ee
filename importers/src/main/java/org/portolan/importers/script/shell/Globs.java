package org.portolan.importers.script.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The shell's patterns: `*`, `?`, `[…]`.
final class Globs {
  private static final Pattern CLASS_OR_SIGN = Pattern.compile("\\[:(\\w+):\\]|[\\[\\]\\\\&^]");

  private Globs() {}

  static String regex(String glob, boolean greedy) {
    var regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int close =
          i + 1 < glob.length() && "+@?*".indexOf(c) >= 0 && glob.charAt(i + 1) == '(' ? glob.indexOf(')', i) : -1;
      if (close > 0) {
        regex.append(alternatives(glob.substring(i + 2, close), greedy)).append(c == '@' ? "" : c);
        i = close;
        continue;
      }
      switch (c) {
        case '*' -> regex.append(greedy ? ".*" : ".*?");
        case '?' -> regex.append('.');
        case '[' -> {
          int end = glob.indexOf(']', i + 2);
          while (end > 0 && glob.charAt(end - 1) == ':' && end + 1 < glob.length()) {
            end = glob.indexOf(']', end + 1);
          }
          regex.append(end < 0 ? "\\[" : oneOf(glob.substring(i + 1, end)));
          i = end < 0 ? i : end;
        }
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  /// bash's `+(a|b)`.
  private static String alternatives(String inner, boolean greedy) {
    var parts = new StringBuilder("(?:");
    for (var part : inner.split("\\|", 100)) {
      parts.append(parts.length() > 3 ? "|" : "").append(regex(part, greedy));
    }
    return parts.append(")").toString();
  }

  /// `[0-9]`, `[!ab]`
  private static String oneOf(String inner) {
    boolean not = inner.startsWith("!") || inner.startsWith("^");
    var signs = CLASS_OR_SIGN.matcher(not ? inner.substring(1) : inner).replaceAll(found -> Matcher
        .quoteReplacement(found.group(1) == null ? "\\" + found.group() : CharacterClasses.java(found.group())));
    return (not ? "[^" : "[") + signs + "]";
  }

  /// Whether it may stand for files of other names.
  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || namesSigns(text);
  }

  /// Whether one of several signs stands for one: `[ab]`, not `[]`.
  private static boolean namesSigns(String text) {
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      int close = text.indexOf(']', open + 1);
      if (close != open + 1) {
        return close > 0;
      }
    }
    return false;
  }

  static boolean matches(String glob, String text) {
    if (glob.length() > 200 || glob.chars().filter(c -> c == '*').count() > 6) {
      return glob.equals(text);
    }
    try {
      return Pattern.compile(regex(glob, false), Pattern.DOTALL).matcher(text).matches();
    } catch (PatternSyntaxException _) {
      return false;
    }
  }
}
