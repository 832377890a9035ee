package org.portolan.importers.script.shell;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The shell's patterns: `*`, `?`, `[…]`.
final class Globs {
  private Globs() {}

  static String regex(String glob, boolean greedy) {
    var regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> regex.append(greedy ? ".*" : ".*?");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  static boolean matches(String glob, String text) {
    if (glob.length() > 200) {
      return glob.equals(text);
    }
    try {
      return Pattern.compile(regex(glob, false), Pattern.DOTALL).matcher(text).matches();
    } catch (PatternSyntaxException _) {
      return false;
    }
  }
}
