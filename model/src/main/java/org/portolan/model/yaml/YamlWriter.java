package org.portolan.model.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// Writes values the way we write them by hand: two spaces, short lists in brackets, long texts as blocks.
public final class YamlWriter {
  private static final int WIDEST = 110;

  private YamlWriter() {}

  /// A whole document, with `\n` at the end of each line.
  public static String document(YamlValue.Fields root) {
    return fields(root, 0) + "\n";
  }

  /// Fields, the first line without indentation, no line end at the end.
  static String fields(YamlValue.Fields fields, int indent) {
    var out = new StringBuilder();
    boolean blockBefore = false;
    for (var entry : fields.entries()) {
      boolean block = !entry.value().isScalar();
      if (!out.isEmpty()) {
        out.append(fields.spaced() && (block || blockBefore) ? "\n\n" : "\n").append(" ".repeat(indent));
      }
      out.append(entry(entry, indent));
      blockBefore = block;
    }
    return out.toString();
  }

  /// `key: value`, going on in further lines where it must.
  static String entry(YamlValue.Entry entry, int indent) {
    var key = Scalars.key(entry.key()) + ":";
    return key + behind(entry.value(), indent, key.length());
  }

  /// What stands behind a key: ` value`, or further lines that begin with a line end.
  static String behind(YamlValue value, int indent, int keyLength) {
    if (value instanceof YamlValue.Text(var text) && Scalars.isBlock(text)) {
      return " " + block(text, indent + 2);
    }
    if (isInline(value, indent + keyLength)) {
      return " " + inline(value, false);
    }
    return "\n" + " ".repeat(indent + 2) + nested(value, indent + 2);
  }

  /// `- value`, going on in further lines where it must.
  static String item(YamlValue value, int indent) {
    if (value instanceof YamlValue.Text(var text) && Scalars.isBlock(text)) {
      return "- " + block(text, indent + 2);
    }
    return "- " + (isInline(value, indent) ? inline(value, false) : nested(value, indent + 2));
  }

  static String inline(YamlValue value, boolean inBrackets) {
    return switch (value) {
      case YamlValue.Text(var text) -> Scalars.spelt(text, inBrackets);
      case YamlValue.Literal(var text) -> text;
      case YamlValue.Items(var items, _) -> items.stream().map(item -> inline(item, true))
          .collect(Collectors.joining(", ", "[", "]"));
      case YamlValue.Fields(var entries, _) -> entries.stream().map(YamlWriter::inlineEntry)
          .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  static String inlineEntry(YamlValue.Entry entry) {
    return Scalars.key(entry.key()) + ": " + inline(entry.value(), true);
  }

  /// Whether it is written on the line of its key.
  static boolean isInline(YamlValue value, int before) {
    return switch (value) {
      case YamlValue.Text _,YamlValue.Literal _ -> true;
      case YamlValue.Items(var items, var spread) -> items.isEmpty()
          || spread == YamlValue.Spread.SHORT && items.stream().allMatch(YamlWriter::isShort)
              && before + inline(value, false).length() <= WIDEST;
      case YamlValue.Fields(var entries, _) -> entries.isEmpty();
    };
  }

  private static boolean isShort(YamlValue value) {
    return value.isScalar() && !(value instanceof YamlValue.Text(var text) && text.length() > WIDEST / 2);
  }

  private static String nested(YamlValue value, int indent) {
    return switch (value) {
      case YamlValue.Items items -> list(items, indent);
      case YamlValue.Fields fields -> fields(fields, indent);
      case YamlValue.Text _,YamlValue.Literal _ -> inline(value, false);
    };
  }

  private static String list(YamlValue.Items items, int indent) {
    var between = (items.spread() == YamlValue.Spread.PARAGRAPHS ? "\n\n" : "\n") + " ".repeat(indent);
    return String.join(between, items.items().stream().map(item -> item(item, indent)).toList());
  }

  private static String block(String text, int indent) {
    var header = text.endsWith("\n") ? "|" : "|-";
    var lines = new StringBuilder(header);
    for (var line : List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1))) {
      lines.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent) + line);
    }
    return lines.toString();
  }
}
