package org.portolan.importers.schedule;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the list of a Windows host's services that was written while it was collected, but for those of Windows itself.
public final class WindowsServicesImporter implements TreeImporter {
  private static final String PATH = "portolan/services.txt";
  private static final Pattern OF_WINDOWS =
      Pattern.compile(
          "(?i)\"?(?:[a-z]:\\\\windows\\\\|%systemroot%|\\\\systemroot\\\\|[a-z]:\\\\program files\\\\windows ).*|");

  @Override
  public String name() {
    return "windows-services";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.file(PATH).ifPresent(file -> {
      findings.read(PATH, name());
      // What the collector notes above the table is no part of it.
      long above = file.lines().stream().takeWhile(line -> line.startsWith("#") || line.isBlank()).count();
      var table = file.lines().stream().skip(above).collect(Collectors.joining("\n"));
      try (var rows = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofNamedCsvRecord(table)) {
        rows.forEach(row -> service(tree, file, row, (int) (above + row.getStartingLineNumber()), findings));
      } catch (CsvParseException | IOException broken) {
        findings.unread(file.at(1), UnreadKind.UNPARSED, "It is no list of services: " + broken.getMessage());
      }
    });
  }

  private static void service(Tree tree, TextFile file, NamedCsvRecord row, int number, Findings findings) {
    var name = row.findField("Name").orElse("");
    var command = row.findField("PathName").orElse("");
    if (name.isBlank() || OF_WINDOWS.matcher(command).matches()) {
      return;
    }
    var user = row.findField("StartName").orElse("");
    boolean off = row.findField("StartMode").orElse("").equalsIgnoreCase("Disabled");
    var place = file.at(Math.min(number, file.lines().size()));
    new KeptService(name, tree.host(), command, user, Map.of(), "", place, file.line(place.line()), off).tell(findings);
  }
}
