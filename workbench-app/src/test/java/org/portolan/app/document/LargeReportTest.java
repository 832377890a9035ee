package org.portolan.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.document.html.HtmlDocument;
import org.portolan.app.document.markdown.MarkdownDocument;
import org.portolan.app.document.set.Documents;
import org.portolan.app.gallery.Fernhill;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import org.portolan.model.work.Progress;
import org.portolan.testing.InventedWorkspace;

/// What is exported of a landscape in which more is silent than anybody reads.
class LargeReportTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final int TOLD = 60;

  @TempDir
  private static Path folder;
  private static Survey survey = Survey.of(Manifest.named(""),
      Inventory.EMPTY, Logbook.EMPTY, Fernhill.TODAY);

  @BeforeAll
  static void read() throws ProblemException {
    InventedWorkspace.write(folder.resolve("invented"), InventedWorkspace.FOR_LOOKING, 1, CLOCK);
    try (var store = FolderStore.open(folder.resolve("invented"), CLOCK)) {
      var found = store.read(Progress.none());
      survey = Survey.of(found.manifest(), found.inventory(), found.logbook(), Fernhill.TODAY);
    }
  }

  @Test
  void theMostPressingAreToldInFullAndTheOthersCountedByPlaceAndNamedInOneLine() {
    var all = survey.silent().size();
    assertTrue(all > 2_000, "only " + all);
    var text = MarkdownDocument.write(report());
    assertEquals(TOLD, count(text, "\n## S-"));
    assertTrue(text.contains("**and " + Spoken.count(all - TOLD) + " more**, each in one line under"), text.substring(0,
        2_000));
    assertTrue(text.indexOf("Where they come from") < text.indexOf("| **S‑1**"), "the sums come first");
    // What does not fit into the list either is counted in it.
    assertEquals(1_000, count(text.substring(text.indexOf("## The others, in brief"), text.indexOf("## Unknowns")),
        "\n| **S‑"));
    assertTrue(text.contains("; all of them: `portolan silent`"));
  }

  @Test
  void itIsNoLargerThanABrowserLikes() {
    for (var document : Documents.of(survey)) {
      var size = HtmlDocument.write(document).length();
      assertTrue(size < 2_500_000, document.name() + ": " + size);
    }
  }

  private static Document report() {
    return Documents.of(survey).stream().filter(one -> one.name().equals("silent-dependencies")).findFirst()
        .orElseThrow();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
