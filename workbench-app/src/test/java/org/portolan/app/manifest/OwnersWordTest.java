package org.portolan.app.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.problem.ProblemException;

/// An owner's word about an item, on a real workspace whose server is read twice.
class OwnersWordTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final ItemId SCRIPTS = new ItemId("scripts");

  @TempDir
  private Path folder;

  private final Notices notices = new Notices();
  private final StackPane over = new StackPane();
  private Optional<Session> session = Optional.empty();
  private Optional<OwnersWord> word = Optional.empty();

  @BeforeEach
  void open() throws ProblemException, IOException {
    FolderStore.init(folder.resolve("w"), "W");
    Screen.run(() -> {
      var opened = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      session = Optional.of(opened);
      word = Optional.of(new OwnersWord(opened, CLOCK, notices));
      opened.edit(new Edit.AddItems(0, List.of(Item.of(SCRIPTS, ItemKind.DATA_ENTITY,
          List.of(new AssetPattern("script/"))).with(new Disposition.Retain("they stay")))));
    });
    read("0 1 * * * root /opt/a\n");
  }

  @AfterEach
  void close() {
    Screen.run(() -> session().close());
  }

  @Test
  void theWordIsGivenFromTheSheetAndUndoTakesItBack() {
    Screen.run(() -> {
      press(box(), "Attest…");
      var by = (TextField) over.lookupAll(".text-field").stream()
          .filter(node -> "Who says so".equals(node.getAccessibleText())).findFirst().orElseThrow();
      by.setText("R. Haddad");
      press(over, "Attest");
    });
    assertEquals(Optional.of(false), word().of(SCRIPTS).map(one -> one.lapsed()));
    assertTrue(text(Screen.on(this::box)).contains("R. Haddad, 17 Nov 2026: the list of 1 dependant is complete."),
        text(Screen.on(this::box)));
    Screen.run(() -> notices.shown().getLast().undo().orElseThrow().run());
    assertEquals(Optional.empty(), word().of(SCRIPTS));
  }

  @Test
  void theWordLapsesWhenSomethingNewAppearsAndSaysWhat() throws IOException {
    Screen.run(() -> word().give(SCRIPTS, "R. Haddad", "in the meeting"));
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/a --again\n");
    var shown = text(Screen.on(this::box));
    assertTrue(shown.contains("lapsed") && shown.contains("New since: job/web1/etc/crontab/a-again runs"), shown);
  }

  @Test
  void whatWasTakenBackStandsAgainWithItsOwnDateWhenThatIsUndone() {
    Screen.run(() -> word().give(SCRIPTS, "R. Haddad", ""));
    Screen.run(() -> word().withdraw(SCRIPTS));
    assertEquals(Optional.empty(), word().of(SCRIPTS));
    Screen.run(() -> notices.shown().getLast().undo().orElseThrow().run());
    assertEquals(Optional.of("R. Haddad"), word().of(SCRIPTS).map(one -> one.word().by()));
  }

  @Test
  void nobodysNameIsNoWord() {
    Screen.run(() -> {
      press(box(), "Attest…");
      ((TextField) over.lookup(".text-field")).clear();
      press(over, "Attest");
    });
    assertEquals(Optional.empty(), word().of(SCRIPTS));
    assertFalse(over.getChildren().isEmpty());
  }

  @Test
  void theSheetLooksRightInBothThemes() {
    Gallery.show("sheet-attest", () -> {
      press(box(), "Attest…");
      var sheet = over.getChildren().getFirst();
      over.getChildren().clear();
      return new StackPane(sheet);
    });
  }

  private OwnersWordBox box() {
    return new OwnersWordBox(session().manifest().item(SCRIPTS).orElseThrow(), word(), new Sheets() {
      @Override
      public void show(Region sheet) {
        over.getChildren().setAll(sheet);
      }

      @Override
      public void close() {
        over.getChildren().clear();
      }
    });
  }

  private static void press(Parent root, String words) {
    root.lookupAll(".button").stream().map(Button.class::cast).filter(one -> one.getText().equals(words)).findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words)).fire();
  }

  private static String text(Parent root) {
    return String.join("\n", root.lookupAll(".label").stream().map(one -> ((Labeled) one).getText())
        .toList()).replace('\u00a0', ' ');
  }

  private void read(String crontab) throws IOException {
    var file = folder.resolve("web1/etc/crontab");
    Files.createDirectories(file.getParent());
    Files.writeString(file, crontab);
    Screen.run(() -> session().importing("Importing web1",
        progress -> new FilesImporter(folder.resolve("web1"), "web1").read(progress), _ -> {}));
  }

  private Session session() {
    return session.orElseThrow();
  }

  private OwnersWord word() {
    return word.orElseThrow();
  }
}
