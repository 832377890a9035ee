package org.portolan.model.asset;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Reads one field of a schedule (`*`, `5`, `1-5`, `0-59/10`, `mon,wed`) into a set of numbers.
///
/// @param names  what the numbers from `low` on are also called, by their first three letters
/// @param dots   whether ranges are written `1..5` (systemd.time(7)) and not `1-5` (crontab(5))
record NumberSet(int low, int high, String names, boolean dots) {

  static NumberSet cron(int low, int high) {
    return new NumberSet(low, high, "", false);
  }

  static NumberSet calendar(int low, int high) {
    return new NumberSet(low, high, "", true);
  }

  /// Empty where the field is not understood.
  OptionalLong parse(String field) {
    long set = 0;
    for (var part : field.split(",", -1)) {
      long piece = piece(part);
      if (piece == 0) {
        return OptionalLong.empty();
      }
      set |= piece;
    }
    return OptionalLong.of(set);
  }

  private long piece(String part) {
    int slash = part.indexOf('/');
    var span = slash < 0 ? part : part.substring(0, slash);
    int step = slash < 0 ? 1 : number(part.substring(slash + 1)).orElse(0);
    if (step <= 0) {
      return 0;
    }
    if (span.equals("*") || span.equals("?") && !dots) {
      return every(low, high, step);
    }
    int cut = dots ? span.indexOf("..") : span.indexOf('-');
    if (cut < 0) {
      var only = value(span);
      return only.isEmpty() ? 0 : every(only.getAsInt(), slash < 0 ? only.getAsInt() : high, step);
    }
    var first = value(span.substring(0, cut));
    var last = value(span.substring(cut + (dots ? 2 : 1)));
    return first.isEmpty() || last.isEmpty() ? 0 : every(first.getAsInt(), last.getAsInt(), step);
  }

  private static long every(int first, int last, int step) {
    long set = 0;
    for (int number = first; number <= last; number += step) {
      set |= 1L << number;
    }
    return set;
  }

  private OptionalInt value(String word) {
    var number = number(word);
    if (number.isPresent()) {
      return number.getAsInt() >= low && number.getAsInt() <= high ? number : OptionalInt.empty();
    }
    if (word.length() < 3) {
      return OptionalInt.empty();
    }
    int at = names.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
    return at < 0 || at % 3 != 0 ? OptionalInt.empty() : OptionalInt.of(low + at / 3);
  }

  private static OptionalInt number(String word) {
    boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
  }
}
