package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.Drifting;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.problem.ProblemException;

/// What has changed between two readings of the same server, and what of the plan rests on it.
class DriftPanelTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private Optional<Session> session = Optional.empty();
  private Optional<Drifting> drifting = Optional.empty();

  @BeforeEach
  void open() throws ProblemException {
    FolderStore.init(folder.resolve("w"), "W");
    Screen.run(() -> {
      var opened = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      session = Optional.of(opened);
      drifting = Optional.of(new Drifting(opened, JobRunner.immediate()));
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> session().close());
  }

  @Test
  void withOneReadingThereIsNothingToCompare() throws IOException {
    read("0 1 * * * root /opt/a\n");
    assertEquals(Optional.empty(), changes());
  }

  @Test
  void whatAppearedVanishedAndChangedIsToldWithWhatItMeansForThePlan() throws IOException {
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n");
    decide();
    read("0 1 * * * root /opt/a\n30 3 * * * root /opt/c --all\n");
    var lines = DriftLine.of(changes().orElseThrow());
    assertTrue(
        lines.stream().anyMatch(line -> line.sign() == DriftLine.Sign.APPEARED && line.kind().equals("scheduled job")
            && line.remark().equals("new, in item jobs")),
        lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.sign() == DriftLine.Sign.VANISHED
        && line.remark().equals("gone; item jobs covered it") && line.leads().isEmpty()), lines.toString());
  }

  @Test
  void aDecisionThatRestsOnWhatChangedIsOneClickAway() throws IOException {
    read("0 1 * * * root /opt/a\n");
    decide();
    read("0 1 * * * root /opt/a\n30 3 * * * root /opt/c --all\n");
    var led = new ArrayList<String>();
    var shown = changes();
    Screen.run(() -> {
      var panel =
          new DriftPanel(shown, _ -> {}, (_, _) -> {}, stale -> led.add(stale.kind().word() + " " + stale.subject()),
              _ -> {});
      panel.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
          .filter(link -> link.getText().equals("Decision: jobs")).findFirst().orElseThrow().fire();
    });
    assertEquals(List.of("decision jobs"), led);
  }

  @Test
  void itsHeadIsAsHighAsThoseBesideItAlsoWithTheMenu() throws IOException {
    read("0 1 * * * root /opt/a\n");
    read("0 1 * * * root /opt/a\n30 3 * * * root /opt/c --all\n");
    var shown = changes();
    Screen.run(() -> {
      var panel = new DriftPanel(shown, _ -> {}, (_, _) -> {}, _ -> {}, _ -> {});
      var beside =
          Boxes.sectionHead(Labels.heading("Not read"), Labels.note("3 places"), Buttons.link("Answer", () -> {}));
      var page = new HBox(40, Boxes.growing(new VBox(beside)), Boxes.growing(panel));
      page.getStyleClass().add("discover");
      page.getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
      Theme.LIGHT.dress(new Scene(page, 1000, 600));
      for (var pass = 0; pass < 3; pass++) {
        page.applyCss();
        page.layout();
      }
      var heads = page.lookupAll(".ruled-below").stream().filter(head -> head.getLayoutY() == 0).toList();
      assertEquals(2, heads.size());
      assertEquals(heads.getFirst().getLayoutBounds().getHeight(), heads.getLast().getLayoutBounds().getHeight(), 1);
    });
  }

  @Test
  void whatIsGoneLeadsToWhatWasKnownOfIt() throws IOException {
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n");
    decide();
    read("0 1 * * * root /opt/a\n");
    var shown = changes();
    var told = Screen.on(() -> {
      var sheets = new ArrayList<GoneSheet>();
      var panel =
          new DriftPanel(shown, _ -> {}, (asset, earlier) -> sheets.add(new GoneSheet(asset, earlier, () -> {})),
              _ -> {}, _ -> {});
      panel.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
          .filter(link -> link.getText().equals("job/web1/etc/crontab/b")).findFirst().orElseThrow().fire();
      return words(sheets.getFirst());
    });
    assertTrue(told.contains("b is gone"), told);
    assertTrue(told.contains("A scheduled job on web1, 0 2 * * *. Item jobs covers it: retain."), told);
    assertTrue(told.contains("etc/crontab:2"), told);
    assertTrue(told.contains("runs script/web1/opt/b"), told);
  }

  @Test
  void aCardSaysWhatBecameOfItsOwnSource() throws IOException {
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n");
    assertEquals(Optional.empty(), changes());
    read("30 1 * * * root /opt/a\n0 3 * * * root /opt/c\n0 4 * * * root /opt/d\n");
    var source = session().contents().get().inventory().sources().getFirst().source();
    var drift = SourceDrift.of(source, changes().orElseThrow()).orElseThrow();
    assertEquals("2 scheduled jobs and 2 scripts new, 1 scheduled job and 1 script gone, 1 scheduled job changed",
        plain(drift.words()));
    assertEquals("4 new, 2 gone, 1 changed", drift.mark());
    assertEquals(Optional.empty(), SourceDrift.of(new Source("web2", SourceKind.FILES, "web2", ""),
        changes().orElseThrow()));
  }

  @Test
  void whatAServersFilesOnlySpeakOfIsCountedToo() throws IOException {
    read("0 1 * * * root /opt/a\n");
    read("0 1 * * * root /opt/a\n0 2 * * * root curl -sf https://rates.example/daily.csv -o /tmp/rates\n");
    var source = session().contents().get().inventory().sources().getFirst().source();
    var words = plain(SourceDrift.of(source, changes().orElseThrow()).orElseThrow().words());
    assertTrue(words.contains("1 endpoint"), words);
  }

  @Test
  void daysAreCountedByTheCalendarOfWhoeverLooks() {
    var source = new SourceSummary(new Source("web1", SourceKind.FILES, "web1", ""),
        Instant.parse("2026-11-02T22:30:00Z"), 1, 1, 0);
    var now = ZonedDateTime.of(2026, 11, 12, 8, 0, 0, 0, ZoneId.of("Europe/Paris"));
    assertEquals(Optional.of("10 days old"), SourceDrift.age(source, now).map(DriftPanelTest::plain));
    assertEquals(Optional.empty(), SourceDrift.age(source, now.minusDays(4)));
  }

  private static String plain(String words) {
    return words.replace('\u00a0', ' ');
  }

  static String words(Parent root) {
    return Stream.concat(root instanceof Labeled labeled ? Stream.of(labeled.getText()) : Stream.of(),
        (root instanceof ScrollPane pane ? Stream.of(pane.getContent()) : root.getChildrenUnmodifiable().stream())
            .filter(Parent.class::isInstance).map(one -> words((Parent) one)))
        .collect(Collectors.joining("\n")).replace('\u00a0', ' ');
  }

  @Test
  void anotherSnapshotCanBeComparedWith() throws IOException {
    read("0 1 * * * root /opt/a\n");
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n");
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n0 3 * * * root /opt/c\n");
    assertEquals(1, jobs());
    Screen.run(() -> drifting.orElseThrow().compareWith(1));
    assertEquals(2, jobs());
  }

  @Test
  void thePanelLooksRightInBothThemes() throws IOException {
    read("0 1 * * * root /opt/a\n0 2 * * * root /opt/b\n");
    decide();
    read(
        "0 1 * * * root /opt/a\n30 3 * * * root /opt/c --all\n@daily root /opt/reports/bin/an_export_with_a_long_name.sh\n");
    var shown = changes();
    Gallery.show("gone", () -> {
      var gone =
          DriftLine.of(shown.orElseThrow()).stream().flatMap(line -> line.gone().stream()).findFirst().orElseThrow();
      var sheet = new GoneSheet(gone, shown.orElseThrow().earlier(), () -> {});
      StackPane.setAlignment(sheet, Pos.TOP_CENTER);
      return new StackPane(sheet);
    });
    Gallery.show("drift", () -> {
      var panel = new DriftPanel(shown, _ -> {}, (_, _) -> {}, _ -> {}, _ -> {});
      panel.setMaxWidth(560);
      var page = new StackPane(panel);
      page.getStyleClass().add("discover");
      page.getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
      return page;
    });
  }

  private long jobs() {
    return DriftLine.of(changes().orElseThrow()).stream().filter(line -> line.kind().equals("scheduled job")).count();
  }

  private void decide() {
    Screen.run(() -> session().edit(new Edit.AddItems(0, List.of(
        Item.of(new ItemId("jobs"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("job/")))
            .with(new Disposition.Retain("they stay"))))));
  }

  private void read(String crontab) throws IOException {
    var file = folder.resolve("web1/etc/crontab");
    Files.createDirectories(file.getParent());
    Files.writeString(file, crontab);
    Screen.run(() -> session().importing("Importing web1",
        progress -> new FilesImporter(folder.resolve("web1"), "web1").read(progress), _ -> {}));
  }

  private Optional<Drifting.Changes> changes() {
    return Screen.on(() -> {
      drifting.orElseThrow().look();
      return drifting.orElseThrow().changes().get();
    });
  }

  private Session session() {
    return session.orElseThrow();
  }
}
