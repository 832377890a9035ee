package org.portolan.importers.script.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The shell's arithmetic, as far as it changes variables: `((n++))`, `let total+=$n`. What comes out is not worked out.
final class Calculations {
  private static final Pattern CHANGE = Pattern.compile(
      "([A-Za-z_]\\w*)\\s*(?:(?:[-+*/%&|^]|<<|>>)?=(?!=)|\\+\\+|--)|(?:\\+\\+|--)\\s*([A-Za-z_]\\w*)");

  private Calculations() {}

  /// The variables that have another value afterwards, in their order.
  static Set<String> changed(String text) {
    var names = new LinkedHashSet<String>();
    var change = CHANGE.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    while (change.find()) {
      names.add(change.group(1) == null ? change.group(2) : change.group(1));
    }
    return names;
  }

  static Set<String> changed(List<String> texts) {
    var names = new LinkedHashSet<String>();
    texts.forEach(text -> names.addAll(changed(text)));
    return names;
  }
}
