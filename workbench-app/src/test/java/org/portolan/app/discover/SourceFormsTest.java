package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.Session;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.importers.table.Meaning;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Engine;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.problem.ProblemException;

/// The forms of Discover, filled in by keys and buttons, on real files and a real workspace.
class SourceFormsTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final String SERVERS = "Rechner X;Wer;Wozu\nweb1;R. Haddad;Shop\nweb2;K. Brandt;CRM\n";
  private static final String DUMP = """
      --
      -- PostgreSQL database dump
      --
      CREATE TABLE public.orders (id bigint NOT NULL, total numeric(10,2));
      CREATE VIEW public.open_orders AS SELECT id FROM public.orders;
      """;

  @TempDir
  private Path folder;

  private final List<String> said = new ArrayList<>();
  private final StackPane over = new StackPane();
  private Optional<Session> session = Optional.empty();
  private Optional<DiscoverViewModel> model = Optional.empty();
  private Optional<SourceForms> forms = Optional.empty();
  private Path chosen = Path.of("nowhere");

  @BeforeEach
  void open() throws ProblemException {
    FolderStore.init(folder.resolve("w"), "W");
    Screen.run(() -> {
      new Scene(over, 1200, 900);
      var opened = new Session(JobRunner.immediate(), CLOCK, problem -> said.add(problem.summary()));
      opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      var made = new DiscoverViewModel(opened, JobRunner.immediate(), CLOCK, said::add, (words, _) -> said.add(words),
          problem -> said.add(problem.summary() + " " + problem.cause()));
      session = Optional.of(opened);
      model = Optional.of(made);
      forms = Optional.of(new SourceForms(made, sheets(), chooser(), made.queue()));
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> session.orElseThrow().close());
  }

  @Test
  void aListWithUnknownHeadsIsImportedAsItsColumnsAreSaidToBeAndIsNotAskedAboutAgain() throws IOException {
    var file = write("rechner.csv", SERVERS);
    Screen.run(() -> {
      forms().laidDown(List.of(file));
      assertTrue(text().contains("No name of a column is known"), text());
      choose("Rechner X holds", Meaning.HOST);
      choose("Wer holds", Meaning.OWNER);
      choose("Wozu holds", Meaning.APPLICATION);
      press("Import 2 rows");
    });
    assertEquals(Optional.of("R. Haddad"), session().survey().get().inventory()
        .asset(new AssetId("service/web1/Shop")).flatMap(asset -> asset.attribute("owner")));
    assertTrue(Files.readString(folder.resolve("w/columns.txt")).contains("rechner x = host"));
    Screen.run(() -> {
      forms().laidDown(List.of(file));
      assertTrue(over.getChildren().isEmpty(), "asked again: " + text());
    });
  }

  @Test
  void aListOfWhichNothingSaysWhatARowIsAboutIsNotImported() throws IOException {
    var file = write("rechner.csv", SERVERS);
    Screen.run(() -> {
      forms().laidDown(List.of(file));
      press("Import 2 rows");
      assertTrue(text().contains("Say which column holds"), text());
    });
    assertEquals(0, session().survey().get().inventory().sources().size());
  }

  @Test
  void aDumpThatNamesItsEngineIsReadOnEnterAndOneThatDoesNotAsksForIt() throws IOException {
    Screen.run(() -> {
      forms().laidDown(List.of(write("shop.sql", DUMP)));
      assertTrue(text().contains("By its text it is for PostgreSQL"), text());
      press("Read the schema");
    });
    assertTrue(session().survey().get().inventory().assets().containsKey(new AssetId("db/shop/public.orders")));
    Screen.run(() -> {
      forms().laidDown(List.of(write("plain.sql", "create table a (id int);\ncreate table b (id int);\n")));
      press("Read the schema");
      assertTrue(text().contains("Say which engine it is for."), text());
    });
  }

  @Test
  void severalThingsThatAreLaidDownAreAskedAboutOneAfterTheOther() throws IOException {
    Screen.run(() -> {
      forms().laidDown(List.of(write("shop.sql", DUMP), write("rechner.csv", SERVERS)));
      assertTrue(text().contains("Read a schema"), text());
      press("Cancel");
      assertTrue(text().contains("What do the columns hold?"), text());
      press("Cancel");
      assertTrue(over.getChildren().isEmpty());
    });
  }

  @Test
  void whatWasTakenForTheWrongThingIsReadAsSomethingElse() throws IOException {
    Screen.run(() -> {
      forms().laidDown(List.of(write("shop.sql", DUMP)));
      press("Read it as something else");
      press("Files of a server, or a repository");
      assertTrue(text().contains("Whose files are these?"), text());
    });
  }

  @Test
  void theScriptIsShownAndSavedAsItIsPrinted() throws IOException {
    chosen = folder.resolve("out");
    Screen.run(() -> {
      forms().script();
      assertTrue(text().contains("Collection script"));
      press("Save…");
      assertTrue(text().contains("collect.sh"), text());
    });
    assertTrue(Files.readString(folder.resolve("out/collect.sh")).startsWith("#!/bin/sh\n"));
  }

  @Test
  void allSourcesAreReadAgainButThoseThatAreGone() throws IOException {
    var files = write("web1/etc/crontab", "0 1 * * * root /opt/x\n").getParent().getParent();
    var dump = write("shop.sql", DUMP);
    Screen.run(() -> {
      model().imports().files(files, "web1");
      forms().laidDown(List.of(dump));
      press("Read the schema");
    });
    Files.writeString(files.resolve("etc/crontab"), "0 1 * * * root /opt/x\n0 2 * * * root /opt/y\n");
    Files.delete(dump);
    said.clear();
    Screen.run(() -> {
      forms().allAgain(sources());
      assertTrue(text().contains("is not there any more"), text());
      press("Import 1 source");
    });
    assertEquals(List.of("1 source imported again."), plain(said));
    assertEquals(2, session().survey().get().inventory().assets().values().stream()
        .filter(asset -> asset.kind().word().equals("scheduled-job")).count());
  }

  @Test
  void aDatabaseThatIsReadAgainKnowsItsUserAndNoPasswordIsKept() throws IOException {
    var url = database();
    Screen.run(() -> {
      forms().database();
      fill("JDBC URL", url);
      fill("User", "sa");
      ((PasswordField) named("Password")).setText("Zu7geheim");
      fill("Also known as", "legacy-db:9092/shop");
      fill("Name in this workspace", "shop");
      press("Read the catalog");
    });
    assertEquals(List.of("shop"), sources().stream().map(one -> one.source().name()).toList(), said.toString());
    var kept = Files.readString(folder.resolve("w/connections.txt"));
    assertTrue(kept.contains("user = sa") && kept.contains("known-as = legacy-db:9092/shop"), kept);
    assertFalse(kept.contains("geheim"), kept);
    Screen.run(() -> {
      forms().allAgain(sources());
      assertEquals("sa", ((TextField) named("User for shop")).getText());
      assertEquals("", ((TextField) named("Password for shop")).getText());
    });
  }

  @Test
  void escapeIsLeftToTheWindowAndEnterDoesWhatTheMainButtonSays() throws IOException {
    Screen.run(() -> {
      forms().laidDown(List.of(write("shop.sql", DUMP)));
      var field = named("Name in this workspace");
      field.requestFocus();
      Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false));
    });
    assertTrue(session().survey().get().inventory().assets().containsKey(new AssetId("db/shop/public.orders")));
  }

  @Test
  void theFormsLookRightInBothThemes() throws IOException {
    var table = write("servers.csv", "Server;IP address;Application;Owner;Kostenstelle;Depends on\n"
        + "legacy-app-01;10.20.0.7;Shop;R. Haddad;4711;CRM\nlegacy-app-02;10.20.0.8;CRM;S. Ferrand;4712;\n");
    var dump = write("shop.sql", DUMP);
    var url = database();
    show("columns", () -> forms().laidDown(List.of(table)));
    show("schema", () -> forms().laidDown(List.of(dump)));
    show("script", () -> forms().script());
    show("add-source", () -> forms().anything());
    show("files", () -> forms().laidDown(List.of(folder)));
    Screen.run(() -> {
      model().imports().files(folder, "web1");
      model().imports().schema(new SchemaImporter(dump,
          Engine.UNKNOWN, "shop", ""));
      model().imports().database(ConnectionRequest.to(url, "sa",
          "Zu7geheim"::toCharArray).named("backoffice"));
    });
    Files.delete(dump);
    show("again", () -> forms().allAgain(sources()));
  }

  /// A database in a file, with one table.
  private String database() {
    var url = "jdbc:h2:file:" + folder.resolve("legacy");
    try (var connection = DriverManager.getConnection(url, "sa", "Zu7geheim");
        var statement = connection.createStatement()) {
      statement.execute("create table orders (id int primary key)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return url;
  }

  private void show(String name, Runnable open) {
    Gallery.show("sheet-" + name, () -> {
      over.getChildren().clear();
      open.run();
      var sheet = (Region) over.getChildren().getFirst();
      over.getChildren().clear();
      StackPane.setAlignment(sheet, Pos.TOP_CENTER);
      return new StackPane(sheet);
    });
  }

  private Sheets sheets() {
    return new Sheets() {
      @Override
      public void show(Region sheet) {
        over.getChildren().setAll(sheet);
        over.applyCss();
        over.layout();
      }

      @Override
      public void close() {
        over.getChildren().clear();
      }
    };
  }

  private PathChooser chooser() {
    return new PathChooser() {
      @Override
      public Optional<Path> folder(String title) {
        return Optional.of(chosen);
      }

      @Override
      public Optional<Path> file(String title) {
        return Optional.of(chosen);
      }
    };
  }

  private List<SourceSummary> sources() {
    return session().survey().get().inventory().sources();
  }

  private void press(String button) {
    var found = all(over).stream().filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(one -> one.getText().replace('\u00a0', ' ').equals(button) || button.equals(one.getAccessibleText()))
        .findFirst();
    assertTrue(found.isPresent(), "no button " + button + " in: " + text());
    found.orElseThrow().fire();
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String name, T value) {
    ((ComboBox<T>) named(name)).setValue(value);
  }

  private void fill(String name, String words) {
    ((TextField) named(name)).setText(words);
  }

  private Node named(String name) {
    return all(over).stream().filter(node -> name.equals(node.getAccessibleText())).findFirst().orElseThrow(
        () -> new AssertionError("nothing is called " + name));
  }

  private String text() {
    return String.join("\n", all(over).stream().filter(node -> node instanceof Labeled && !(node instanceof Button))
        .map(node -> ((Labeled) node).getText()).toList());
  }

  private static List<Node> all(Parent root) {
    var nodes = new ArrayList<Node>(List.of(root));
    root.getChildrenUnmodifiable().forEach(child -> {
      if (child instanceof Parent parent) {
        nodes.addAll(all(parent));
      } else {
        nodes.add(child);
      }
    });
    return nodes;
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(one -> one.replace('\u00a0', ' ')).toList();
  }

  private Session session() {
    return session.orElseThrow();
  }

  private DiscoverViewModel model() {
    return model.orElseThrow();
  }

  private SourceForms forms() {
    return forms.orElseThrow();
  }

  private Path write(String name, String text) {
    var file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
