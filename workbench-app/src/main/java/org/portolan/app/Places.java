package org.portolan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.portolan.app.command.Command;
import org.portolan.app.command.Commands;
import org.portolan.app.cutover.CutoverView;
import org.portolan.app.cutover.CutoverViewModel;
import org.portolan.app.discover.DiscoverView;
import org.portolan.app.discover.DiscoverViewModel;
import org.portolan.app.discover.Wish;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.JobRunner;
import org.portolan.app.manifest.ManifestView;
import org.portolan.app.manifest.ManifestViewModel;
import org.portolan.app.manifest.OwnersWord;
import org.portolan.app.map.MapView;
import org.portolan.app.map.MapViewModel;
import org.portolan.app.messages.MessagesView;
import org.portolan.app.overview.OverviewView;
import org.portolan.app.overview.OverviewViewModel;
import org.portolan.app.plan.PlanView;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Drifting.Changes;
import org.portolan.app.session.Drifting;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Badge;
import org.portolan.app.shell.Navigation;
import org.portolan.app.shell.Place;
import org.portolan.icons.Icon;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.survey.Stale;
import org.portolan.model.unit.Spoken;

/// The places on the left, in their order: one method for each. A place adds the ways that lead to it, and its
/// commands; its view is made when it is first entered.
record Places(Clock clock, PathChooser chooser, Session session, Drifting drifting, JobRunner jobs, Notices notices,
    Navigation navigation,
    Commands commands,
    Ways ways,
    Sheets sheets,
    Consumer<Path> showFolder) {

  /// Where an opened workspace is entered.
  static final String FIRST = "overview";

  List<Place> all() {
    return List.of(overview(), discover(), map(), manifest(), plan(), cutover(), messages());
  }

  private Place overview() {
    return Place.of(FIRST, "Overview", Icon.OVERVIEW, () -> new OverviewView(overviewModel()));
  }

  private Place discover() {
    var model = new DiscoverViewModel(session, jobs, clock, notices::say,
        (words, back) -> notices.say(words, back.undo(), back.open()), notices::tell);
    ways.addSourceBy(() -> navigation.go("discover"));
    ways.showUnreadBy(() -> navigation.go("discover"));
    ways.layDownBy(paths -> {
      navigation.go("discover");
      model.laidDown().set(paths);
    });
    ways.mendAt(Where.DISCOVER, _ -> navigation.go("discover"));
    ways.showPageBy(page -> {
      navigation.go("discover");
      model.page().set(switch (page) {
        case SEEN_AND_UNSEEN -> DiscoverViewModel.Page.SEEN_AND_UNSEEN;
        case SINCE_THE_LAST_SNAPSHOT -> DiscoverViewModel.Page.SOURCES;
      });
    });
    for (var wish : Wish.values()) {
      var ask = Command.of("discover." + wish.name().toLowerCase(Locale.ROOT), "Discover", wish.words(), () -> {
        navigation.go("discover");
        model.wish().set(Optional.of(wish));
      }).with(wish.icon());
      commands.add(ask.when(wish.changes() ? session.editable() : Bindings.createBooleanBinding(
          () -> session.store().get().isPresent(), session.store())));
    }
    return Place.of("discover", "Discover", Icon.DISCOVER, () -> new DiscoverView(model, drifting, sheets, chooser,
        asset -> ways.toAsset().ifPresent(way -> way.accept(asset)), this::lookAgain,
        showFolder));
  }

  /// Leads to what rests on something that has changed.
  private void lookAgain(Stale stale) {
    switch (stale.kind()) {
      case DECISION, ATTESTATION -> ways.toItemOf(stale.subject());
      case CLOSURE, ANSWER -> ways.toSilent().ifPresent(way -> way.accept(stale.subject()));
      case STEP, TEST -> navigation.go("cutover");
      case MESSAGE -> navigation.go("messages");
      case SIGN_OFF -> navigation.go("plan");
    }
  }

  private Place map() {
    var model = new MapViewModel(session, jobs, MapView::nameWidth);
    Runnable enter = () -> navigation.go("map");
    ways.showAssetBy(asset -> {
      enter.run();
      model.show(asset);
    });
    ways.showSilentBy(silent -> {
      enter.run();
      model.showSilent(silent);
    });
    ways.showSilentListBy(() -> {
      enter.run();
      model.showSilentOnly();
    });
    ways.mendAt(Where.MAP, finding -> {
      enter.run();
      model.showSubject(finding.subject());
    });
    commands.tellOf(MapView.keys());
    commands.tellOf(MapView.keysOfTheInspector());
    var silent = session.survey().map(survey -> Optional.of(survey.openSilent().size()).filter(open -> open > 0)

        .map(open -> new Badge(Spoken.count(open), Spoken.count(open, "silent dependency", "silent dependencies"),
            Icon.SILENT, "alert")));
    command("map.silent", "Show silent dependencies only", Icon.SILENT, () -> {
      enter.run();
      model.showSilentOnly();
    });
    command("map.unread", "Show on the map what was not read", Icon.NOT_READ, () -> {
      enter.run();
      model.showUnread();
    });
    command("map.tidy", "Tidy up the map", Icon.TIDY, () -> {
      enter.run();
      model.tidy();
    });
    return new Place("map", "Map", Icon.MAP, () -> mapView(model), silent);
  }

  /// One that can be done while a workspace is open.
  private void command(String id, String name, Icon icon, Runnable action) {
    commands.add(Command.of(id, "Map", name, action).with(icon).when(
        Bindings.createBooleanBinding(() -> session.store().get().isPresent(), session.store())));
  }

  private Place plan() {
    ways.showPlanBy(() -> navigation.go("plan"));
    ways.mendAt(Where.PLAN, _ -> navigation.go("plan"));
    return Place.of("plan", "Plan", Icon.PLAN, () -> new PlanView(session.survey(), this::export,
        () -> run("workspace.questions")));
  }

  private Place cutover() {
    ways.mendAt(Where.CUTOVER, _ -> navigation.go("cutover"));
    return Place.of("cutover", "Cutover", Icon.CUTOVER,
        () -> new CutoverView(new CutoverViewModel(session.survey()), this::export,
            () -> run("workspace.questions")));
  }

  private Place messages() {
    ways.mendAt(Where.MESSAGES, _ -> navigation.go("messages"));
    return Place.of("messages", "Messages", Icon.MESSAGES, () -> new MessagesView(session.survey(), this::export,
        () -> navigation.go("manifest")));
  }

  /// Printing is writing the documents: they are made for paper.
  private void export() {
    run("workspace.export");
  }

  /// Looked up when it is done: the places are made before the window's commands.
  private void run(String command) {
    commands.find(command).ifPresent(Command::run);
  }

  private Place manifest() {
    var model = new ManifestViewModel(session);
    commands.tellOf(ManifestView.keys());
    Runnable enter = () -> navigation.go("manifest");
    ways.showItemBy(asset -> {
      enter.run();
      model.showCovering(asset);
    });
    ways.showOwnedBy(name -> {
      enter.run();
      model.showOwnedBy(name);
    });
    ways.showItemNamedBy(name -> {
      enter.run();
      model.showSubject(name);
    });
    ways.mendAt(Where.MANIFEST, finding -> {
      enter.run();
      model.showSubject(finding.subject());
    });
    return Place.of("manifest", "Manifest", Icon.MANIFEST,
        () -> new ManifestView(model, new OwnersWord(session, clock, notices), sheets, jobs, ways.toAsset(),
            notices));
  }

  private MapView mapView(MapViewModel model) {
    return new MapView(model, jobs, notices, sheets, clock, () -> ways.toAddSource().ifPresent(Runnable::run),
        () -> run("workspace.sample"));
  }

  private OverviewViewModel overviewModel() {
    return new OverviewViewModel(session.survey(), drifting.changes().map(changes -> changes.map(Changes::report)),
        new OverviewViewModel.Paths(ways.toAsset(),
            ways.toSilent().map(way -> silent -> way.accept(silent.silentId())), ways::mend, ways.toAddSource(),
            ways.toUnread(), ways.toPlan(), ways::toPage, Optional.of(() -> run("workspace.sample")),
            Optional.of(() -> run("workspace.questions"))));
  }
}
