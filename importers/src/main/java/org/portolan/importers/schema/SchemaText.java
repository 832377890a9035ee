package org.portolan.importers.schema;

import java.util.Locale;
import org.portolan.importers.tree.AppliedOrder;
import org.portolan.model.work.Progress;

/// One file of a schema, in SQL or in a framework's own language.
final class SchemaText {
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
      reader.read(name, AppliedOrder.withoutUndo(text), progress);
    }
  }
}
