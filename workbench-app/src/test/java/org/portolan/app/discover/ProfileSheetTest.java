package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
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
import org.portolan.app.session.Drifting;
import org.portolan.app.session.Session;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Ids;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.work.Progress;

/// The data of a database is profiled from its card, on a real file, and what was found is shown and accepted there.
class ProfileSheetTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private final List<String> said = new ArrayList<>();
  private final StackPane over = new StackPane();
  private Optional<Session> session = Optional.empty();
  private Optional<DiscoverViewModel> model = Optional.empty();
  private Optional<DiscoverView> view = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    var url = "jdbc:sqlite:" + folder.resolve("shop.db");
    try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
      statement.execute("create table customers (id integer primary key, email varchar(80), name text)");
      statement.execute("create table orders (id integer primary key, customer_id integer, note text)");
      for (int i = 1; i <= 40; i++) {
        statement.execute("insert into customers values (" + i + ", '" + (i > 38 ? "nobody" : "user" + i
            + "@shop.example") + "', ' Name ')");
        statement.execute("insert into orders values (" + i + ", " + (i > 39 ? 999 : i) + ", null)");
      }
    }
    FolderStore.init(folder.resolve("w"), "W");
    try (var store = FolderStore.open(folder.resolve("w"), CLOCK)) {
      store.add(new JdbcImporter(ConnectionRequest.to(url, "", Password.none()).named("shop")).read(Progress.none()),
          Progress.none());
    }
    Screen.run(() -> {
      new Scene(over, 1200, 900);
      var opened = new Session(JobRunner.immediate(), CLOCK, problem -> said.add(problem.summary()));
      opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      var made = new DiscoverViewModel(opened, JobRunner.immediate(), CLOCK, said::add, (words, _) -> said.add(words),
          problem -> said.add(problem.summary() + " " + problem.cause()));
      session = Optional.of(opened);
      model = Optional.of(made);
      view =
          Optional.of(new DiscoverView(made, new Drifting(opened, JobRunner.immediate()), sheets(), chooser(), _ -> {},
              _ -> {}, _ -> {}));
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> session.orElseThrow().close());
  }

  @Test
  void theCostIsSaidBeforeAnythingIsCountedAndWhatWasFoundIsAcceptedByName() {
    Screen.run(() -> {
      press(view(), "Profile the data…");
      assertTrue(text(over).contains("Profile the data of shop"), text(over));
      assertEquals(0, session().survey().get().inventory().profiles().size());
      press(over, "Count now");
    });
    assertEquals(2, session().survey().get().inventory().profiles().size());
    assertTrue(said.getLast().replace('\u00a0', ' ').startsWith("shop: 2 tables counted, 0 not read"), said.toString());
    Screen.run(() -> {
      press(view(), "4 to clean up");
      assertTrue(text(over).contains("customers.email: 2 of 40 rows are no e-mail address"), text(over));
      pressFirst(over, "Accept…");
      fields(over).getFirst().setText("archived orders, nobody needs them");
      fields(over).get(1).setText("R. Haddad");
      press(over, "Accept it");
      assertTrue(text(over).contains("1 accepted by name"), text(over));
    });
    assertEquals(List.of("R-7/db/shop/customers.email/duplicate"),
        session().manifest().waivers().stream().map(Waiver::subject).toList());
  }

  @Test
  void theSheetsLookRightInBothThemes() {
    var tables = new ArrayList<Asset>();
    for (var line : List.of("orders 12400000 31", "order_items 48100000 12", "customers 214300 24", "products 8200 40",
        "stock 8200 9", "mailings - 6")) {
      var parts = line.split(" ");
      var columns = new ArrayList<Column>();
      for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
        columns.add(new Column("c" + i, i % 2 == 0 ? "varchar(60)" : "integer", true));
      }
      var table = Asset.of(Ids.relation("shop", "", parts[0]), AssetKind.TABLE, parts[0]).in("shop", "").with(columns)
          .with(Attribute.PRIMARY_KEY, "c0");
      tables.add(parts[1].equals("-") ? table : table.with(Attribute.ROWS, parts[1]));
    }
    var request = ProfileRequest.of("shop",
        ConnectionRequest.to("jdbc:mariadb://legacy-db-01/shop", "report", Password.none()), tables, List.of());
    Gallery.show("profile", () -> middle(new ProfileSheet(request, _ -> {}, () -> {})));
    Screen.run(() -> {
      press(view(), "Profile the data…");
      press(over, "Count now");
    });
    var quality = session().survey().get().quality();
    Gallery.show("flaws", () -> middle(new FlawSheet("shop", quality.open(), quality.open().subList(0, 1),
        Optional.of(_ -> {}), () -> {}, () -> {})));
    Gallery.show("profiled", () -> new DiscoverView(model.orElseThrow(),
        new Drifting(session(), JobRunner.immediate()), sheets(), chooser(), _ -> {}, _ -> {}, _ -> {}));
    Gallery.show("accept", () -> middle(WaiveSheet.flaw(quality.open().getFirst(), LocalDate.of(2026, 11, 17), _ -> {},
        () -> {})));
  }

  private static Parent middle(Region sheet) {
    StackPane.setAlignment(sheet, Pos.TOP_CENTER);
    return new StackPane(sheet);
  }

  private Session session() {
    return session.orElseThrow();
  }

  private DiscoverView view() {
    return view.orElseThrow();
  }

  private Sheets sheets() {
    return new Sheets() {
      @Override
      public void show(Region sheet) {
        over.getChildren().setAll(sheet);
      }

      @Override
      public void close() {
        over.getChildren().clear();
      }
    };
  }

  private static PathChooser chooser() {
    return new PathChooser() {
      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> file(String title) {
        return Optional.empty();
      }
    };
  }

  private static void press(Parent in, String words) {
    var all = all(in).stream().filter(Button.class::isInstance).map(Button.class::cast)
        .filter(button -> plain(button.getText()).equals(words)).toList();
    assertEquals(1, all.size(), words + " in " + text(in));
    all.getFirst().fire();
  }

  private static void pressFirst(Parent in, String words) {
    all(in).stream().filter(Button.class::isInstance).map(Button.class::cast)
        .filter(button -> plain(button.getText()).equals(words)).findFirst().orElseThrow().fire();
  }

  private static List<TextField> fields(Parent in) {
    return all(in).stream().filter(TextField.class::isInstance).map(TextField.class::cast).toList();
  }

  private static String text(Parent in) {
    return String.join("\n", all(in).stream().filter(Labeled.class::isInstance)
        .map(one -> plain(((Labeled) one).getText())).toList());
  }

  private static String plain(String words) {
    return words == null ? "" : words.replace('\u00a0', ' ');
  }

  private static List<Node> all(Parent in) {
    var all = new ArrayList<Node>();
    for (var child : in instanceof ScrollPane pane ? List.of(pane.getContent())
        : in.getChildrenUnmodifiable()) {
      all.add(child);
      if (child instanceof Parent parent) {
        all.addAll(all(parent));
      }
    }
    return all;
  }
}
