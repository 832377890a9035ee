package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Numbers that small programs print: `seq -w 0 15` and `expr $n + 1`.
final class Sequences {
  private static final int MOST = 500;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern FORMAT = Pattern.compile("([^%]*)%(0?)(\\d{0,2})(?:g|f|\\.0f)([^%]*)");

  private Sequences() {}

  /// Empty where the numbers are not known.
  static Optional<Value> of(List<Value> words) {
    var numbers = new ArrayList<String>();
    var format = "%g";
    var between = "\n";
    boolean padded = false;
    for (int i = 1; i < words.size(); i++) {
      var word = Values.exact(words.get(i)).orElse("?");
      var next = i + 1 < words.size() ? Values.exact(words.get(i + 1)).orElse("?") : "?";
      if (word.equals("-w") || word.equals("--equal-width")) {
        padded = true;
      } else if (word.equals("-f") || word.equals("-s")) {
        format = word.equals("-f") ? next : format;
        between = word.equals("-s") ? next : between;
        i++;
      } else if (word.startsWith("--format=")) {
        format = word.substring("--format=".length());
      } else if (word.startsWith("--separator=")) {
        between = word.substring("--separator=".length());
      } else {
        numbers.add(word);
      }
    }
    var form = FORMAT.matcher(format);
    if (numbers.isEmpty() || numbers.size() > 3 || !form.matches()
        || !numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
      return Optional.of(Values.UNKNOWN);
    }
    int width = padded ? numbers.stream().mapToInt(String::length).max().getAsInt()
        : form.group(3).isEmpty() ? 1 : Integer.parseInt(form.group(3));
    var digits = "%" + (padded || !form.group(2).isEmpty() ? "0" : "") + (width > 1 ? width : "") + "d";
    return Optional.of(new Value.Text(counted(numbers).stream()
        .map(number -> form.group(1) + (width > 1 ? digits.formatted(number) : number) + form.group(4))
        .collect(Collectors.joining(between)) + "\n", Place.NOWHERE));
  }

  private static List<Long> counted(List<String> numbers) {
    long from = numbers.size() > 1 ? Long.parseLong(numbers.getFirst()) : 1;
    long by = numbers.size() > 2 ? Long.parseLong(numbers.get(1)) : 1;
    long to = Long.parseLong(numbers.getLast());
    var counted = new ArrayList<Long>();
    for (long now = from; by != 0 && counted.size() < MOST && (by > 0 ? now <= to : now >= to); now += by) {
      counted.add(now);
    }
    return counted;
  }

  /// What `expr` makes of its words, where they are a sum.
  static Value sum(List<Value> words) {
    var sum = words.stream().skip(1).map(word -> Values.exact(word).orElse("?")).collect(Collectors.joining(" "));
    var result = Sums.of(sum, _ -> OptionalLong.empty());
    return result.isPresent() ? new Value.Text(String.valueOf(result.getAsLong()), Place.NOWHERE) : Values.UNKNOWN;
  }
}
