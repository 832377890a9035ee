package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.Contents;
import org.portolan.app.fx.Boxes;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.MemoryStore;
import org.portolan.app.session.Session;
import org.portolan.app.theme.Theme;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.logbook.Entry;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.ObservationWindow;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.problem.Location;
import org.portolan.model.survey.Survey;

/// What people do with what could not be read.
class UnknownListTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  private final List<String> said = new ArrayList<>();
  private Optional<Session> session = Optional.empty();
  private Optional<DiscoverViewModel> model = Optional.empty();

  @BeforeEach
  void open() {
    var opened = new Session(JobRunner.immediate(), CLOCK, problem -> said.add(problem.summary()));
    opened.open("fernhill", _ -> new MemoryStore(new Contents(Fernhill.manifest(), Fernhill.inventory(3),
        Logbook.EMPTY)), _ -> {});
    session = Optional.of(opened);
    model = Optional
        .of(new DiscoverViewModel(opened, JobRunner.immediate(), CLOCK, said::add, (words, _) -> said.add(words),
            problem -> said.add(problem.summary())));
  }

  @Test
  void anAnswerIsWrittenIntoTheLogbookWithWhatFollowsAndSettlesTheUnknown() {
    var unknown = unknown("sync_stock.pl");

    var answer = new AnswerSheet.Answer("one table for each region", "", "R. Haddad");
    assertEquals(Optional.empty(), model().wrongWith(unknown, answer));
    model().answer(unknown, answer);

    var entry = (Entry.Answered) session().contents().get().logbook().entries().getLast();
    assertEquals("R. Haddad", entry.by());
    assertEquals("one table for each region", entry.words());
    assertTrue(unknown("sync_stock.pl").spoken().startsWith("answered by R. Haddad"));
  }

  @Test
  void anAnswerWithAnUnknownVerbIsRefusedAndNothingIsWritten() {
    var answer = new AnswerSheet.Answer("", "frobs finance.ledger", "me");
    model().answer(unknown("sync_stock.pl"), answer);

    assertTrue(model().wrongWith(unknown("sync_stock.pl"), answer).isPresent());
    assertEquals(0, session().contents().get().logbook().entries().size());
  }

  @Test
  void aWaiverSettlesOneAndUndoOpensItAgain() {
    var unknown = unknown("crontabs/root");

    model().waive(new Waiver(unknown.id(), "S. Ferrand", model().today(), "only backups", Optional.empty()));
    assertEquals(3, stillOpen());

    session().undo();
    assertEquals(4, stillOpen());
  }

  @Test
  void aRuleForManySaysBeforehandHowManyItSettles() {
    var rule = new UnknownRule("opt/**", "", "", "S. Ferrand", model().today(), "belongs to nobody", Optional.empty());

    long announced = model().settles(rule);
    model().waiveAll(rule);

    assertEquals(1, announced);
    assertEquals(4 - announced, stillOpen());
  }

  @Test
  void aSheetThatNobodyFilledInSaysSo(@TempDir Path folder) throws IOException {
    model().writeQuestions(folder);
    var sheets = new ArrayList<Path>();
    try (var files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(sheets::add);
    }
    assertTrue(!sheets.isEmpty(), said.toString());

    model().readAnswers(sheets.getFirst());

    assertTrue(
        said.getLast().replace('\u00a0', ' ')
            .matches("0 answers written down, 0 known already, [1-9]\\d* left empty, 0 not usable"),
        said.toString());
  }

  @Test
  void manyThatSayTheSameAreOneLineThatSettlesThemAll() {
    var many = manyUnknowns(400);
    var settled = new ArrayList<UnknownGroup>();
    Screen.run(() -> {
      var list = list(many, new UnknownShown(), settled);
      assertEquals(3, list.lookupAll(".line").size(), "two groups, and one of its own");
      press(list, "Show 200 places");
      assertEquals(3 + 40, list.lookupAll(".line").size());
      press(list, "Show more of 200");
      assertEquals(3 + 80, list.lookupAll(".line").size());
      press(list, "Hide 200 places");
      assertEquals(3, list.lookupAll(".line").size());
      press(list, "Settle all…");
    });
    var group = settled.getFirst();
    var like = Like.of(group);
    var rule = new UnknownRule(like.places(), like.says(), like.from(), "S. Ferrand", model().today(), "noise",
        Optional.empty());
    assertEquals(group.cases().size(), many.openUnder(rule));
  }

  @Test
  void aFilterShowsThoseThatHoldItsWordsAndStaysWhenTheListIsDrawnAnew() {
    var many = manyUnknowns(400);
    var shown = new UnknownShown();
    Screen.run(() -> {
      var list = list(many, shown, new ArrayList<>());
      ((TextField) list.lookup(".text-field")).setText("LIB/17 text");
      assertEquals(6, list(many, shown, new ArrayList<>()).lookupAll(".line").size());
    });
  }

  @Test
  void aLongListLooksRightInBothThemes() {
    Gallery.show("unread-many", () -> {
      var many = manyUnknowns(14);
      var shown = new UnknownShown();
      shown.unfold(UnknownGroup.of(many.open()).getFirst());
      var page = Boxes.padded(new VBox(list(many, shown, new ArrayList<>())), 24, 24, 24, 24);
      page.getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
      return Boxes.styled(page, "discover");
    });
  }

  private static UnknownList list(Unknowns unknowns, UnknownShown shown, List<UnknownGroup> settled) {
    return new UnknownList(unknowns, Inventory.EMPTY, shown,
        new UnknownRow.Deeds(() -> {}, _ -> {}, _ -> {}, _ -> {}, settled::add, () -> {}, () -> {}));
  }

  private static void press(Parent root, String words) {
    root.lookupAll("*").stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
        .filter(one -> one.getText().replace('\u00a0', ' ').equals(words)).findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words)).fire();
  }

  /// Half of them are no text, half of them no importer reads, and one is of its own kind.
  private static Unknowns manyUnknowns(int number) {
    var unread = IntStream.range(0, number).mapToObj(i -> new Unread(Location.of("usr/lib/" + i + "/file"),
        UnreadKind.UNPARSED, i % 2 == 0 ? "No importer reads a file ending in .x" + i : "Not text")).toList();
    var all = Stream.concat(unread.stream(), Stream.of(new Unread(Location.of("opt/rates.pl", 18), UnreadKind.DYNAMIC,
        "Table name is built at run time: rates_…"))).toList();
    var inventory = new Inventory(new TreeMap<>(), List.of(), List.of(), List.of(), all, List.of(), List.of());
    return Survey.of(Fernhill.manifest(), inventory, Logbook.EMPTY, Fernhill.TODAY).judgement().unknowns();
  }

  @Test
  void theSheetsLookRightInBothThemes() {
    Gallery.show("answer", () -> middle(new AnswerSheet(unknown("sync_stock.pl"), _ -> Optional.empty(), () -> {})));
    Gallery.show("waive",
        () -> middle(WaiveSheet.many(Like.of(unknown("sync_stock.pl")), model().today(), model()::settles,
            _ -> {}, () -> {})));
    Gallery.show("database", () -> middle(new DatabaseSheet(
        ConnectionRequest.to("jdbc:postgresql://db/shop", "", Password.none()).named("shop"), _ -> {}, () -> {})));
    Gallery.show("observed", () -> middle(new ObservedSheet(Path.of("sessions.csv"), _ -> {}, () -> {}, () -> {})));
  }

  @Test
  void whatWasWatchedAndWhatNobodyCouldSeeLooksRightInBothThemes() {
    var plain = Fernhill.inventory(3);
    var window = new ObservationWindow(new AssetId("db/backoffice"), Instant.parse("2026-10-20T00:00:00Z"),
        Instant.parse("2026-11-14T00:00:00Z"), true, "sessions", Location.of("sessions.csv"));
    var watched = new Inventory(plain.assets(), plain.dependencies(), plain.sources(), plain.read(), plain.unread(),
        plain.folded(), plain.names(), plain.unknowns(), List.of(window), plain.ledger(), plain.withheldKeys());
    var survey = Survey.of(Fernhill.manifest(), watched, Logbook.EMPTY, Fernhill.TODAY);

    assertEquals(1, survey.judgement().blindSpots().blind().size());
    Gallery.show("sight", () -> page(survey));
    assertEquals(1, Screen.on(() -> {
      var scene = new Scene(page(survey), 1000, 700);
      Theme.LIGHT.dress(scene);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return strips(scene.getRoot()).map(strip -> strip.localToScene(0, 0).getX()).distinct().count();
    }).longValue(), "all strips have one scale of time, so they stand below one another");
  }

  @Test
  void whereNobodyWatchedNothingIsSaidToBeNoneAndThePageLeadsToLogs() {
    var undated = Fernhill.manifest().with(Context.named("Shop"));
    var survey = Survey.of(undated, Fernhill.inventory(3), Logbook.EMPTY, Fernhill.TODAY);
    Screen.run(() -> {
      var done = new ArrayList<String>();
      var page = new SightPage(survey, _ -> {}, new SightPage.Deeds(() -> done.add("log"), () -> done.add("script")));
      Theme.LIGHT.dress(new Scene(page, 1000, 700));
      page.applyCss();
      page.layout();
      var words = DriftPanelTest.words(page);
      assertTrue(words.contains("not known while nobody watched; somebody uses it whom no file explains"), words);
      assertTrue(words.contains("2 never watched · no cutover window yet"), words);
      assertFalse(words.contains("none;"), words);
      assertFalse(words.contains("Blue: the night"), words);
      assertEquals(2, strips(page).count(), "each job is there with its next runs");
      page.lookupAll(".button").stream().map(Button.class::cast).findFirst().orElseThrow().fire();
      assertEquals(List.of("log"), done);
    });
  }

  @Test
  void inASmallWindowTheWordsAboutAJobKeepTheirRoom() {
    var survey = Survey.of(Fernhill.manifest(), Fernhill.inventory(3), Logbook.EMPTY, Fernhill.TODAY);
    Screen.run(() -> {
      var scene = new Scene(page(survey), 680, 700);
      Theme.LIGHT.dress(scene);
      for (var pass = 0; pass < 3; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      var words = scene.getRoot().lookupAll(".label").stream().map(Labeled.class::cast)
          .filter(label -> label.getText().startsWith("Never watched")).toList();
      assertFalse(words.isEmpty());
      words.forEach(label -> assertTrue(label.getWidth() > 250, label.getText() + " has " + label.getWidth()));
    });
  }

  private static Parent page(Survey survey) {
    var page =
        Boxes.padded(new VBox(new SightPage(survey, _ -> {}, new SightPage.Deeds(() -> {}, () -> {}))), 24, 24, 24, 24);
    page.getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
    return Boxes.styled(page, "discover");
  }

  private static Stream<Node> strips(Node node) {
    var below = node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(UnknownListTest::strips)
        : Stream.<Node>empty();
    return node.getAccessibleText() != null && node.getAccessibleText().startsWith("Next runs")
        ? Stream.of(node) : below;
  }

  private static Parent middle(Region sheet) {
    StackPane.setAlignment(sheet, Pos.TOP_CENTER);
    return new StackPane(sheet);
  }

  private DiscoverViewModel model() {
    return model.orElseThrow();
  }

  private Session session() {
    return session.orElseThrow();
  }

  private int stillOpen() {
    return session().survey().get().judgement().unknowns().open().size();
  }

  private UnknownCase unknown(String place) {
    return session().survey().get().judgement().unknowns().all().stream()
        .filter(one -> one.unknown().unread().place().source().endsWith(place)).findFirst().orElseThrow();
  }
}
