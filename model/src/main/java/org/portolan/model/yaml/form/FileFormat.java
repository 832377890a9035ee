package org.portolan.model.yaml.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.portolan.model.problem.Problem;
import org.portolan.model.yaml.Merge;
import org.portolan.model.yaml.Patch;
import org.portolan.model.yaml.Span;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;
import org.portolan.model.yaml.YamlReading;
import org.portolan.model.yaml.YamlValue;
import org.portolan.model.yaml.YamlWriter;

/// One of our files: how a value becomes its text and back, and how a change becomes a splice.
///
/// @param number  of the format, under the key `portolan`; files of a later one are refused rather than half understood
/// @param header  comment lines at the top of a fresh file
/// @param further checks what no single field can see
public record FileFormat<T>(int number, String header, Shape<T> shape, BiConsumer<YamlNode, Mistakes> further) {
  private static final String NUMBER_KEY = "portolan";

  /// What came of reading a text.
  public sealed interface Outcome<T> {
    record Read<T>(Written<T> written) implements Outcome<T> {}

    /// @param problems everything that has to be mended first, in the order of the file; never empty
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// A value with the very text that says it.
  ///
  /// @param source the file's name, for the places of problems
  public record Written<T>(String source, String text, T value, YamlNode root) {}

  /// The field that holds the format's number.
  public static <T> Field<T, Integer> numberField(int number) {
    return Field.needed(NUMBER_KEY, "The format of this file: %d.".formatted(number), Forms.number(1), _ -> number);
  }

  public Outcome<T> read(String source, String text) {
    return switch (YamlReader.strict(source, text)) {
      case YamlReading.Refused(var problems) -> new Outcome.Refused<>(problems);
      case YamlReading.Read(var root) -> read(source, text, root.orElseGet(FileFormat::nothing));
    };
  }

  private Outcome<T> read(String source, String text, YamlNode root) {
    var mistakes = new Mistakes(source);
    if (isNewer(root)) {
      mistakes.at(root.at(NUMBER_KEY).orElse(root), "file-newer",
          "%s was written by a newer Portolan.".formatted(source), "This one reads format %d.".formatted(number),
          "Open it with the newer version.");
      return new Outcome.Refused<>(mistakes.inOrder());
    }
    var value = shape.read(root, mistakes);
    further.accept(root, mistakes);
    return value.isPresent() && mistakes.count() == 0
        ? new Outcome.Read<>(new Written<>(source, text, value.get(), root))
        : new Outcome.Refused<>(mistakes.inOrder());
  }

  /// The text of a value that has no file yet.
  public Written<T> fresh(String source, T value) {
    var text = header + "\n" + YamlWriter.document(shape.write(value));
    return switch (read(source, text)) {
      case Outcome.Read<T>(var written) -> written;
      case Outcome.Refused<T>(var problems) ->
          throw new IllegalStateException("what was written cannot be read: " + problems);
    };
  }

  /// The text that says something else, and differs from what is written only where it must.
  ///
  /// Whatever was spliced is read again; should it not say exactly what is wanted, the whole file is written afresh.
  public Written<T> saying(Written<T> written, T wanted) {
    if (wanted.equals(written.value())) {
      return written;
    }
    var after = shape.write(wanted);
    return spliced(written, after, false).filter(spliced -> spliced.value().equals(wanted))
        .or(() -> spliced(written, after, true).filter(spliced -> spliced.value().equals(wanted)))
        .orElseGet(() -> fresh(written.source(), wanted));
  }

  /// What two people wanted who both began with `before`; empty when they contradict each other.
  public Optional<T> merged(T before, T mine, T theirs) {
    return Merge.of(shape.write(before), shape.write(mine), shape.write(theirs))
        .flatMap(both -> both instanceof YamlValue.Fields fields
            && read("", YamlWriter.document(fields)) instanceof Outcome.Read<T>(var read)
                ? Optional.of(read.value())
                : Optional.empty());
  }

  private Optional<Written<T>> spliced(Written<T> written, YamlValue.Fields wanted, boolean thorough) {
    var text = new Patch(written.text(), thorough).apply(written.root(), shape.write(written.value()), wanted);
    return read(written.source(), text) instanceof Outcome.Read<T>(var spliced)
        ? Optional.of(spliced)
        : Optional.empty();
  }

  private boolean isNewer(YamlNode root) {
    Optional<String> said = root.at(NUMBER_KEY).flatMap(YamlNode::text);
    return said.filter(text -> text.matches("[0-9]{1,9}") && Integer.parseInt(text) > number).isPresent();
  }

  private static YamlNode nothing() {
    return new YamlNode.Text("", true, new Span(0, 0, 1, 1));
  }
}
