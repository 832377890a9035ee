package org.portolan.model.logbook;

import static org.portolan.model.yaml.form.Field.usual;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.problem.Location;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.FileFormat;
import org.portolan.model.yaml.form.FileFormat.Outcome;
import org.portolan.model.yaml.form.FileFormat.Written;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// A logbook together with the very text that says it; it only ever grows at its end.
public final class LogbookText {
  private static final int FORMAT_NUMBER = 1;
  private static final Field<Logbook, Integer> NUMBER = FileFormat.numberField(FORMAT_NUMBER);
  private static final Field<Logbook, List<Entry>> ENTRIES =
      usual("entries", "Oldest first.", Forms.spacedList(EntryShapes.ENTRY), Logbook::entries, List.of());
  private static final FileFormat<Logbook> FORMAT = new FileFormat<>(FORMAT_NUMBER, """
      # What happened, and what people said. Entries are added at the end and never changed.
      """, new Shape<>("the logbook", List.of(NUMBER, ENTRIES), said -> new Logbook(said.the(ENTRIES)), true),
      (_, _) -> {});

  private final Written<Logbook> written;

  private LogbookText(Written<Logbook> written) {
    this.written = written;
  }

  /// @param source the file's name, for the places of problems and of evidence
  public static LogbookReading read(String source, String text) {
    return switch (FORMAT.read(source, text)) {
      case Outcome.Read<Logbook>(var readable) -> new LogbookReading.Readable(new LogbookText(readable));
      case Outcome.Refused<Logbook>(var problems) -> new LogbookReading.Unreadable(text, problems);
    };
  }

  /// A logbook in which nothing has happened yet.
  public static LogbookText fresh(String source) {
    return new LogbookText(FORMAT.fresh(source, Logbook.EMPTY));
  }

  /// With one more entry at the end; every line before it stays as it is.
  public LogbookText with(Entry entry) {
    return with(List.of(entry));
  }

  /// With more entries at the end.
  public LogbookText with(List<Entry> more) {
    var entries = new ArrayList<>(logbook().entries());
    entries.addAll(more);
    return new LogbookText(FORMAT.saying(written, new Logbook(entries)));
  }

  public String text() {
    return written.text();
  }

  public Logbook logbook() {
    return written.value();
  }

  /// Where each entry stands, in the order of the entries.
  public List<Location> places() {
    var nodes = written.root().at(ENTRIES.key()).map(YamlNode::items).orElse(List.of());
    return nodes.stream().map(node -> new Location(written.source(), node.span().line(), 0)).toList();
  }
}
