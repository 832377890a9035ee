package org.portolan.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.document.export.ExportFormat;
import org.portolan.app.export.ExportViewModel.State;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.job.JobRunner;

class ExportViewModelTest {

  @TempDir
  private Path folder;

  @Test
  void onlyTheChosenFormatsAreWritten() {
    var to = folder.resolve("out");
    var model = new ExportViewModel(() -> Fernhill.survey(3), JobRunner.immediate(), to);
    model.choose(ExportFormat.HTML, false);
    model.choose(ExportFormat.MD, false);
    model.write();
    assertEquals(new State.Written(to, List.of(to.resolve("communication-schedule.ics"))), model.state().get());
  }

  @Test
  void withoutAFormatOrAFolderNothingCanBeWritten() {
    var model = new ExportViewModel(() -> Fernhill.survey(3), JobRunner.immediate(), folder);
    assertEquals(true, model.possible());
    for (var format : ExportFormat.values()) {
      model.choose(format, false);
    }
    assertEquals(false, model.possible());
    model.choose(ExportFormat.ICS, true);
    model.folder().set("  ");
    assertEquals(false, model.possible());
  }

  @Test
  void aFolderThatIsAFileIsAProblem() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "");
    var model = new ExportViewModel(() -> Fernhill.survey(3), JobRunner.immediate(), file);
    model.write();
    assertEquals("export-not-written", ((State.NotWritten) model.state().get()).problem().code());
  }
}
