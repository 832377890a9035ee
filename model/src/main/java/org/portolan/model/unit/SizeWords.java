package org.portolan.model.unit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts of data as people write them: `214 GB`, `1.5 TB`, `200 GiB`.
public final class SizeWords {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,12})?)\\s*([kKMGTPE]i?)?[bB]");
  private static final String PREFIXES = "EPTGMk";
  private static final Map<String, BigDecimal> UNITS = units();

  private SizeWords() {}

  /// Empty when it is not an amount of data, or not a whole number of bytes.
  public static Optional<ByteCount> parse(String words) {
    var match = SIZE.matcher(words.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var prefix = match.group(2) == null ? "" : match.group(2).replace('K', 'k');
    var bytes = new BigDecimal(match.group(1)).multiply(UNITS.getOrDefault(prefix + "B", BigDecimal.ONE));
    try {
      return Optional.of(new ByteCount(bytes.longValueExact()));
    } catch (ArithmeticException notWholeOrTooLarge) {
      return Optional.empty();
    }
  }

  /// The shortest spelling that reads back as the same amount, decimal units first.
  public static String of(ByteCount size) {
    var best = size.bytes() + " B";
    for (var unit : UNITS.entrySet()) {
      var spelt = inUnit(size, unit.getValue()) + " " + unit.getKey();
      if (spelt.length() < best.length() && !spelt.startsWith("0.")) {
        best = spelt;
      }
    }
    return best;
  }

  private static String inUnit(ByteCount size, BigDecimal unit) {
    return BigDecimal.valueOf(size.bytes()).divide(unit).stripTrailingZeros().toPlainString();
  }

  private static Map<String, BigDecimal> units() {
    var units = new LinkedHashMap<String, BigDecimal>();
    for (var binary : new boolean[]{false, true}) {
      for (int at = 0; at < PREFIXES.length(); at++) {
        int power = PREFIXES.length() - at;
        var name = PREFIXES.charAt(at) + (binary ? "iB" : "B");
        units.put(name, BigDecimal.valueOf(binary ? 1024 : 1000).pow(power));
      }
    }
    return units;
  }
}
