package org.portolan.app.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.portolan.app.command.Answer;
import org.portolan.app.command.Command;
import org.portolan.app.command.CommandSearch;
import org.portolan.app.command.Commands;
import org.portolan.app.command.Hit;
import org.portolan.app.command.Match;
import org.portolan.app.command.PaletteViewModel;
import org.portolan.app.command.Searchable;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.JobRunner;
import org.portolan.app.map.MapView;
import org.portolan.app.problem.Notices;
import org.portolan.app.shell.Badge;
import org.portolan.app.shell.Navigation;
import org.portolan.app.shell.Overlays;
import org.portolan.app.shell.Place;
import org.portolan.app.shell.ReadOnly;
import org.portolan.app.shell.Settings;
import org.portolan.app.shell.ShellView;
import org.portolan.app.shell.ShellViewModel;
import org.portolan.app.shell.Status;
import org.portolan.icons.Icon;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

/// The window's frame and what lies over it, with things to show.
class ShellGalleryTest {

  private final ShellViewModel shell = new ShellViewModel();
  private final Navigation navigation = new Navigation();
  private final Commands commands = new Commands();
  private final Notices notices = new Notices();
  private final PaletteViewModel palette = new PaletteViewModel(new CommandSearch(commands), List.of(assets()));

  @Test
  void anOpenWorkspace() {
    Gallery.show("shell", () -> fresh().open("fernhill-shop"));
  }

  @Test
  void noWorkspace() {
    Gallery.show("welcome", () -> fresh().view());
  }

  @Test
  void thePaletteWithItsAnswer() {
    Gallery.show("palette", () -> {
      var fresh = fresh();
      var view = fresh.open("fernhill-shop");
      fresh.commands.find("window.palette").orElseThrow().run();
      fresh.palette.query().set("nightly");
      return view;
    });
  }

  @Test
  void allKeys() {
    Gallery.show("keys", () -> fresh().openAnd("window.keys"));
  }

  @Test
  void settings() {
    Gallery.show("settings", () -> fresh().openAnd("window.settings"));
  }

  @Test
  void readOnlyWithNotes() {
    Gallery.show("notes", () -> {
      var fresh = fresh();
      fresh.shell.readOnly().set(Optional.of(
          new ReadOnly("Read-only: A. Moreau has had this workspace open since 09:12.", "Open a copy", () -> {})));
      fresh.notices.say("Quarterly close moves with wave 2", () -> {});
      fresh.notices.tell(Problem.of("no-permission", Location.of("etc/cron.d", 4), "One file was not read",
          "The archive holds it without its content", "Collect again as root: portolan collect sh"));
      return fresh.open("fernhill-shop");
    });
  }

  private static ShellGalleryTest fresh() {
    return new ShellGalleryTest();
  }

  private Parent openAnd(String command) {
    var view = open("fernhill-shop");
    commands.find(command).orElseThrow().run();
    return view;
  }

  private Parent open(String name) {
    shell.status().set(Optional.of(new Status("Saved 10:42", false, "Inventory of 16 Nov 2026, 7 sources",
        "438 assets, 1,126 dependencies", 9, 6)));
    var view = view();
    shell.workspace().set(Optional.of(name));
    navigation.go("map");
    return view;
  }

  private Parent view() {
    commands.addAll(List.of(
        Command.of("edit.undo", "Edit", "Undo", () -> {}).with(Icon.UNDO).on("Shortcut+Z"),
        Command.of("edit.redo", "Edit", "Redo", () -> {}).with(Icon.REDO).on("Shortcut+Shift+Z")
            .when(new ReadOnlyBooleanWrapper(false)),
        Command.of("workspace.open", "Workspace", "Open a workspace", () -> {}).with(Icon.FOLDER).on("Shortcut+O"),
        Command.of("workspace.new", "Workspace", "New workspace", () -> {}).with(Icon.ADD).on("Shortcut+N"),
        Command.of("workspace.sample", "Workspace", "Make the sample", () -> {}).with(Icon.MAP),
        Command.of("workspace.export", "Workspace", "Export", () -> {}).with(Icon.EXPORT).on("Shortcut+E")));
    commands.tellOf(MapView.keys());
    commands.tellOf(MapView.keysOfTheInspector());
    var places = List.of(Place.of("overview", "Overview", Icon.OVERVIEW, () -> Labels.headline("Overview")),
        new Place("map", "Map", Icon.MAP, ShellGalleryTest::page, new SimpleObjectProperty<>(
            Optional.of(new Badge("9", "9 silent dependencies", Icon.SILENT, "alert")))),
        Place.of("manifest", "Manifest", Icon.MANIFEST, () -> Labels.headline("Manifest")));
    return new ShellView(shell, places, navigation, commands, palette, JobRunner.immediate(), notices,
        new SimpleObjectProperty<>(
            Settings.FIRST.opened(Path.of("plans", "harbour")).opened(Path.of("plans", "fernhill-shop"))),
        new Overlays(),
        _ -> {});
  }

  private static Parent page() {
    return Boxes.padded(Boxes.column(12, Labels.headline("Every control in its usual state"),
        Boxes.row(8, Buttons.main("Decide", () -> {}), Buttons.plain(Icon.MAP, "Show on map", () -> {}),
            Buttons.small("Name deputy", () -> {}), Buttons.icon(Icon.MORE, "More", () -> {}),
            Buttons.link("Show all 23", () -> {})),
        Boxes.row(8, Labels.chip("Critical", "alert"), Labels.chip("no drift", "good"),
            Labels.chip("13 days old", "caution"), Labels.chip("not read", "unknown"),
            Labels.chip("selected", "accented"), Labels.code("/etc/cron.d/finance-close:4"))),
        20, 32, 20, 32);
  }

  private static Searchable assets() {
    var names = List.of("nightly-export", "nightly-reprice", "sales.nightly_totals", "reporting.nightly_margin");
    return new Searchable() {
      @Override
      public String name() {
        return "Assets";
      }

      @Override
      public Found find(String words, int most) {
        var found = Match.best(names, name -> name, words);
        return new Found(found.stream().map(name -> new Hit(Icon.JOB, name, "job, legacy-app-01", "",
            Stream.of("Show on map", "Open in manifest").map(act -> new Hit.Act(act, () -> {})).toList(),
            () -> new Answer("Moves with wave 2 on 23 January.", List.of(Answer.words("Runs", "daily 02:30"),
                Answer.code("Reads", "sales.orders, sales.line")))))
            .toList(), found.size(), 438);
      }
    };
  }
}
