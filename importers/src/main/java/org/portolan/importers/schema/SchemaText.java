package org.portolan.importers.schema;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.model.work.Progress;

/// One file of a schema, in SQL or in a framework's own language.
final class SchemaText {
  private static final Pattern MIGRATION_DOWN =
      Pattern.compile("(?im)^--\\s*(?:\\+goose\\s+down|migrate:down|//@undo|!?down)\\b");

  private final DdlReader reader;

  SchemaText(DdlReader reader) {
    this.reader = reader;
  }

  static boolean isFramework(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".rb") || lower.endsWith(".prisma");
  }

  void read(String name, String text, Progress progress) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".rb")) {
      new RailsSchema(reader.shapes(), name).read(text);
    } else if (lower.endsWith(".prisma")) {
      new PrismaSchema(reader.shapes(), name).read(text);
    } else {
      reader.read(name, up(text), progress);
    }
  }

  /// What a migration does, without what undoes it behind that.
  private static String up(String text) {
    var down = MIGRATION_DOWN.matcher(text);
    return down.find() ? text.substring(0, down.start()) : text;
  }
}
