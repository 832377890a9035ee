package org.portolan.model.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of some type takes.
///
/// @param characters of text; empty: any number
/// @param digits     before the point; empty: any number
/// @param bytes      of an integer, 8 for what is none
record TakingType(boolean text, boolean number, boolean moment, Optional<Long> characters, Optional<Long> digits,
    int bytes, boolean unsigned) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9_ ]+)(?:\\((\\d+)[^,)]*(?:,\\s*(\\d+)\\s*)?\\))?([a-z ]*)");

  static TakingType of(String type) {
    var shape = SHAPE.matcher(type.toLowerCase(Locale.ROOT).strip());
    if (!shape.matches()) {
      return new TakingType(false, false, false, Optional.empty(), Optional.empty(), 8, false);
    }
    var name = shape.group(1).strip();
    var length = Optional.ofNullable(shape.group(2)).map(Long::valueOf);
    long scale = Optional.ofNullable(shape.group(3)).map(Long::valueOf).orElse(0L);
    boolean text = name.matches(".*(char|text|clob|string).*");
    boolean decimal = name.matches("numeric|decimal|dec|number");
    boolean integer = name.matches("((tiny|small|medium|big)?int(eger)?|int[248]|(small|big)?serial)( unsigned)?");
    return new TakingType(text, decimal || integer || name.matches("real|float.*|double.*"),
        name.matches("(date|timestamp|datetime|smalldatetime).*"), text ? length : Optional.empty(),
        decimal ? length.map(precision -> precision - scale) : Optional.empty(), integer ? bytes(name) : 8,
        name.endsWith("unsigned") || shape.group(4).contains("unsigned"));
  }

  private static int bytes(String integer) {
    return integer.startsWith("tiny") ? 1
        : integer.startsWith("small") || integer.startsWith("int2") ? 2
            : integer.startsWith("big") || integer.startsWith("int8") ? 8 : 4;
  }
}
