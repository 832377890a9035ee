package org.portolan.model.yaml.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// A record that stands in a file as a mapping with known fields.
///
/// @param name   what people call one of it, with its article: `an item`
/// @param make   puts the record together; an [IllegalArgumentException] of its constructor is told to the reader
/// @param spaced blank lines set its larger fields apart
public record Shape<T>(String name, List<Field<T, ?>> fields, Function<Said, T> make, boolean spaced)
    implements Form<T> {
  public Shape {
    fields = List.copyOf(fields);
  }

  public Shape(String name, List<Field<T, ?>> fields, Function<Said, T> make) {
    this(name, fields, make, false);
  }

  @Override
  public Optional<T> read(YamlNode node, Mistakes mistakes) {
    return switch (node) {
      case YamlNode.Mapping mapping -> fromMapping(mapping, mistakes);
      case YamlNode.Text text when text.nothing() ->
          fromMapping(new YamlNode.Mapping(List.of(), false, node.span()), mistakes);
      case YamlNode.Text _,YamlNode.Sequence _ -> {
        mistakes.at(node, "yaml-shape", "Here stands %s where %s belongs.".formatted(Forms.called(node), name),
            "%s has the fields %s.".formatted(capital(name), keys()), "Write fields below each other, `field: value`.");
        yield Optional.empty();
      }
    };
  }

  private Optional<T> fromMapping(YamlNode.Mapping mapping, Mistakes mistakes) {
    int before = mistakes.count();
    var said = new Said(mapping, mistakes);
    for (var entry : mapping.entries()) {
      var field = called(entry.key().value());
      field.ifPresentOrElse(known -> take(known, entry, said, mistakes), () -> unknown(entry, mapping, mistakes));
    }
    for (var field : fields) {
      if (field.isNeeded() && !said.has(field) && mistakes.count() == before) {
        mistakes.at(mapping, "yaml-missing", "`%s` is missing.".formatted(field.key()),
            "%s cannot do without it: %s".formatted(capital(name), field.meaning()),
            "Add a line `%s: …`.".formatted(field.key()));
      }
    }
    return mistakes.count() > before ? Optional.empty() : made(said, mapping, mistakes);
  }

  /// A loop, because a stream for each line of a large file takes longer than reading it.
  private Optional<Field<T, ?>> called(String key) {
    for (var field : fields) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private Optional<T> made(Said said, YamlNode.Mapping mapping, Mistakes mistakes) {
    int before = mistakes.count();
    try {
      var value = make.apply(said);
      return mistakes.count() > before ? Optional.empty() : Optional.of(value);
    } catch (IllegalArgumentException refused) {
      mistakes.at(mapping, "yaml-value", capital(String.valueOf(refused.getMessage())) + ".", "",
          "Correct the values below line %d.".formatted(mapping.span().line()));
      return Optional.empty();
    }
  }

  private static <V> void take(Field<?, V> field, YamlNode.Entry entry, Said said, Mistakes mistakes) {
    boolean nothing = entry.value() instanceof YamlNode.Text text && text.nothing();
    if (nothing && !(field.form() instanceof NothingCounts)) {
      return;
    }
    field.form().read(entry.value(), mistakes).ifPresent(value -> said.put(field, value));
  }

  private void unknown(YamlNode.Entry entry, YamlNode.Mapping mapping, Mistakes mistakes) {
    var written = entry.key().value();
    var free = fields.stream().map(Field::key).filter(key -> mapping.entry(key).isEmpty()).toList();
    var meant = Nearest.to(written, free);
    var change = meant.map(key -> "Did you mean `%s`?".formatted(key))
        .orElse("Remove the line, or move it to where it belongs.");
    mistakes.at(entry.key(), "yaml-unknown-key", "`%s` is not a field of %s.".formatted(written, name),
        "%s has the fields %s.".formatted(capital(name), keys()), change);
  }

  @Override
  public YamlValue.Fields write(T value) {
    var entries = new ArrayList<YamlValue.Entry>();
    fields.forEach(field -> written(field, value).ifPresent(entries::add));
    return new YamlValue.Fields(entries, spaced);
  }

  private static <T, V> Optional<YamlValue.Entry> written(Field<T, V> field, T value) {
    var part = field.from().apply(value);
    return field.standard().filter(part::equals).isPresent() ? Optional.empty()
        : Optional.of(new YamlValue.Entry(field.key(), field.form().write(part)));
  }

  @Override
  public YamlValue.Fields schema() {
    var properties = fields.stream().map(field -> new YamlValue.Entry(field.key(), Schemas.property(field))).toList();
    var needed = fields.stream().filter(Field::isNeeded).map(Field::key).toList();
    return YamlValue.fields("type", YamlValue.text("object"), "additionalProperties", YamlValue.literal(false),
        "required",
        YamlValue.texts(needed), "properties", new YamlValue.Fields(properties, false));
  }

  private String keys() {
    return String.join(", ", fields.stream().map(Field::key).toList());
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
