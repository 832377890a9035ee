package org.portolan.app.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How well a text answers what was typed. Every word must occur; case does not matter.
public final class Match {

  private static final int NONE = Integer.MAX_VALUE;

  private Match() {}

  /// A stretch of text that was asked for, or was not.
  public record Part(String text, boolean asked) {}

  /// Those that match, the best first: the beginning beats a word's beginning beats the rest, short beats long.
  public static <T> List<T> best(Collection<T> all, Function<T, String> text, String words) {
    var asked = split(words);
    record Scored<T>(T one, int score, String text) {}
    return all.stream()
        .map(one -> new Scored<>(one, score(text.apply(one), asked), text.apply(one)))
        .filter(one -> one.score() != NONE)
        .sorted(Comparator.<Scored<T>>comparingInt(Scored::score)
            .thenComparingInt(one -> one.text().length())
            .thenComparing(Scored::text))
        .map(Scored::one)
        .toList();
  }

  /// The text cut at the words that were asked for.
  public static List<Part> parts(String text, String words) {
    var asked = new boolean[text.length()];
    var lower = text.toLowerCase(Locale.ROOT);
    for (var word : split(words)) {
      var at = lower.length() == text.length() ? lower.indexOf(word) : -1;
      for (var i = at; at >= 0 && i < at + word.length(); i++) {
        asked[i] = true;
      }
    }
    var parts = new ArrayList<Part>();
    var from = 0;
    for (var to = 1; to <= text.length(); to++) {
      if (to == text.length() || asked[to] != asked[from]) {
        parts.add(new Part(text.substring(from, to), asked[from]));
        from = to;
      }
    }
    return parts;
  }

  private static List<String> split(String words) {
    return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  private static int score(String text, List<String> words) {
    var lower = text.toLowerCase(Locale.ROOT);
    var sum = 0;
    for (var word : words) {
      var at = lower.indexOf(word);
      if (at < 0) {
        return NONE;
      }
      sum += at == 0 ? 0 : startsWord(lower, at) ? 1 : 2;
    }
    return sum;
  }

  private static boolean startsWord(String text, int at) {
    return !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
