package org.portolan.importers.script.shell;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.text.CountedText;

/// What a pattern leaves of a variable's text, or puts in its place.
final class TextChanges {
  private TextChanges() {}

  /// `${name/pattern/text}`
  static Value replaced(Value now, Value argument, boolean all) {
    var said = Values.asText(argument).text();
    int slash = said.indexOf(ShellWords.DIVIDED);
    var what = slash < 0 ? said : said.substring(0, slash);
    if (what.isEmpty() || Hole.in(what) || said.length() > 200) {
      return Values.UNKNOWN;
    }
    boolean anchored = what.length() > 1 && !all && (what.startsWith("#") || what.startsWith("%"));
    var form = Globs.regex(anchored ? what.substring(1) : what, true);
    var pattern = Pattern.compile(!anchored ? form : what.startsWith("#") ? "^(?:" + form + ")" : "(?:" + form + ")$");
    var by = Matcher.quoteReplacement(slash < 0 ? "" : said.substring(slash + 1));
    return changed(now, text -> all ? pattern.matcher(text).replaceAll(by) : pattern.matcher(text).replaceFirst(by));
  }

  static Value stripped(Value now, Optional<String> pattern, String rule) {
    if (pattern.isEmpty()) {
      return Values.UNKNOWN;
    }
    boolean longest = rule.length() == 2;
    var form = Globs.regex(pattern.get(), longest);
    var matcher = Pattern.compile(
        rule.startsWith("#") ? "^(?:" + form + ")"
            : "^(.*" + (longest ? "?" : "") + ")(?:" + Globs.regex(pattern.get(), true) + ")$",
        Pattern.DOTALL);
    return changed(now, text -> matcher.matcher(text).replaceFirst(rule.startsWith("#") ? "" : "$1"));
  }

  private static Value changed(Value now, Function<CharSequence, String> change) {
    return Values.map(now, text -> CountedText.within(() -> change.apply(new CountedText(text))).orElse(Hole.TEXT));
  }
}
