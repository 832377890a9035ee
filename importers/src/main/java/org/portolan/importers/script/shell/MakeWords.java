package org.portolan.importers.script.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.script.value.Paths;

/// Lists of words in a makefile: forms with `%`, and functions that change each word (`$(addprefix load-,a b)`).
final class MakeWords {
  private static final Pattern CALL = Pattern.compile(
      "\\$[({](addprefix|addsuffix|patsubst|subst|strip|sort|firstword|lastword|notdir)\\s+([^(){}$]{0,2000}+)[)}]");
  private static final Pattern CHANGED = Pattern.compile("(\\w+):([^=\\s]*)=(\\S*)");
  private static final int DEEPEST = 6;
  private static final int MOST = 500;

  private MakeWords() {}

  /// `TABLES:%=load-%`
  record Changed(String name, String from, String to) {
    String of(String words) {
      boolean form = from.contains("%");
      return each(words, word -> patterned(form ? from : "%" + from, form ? to : "%" + to, word));
    }
  }

  static Optional<Changed> changed(String name) {
    var said = CHANGED.matcher(name);
    return said.matches() ? Optional.of(new Changed(said.group(1), said.group(2), said.group(3))) : Optional.empty();
  }

  /// The longest of the forms that a target has.
  static Optional<String> form(Collection<String> targets, String target) {
    return targets.stream().filter(form -> form.indexOf('%') >= 0 && !stem(form, target).isEmpty())
        .reduce((one, other) -> other.length() > one.length() ? other : one);
  }

  /// What `%` stands for; empty where it does not fit.
  static String stem(String form, String target) {
    int at = form.indexOf('%');
    var before = form.substring(0, at);
    var behind = form.substring(at + 1);
    return target.length() > form.length() - 1 && target.startsWith(before) && target.endsWith(behind)
        ? target.substring(before.length(), target.length() - behind.length()) : "";
  }

  /// With the functions worked out whose words are known.
  static String called(String text) {
    var now = text;
    for (int i = 0; i < DEEPEST && CALL.matcher(now).find(); i++) {
      now = CALL.matcher(now).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }
    return now;
  }

  private static String value(String function, String said) {
    var parts = said.split(",", 3);
    var last = parts[parts.length - 1];
    return switch (function) {
      case "addprefix" -> each(last, word -> parts[0].strip() + word);
      case "addsuffix" -> each(last, word -> word + parts[0].strip());
      case "patsubst" ->
          parts.length < 3 ? last : each(last, word -> patterned(parts[0].strip(), parts[1].strip(), word));
      case "subst" -> parts.length < 3 || parts[0].isEmpty() ? last : last.replace(parts[0], parts[1]);
      case "sort" -> words(said).stream().sorted().distinct().collect(Collectors.joining(" "));
      case "firstword" -> words(said).stream().findFirst().orElse("");
      case "lastword" -> words(said).stream().reduce("", (_, next) -> next);
      case "notdir" -> each(said, Paths::name);
      default -> each(said, word -> word);
    };
  }

  private static String patterned(String from, String to, String word) {
    if (!from.contains("%")) {
      return word.equals(from) ? to : word;
    }
    var stem = stem(from, word);
    return stem.isEmpty() ? word : to.replace("%", stem);
  }

  private static String each(String words, UnaryOperator<String> change) {
    return words(words).stream().map(change).collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", MOST)).filter(word -> !word.isEmpty()).toList();
  }
}
