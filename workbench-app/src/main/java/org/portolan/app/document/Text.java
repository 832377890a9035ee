package org.portolan.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portolan.model.problem.Severity;

/// Words in a line, some of them set apart. Holds plain characters only; each format escapes them in its own way.
public record Text(List<Span> spans) {
  public static final Text NONE = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  /// A stretch of words that look alike.
  public sealed interface Span {
    record Plain(String words) implements Span {}

    record Strong(String words) implements Span {}

    /// Bytes: commands, paths, ids.
    record Code(String words) implements Span {}

    /// The name of a person or thing, which may run from right to left.
    record Name(String words) implements Span {}

    /// A phone number that can be called.
    record Call(String words) implements Span {}

    /// A sign and its word.
    record Level(Severity severity) implements Span {}

    /// A state that needs somebody: black; or a mere label.
    record State(String words, boolean pressing) implements Span {}

    /// What must not be missed.
    record Red(String words) implements Span {}

    /// How sure we are, as number and ten squares; in (0, 1].
    record Sureness(double value) implements Span {}

    record Break() implements Span {}
  }

  /// A hyphen after which no line breaks.
  private static final char NO_BREAK = '\u2011';

  /// Numbers such as `S-12` that stay on one line.
  public static String tied(String numbers) {
    return numbers.replace('-', NO_BREAK);
  }

  public static Text of(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Span.Plain(words)));
  }

  public static Text strong(String words) {
    return new Text(List.of(new Span.Strong(words)));
  }

  public static Text code(String words) {
    return new Text(List.of(new Span.Code(words)));
  }

  /// A person, or who is missing: `nobody yet` stands out.
  public static Text person(String name) {
    return new Text(List.of(name.isBlank() ? new Span.State("nobody yet", true) : new Span.Name(name)));
  }

  public static Text level(Severity severity) {
    return new Text(List.of(new Span.Level(severity)));
  }

  public Text and(Span span) {
    var more = new ArrayList<>(spans);
    more.add(span);
    return new Text(more);
  }

  public Text and(String words) {
    return and(new Span.Plain(words));
  }

  public Text and(Text other) {
    var more = new ArrayList<>(spans);
    more.addAll(other.spans);
    return new Text(more);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /// The words alone.
  public String words() {
    var words = new StringBuilder();
    for (var span : spans) {
      words.append(switch (span) {
        case Span.Plain(var text) -> text;
        case Span.Strong(var text) -> text;
        case Span.Code(var text) -> text;
        case Span.Name(var text) -> text;
        case Span.Call(var text) -> text;
        case Span.Level(var severity) -> severity.word();
        case Span.State(var text, _) -> text;
        case Span.Red(var text) -> text;
        case Span.Sureness(var value) -> String.format(Locale.ROOT, "%.2f", value);
        case Span.Break() -> " ";
      });
    }
    return words.toString();
  }
}
