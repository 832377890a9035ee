package org.portolan.model.yaml.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// The forms that many files need.
public final class Forms {
  private Forms() {}

  public static final Form<String> TEXT =
      new Scalar<>("a text", Optional::of, YamlValue::text, Schemas.text(), "Write one text.");

  /// Read as `true`, `yes`, `false` or `no`.
  public static final Form<Boolean> TRUTH = new Scalar<>("yes or no", Forms::truth, YamlValue::literal,
      Schemas.truth(), "Write `true` or `false`.");

  public static final Form<LocalDate> DAY = new Scalar<>("a day of the calendar", Forms::day,
      day -> YamlValue.text(day.toString()), Schemas.matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2027-01-23"),
      "Write it as year-month-day, such as `2027-01-23`.");

  /// A whole number from `least` on.
  public static Form<Integer> number(int least) {
    return new Scalar<>("a whole number from %d on".formatted(least),
        text -> number(text).filter(value -> value >= least), YamlValue::literal,
        YamlValue.fields("type", YamlValue.text("integer"), "minimum", YamlValue.literal(least)),
        "Write it in digits, such as `%d`.".formatted(Math.max(least, 2)));
  }

  /// One of a few words.
  public static <T> Form<T> word(List<T> values, Function<T, String> spelt) {
    return new Word<>(values, spelt);
  }

  /// A name of something; anything but blank.
  ///
  /// @param called what it names, with article: `the id of an asset`
  public static <T> Form<T> name(String called, Function<String, T> read, Function<T, String> write, String example) {
    return new Scalar<>(called, text -> text.isBlank() ? Optional.empty() : Optional.of(read.apply(text)),
        value -> YamlValue.text(write.apply(value)), Schemas.text(), "Write it like `%s`.".formatted(example));
  }

  /// A value that is spelt in its own way.
  ///
  /// @param called  what it is, with article: `a length of time`
  /// @param read    empty when the text is not one
  /// @param pattern of its spelling, for editors
  public static <T> Form<T> spelt(String called, Function<String, Optional<T>> read, Function<T, String> write,
      String pattern, String example) {
    return new Scalar<>(called, read, value -> YamlValue.text(write.apply(value)), Schemas.matching(pattern, example),
        "Write it like `%s`.".formatted(example));
  }

  /// Any number of values; a scalar alone may stand without a list.
  public static <T> Form<List<T>> list(Form<T> form) {
    return new Many<>(form, YamlValue.Spread.SHORT);
  }

  /// Like [#list], always one below the other.
  public static <T> Form<List<T>> lines(Form<T> form) {
    return new Many<>(form, YamlValue.Spread.LINES);
  }

  /// Like [#list], with blank lines between the items.
  public static <T> Form<List<T>> spacedList(Form<T> form) {
    return new Many<>(form, YamlValue.Spread.PARAGRAPHS);
  }

  static <T> Form<Optional<T>> maybe(Form<T> form) {
    return new Maybe<>(form);
  }

  static String called(YamlNode node) {
    return switch (node) {
      case YamlNode.Text text when text.nothing() -> "nothing";
      case YamlNode.Text(var value, _, _) -> "`%s`".formatted(value.lines().findFirst().orElse(""));
      case YamlNode.Sequence _ -> "a list";
      case YamlNode.Mapping _ -> "a group of fields";
    };
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
