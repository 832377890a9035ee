package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.CountedText;

/// A pattern of Perl as one of Java's; what Java knows no word for is none. Looking for it costs a bounded time.
///
/// @param source as the program writes it
/// @param flags  the letters behind it
record PerlPattern(String source, String flags, Pattern compiled) {
  private static final int LONGEST_PATTERN = 500;
  private static final int LONGEST_TEXT = 20_000;
  /// Java goes one call deeper for each round of a repeated group.
  private static final int LONGEST_FOR_GROUPS = 500;
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
  private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("[:alpha:]", "\\p{Alpha}"),
      Map.entry("[:digit:]", "\\d"), Map.entry("[:alnum:]", "\\p{Alnum}"), Map.entry("[:upper:]", "\\p{Upper}"),
      Map.entry("[:lower:]", "\\p{Lower}"), Map.entry("[:punct:]", "\\p{Punct}"), Map.entry("[:space:]", "\\s"),
      Map.entry("[:xdigit:]", "\\p{XDigit}"), Map.entry("[:word:]", "\\w"));
  private static final Map<String, Optional<PerlPattern>> COMPILED = new ConcurrentHashMap<>();
  private static final int MOST_COMPILED = 5_000;

  static PerlPattern of(String source) {
    return new PerlPattern(source, "", Pattern.compile(source));
  }

  static Optional<PerlPattern> of(Value source, Value flags) {
    var letters = Values.exact(flags).orElse("");
    return Values.exact(source).filter(text -> text.length() <= LONGEST_PATTERN).flatMap(text -> {
      if (COMPILED.size() > MOST_COMPILED) {
        COMPILED.clear();
      }
      return COMPILED.computeIfAbsent(letters + "/" + text, _ -> compiled(text, letters));
    });
  }

  private static Optional<PerlPattern> compiled(String text, String letters) {
    int bits = Pattern.UNIX_LINES | (letters.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
        | (letters.contains("s") ? Pattern.DOTALL : 0) | (letters.contains("m") ? Pattern.MULTILINE : 0)
        | (letters.contains("x") ? Pattern.COMMENTS : 0);
    try {
      return Optional.of(new PerlPattern(text, letters, Pattern.compile(java(text), bits)));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }

  /// Inside brackets Java takes `[` and `&&` for signs of its own.
  private static String java(String perl) {
    var made = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < perl.length(); i++) {
      char c = perl.charAt(i);
      int end = c == '[' && inside ? perl.indexOf(":]", i) : -1;
      var name = end < 0 ? Optional.<String>empty() : Optional.ofNullable(CLASSES.get(perl.substring(i, end + 2)));
      if (c == '\\' && i + 1 < perl.length()) {
        made.append(c).append(perl.charAt(++i));
      } else if (name.isPresent()) {
        made.append(name.get());
        i = end + 1;
      } else if (inside && (c == '[' || c == '&')) {
        made.append('\\').append(c);
      } else {
        boolean first = inside && c == ']' && (made.toString().endsWith("[") || made.toString().endsWith("[^"));
        inside = c == '[' || inside && (c != ']' || first);
        made.append(first ? "\\]" : String.valueOf(c));
      }
    }
    return made.toString();
  }

  /// Whether it is looked for again behind what it has found.
  boolean everywhere() {
    return flags.contains("g");
  }

  /// Whether what is put in its place is code that runs.
  boolean runs() {
    return flags.contains("e");
  }

  /// Empty for a text that is too long to look through.
  Optional<Matcher> matcher(String text) {
    int longest = REPEATED_GROUP.matcher(source).find() ? LONGEST_FOR_GROUPS : LONGEST_TEXT;
    return text.length() > longest ? Optional.empty() : Optional.of(compiled.matcher(new CountedText(text)));
  }

  /// Whether there is a next place; empty when that took too long.
  Optional<Boolean> finds(Matcher matcher) {
    return CountedText.within(matcher::find);
  }

  /// What stands between the places where it is found; empty when that cannot be told.
  Optional<List<String>> parts(String text, int limit) {
    return matcher(text).filter(matcher -> matcher.groupCount() == 0)
        .flatMap(_ -> CountedText.within(() -> List.of(compiled.split(new CountedText(text), limit))));
  }
}
