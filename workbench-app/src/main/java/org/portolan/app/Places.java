package org.portolan.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.portolan.app.command.Commands;
import org.portolan.app.discover.DiscoverView;
import org.portolan.app.discover.DiscoverViewModel;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.JobRunner;
import org.portolan.app.map.MapView;
import org.portolan.app.map.MapViewModel;
import org.portolan.app.overview.OverviewView;
import org.portolan.app.overview.OverviewViewModel;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Badge;
import org.portolan.app.shell.Navigation;
import org.portolan.app.shell.Place;
import org.portolan.app.shell.Settings;
import org.portolan.icons.Icon;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.unit.Spoken;

/// The places on the left, in their order: one method for each. A place adds the ways that lead to it, and its
/// commands; its view is made when it is first entered.
record Places(Clock clock, PathChooser chooser, Session session, JobRunner jobs, Notices notices, Navigation navigation,
    Commands commands,
    Ways ways,
    ObjectProperty<Settings> settings, Sheets sheets) {

  /// Where an opened workspace is entered.
  static final String FIRST = "overview";

  List<Place> all() {
    return List.of(overview(), discover(), map());
  }

  private Place overview() {
    return Place.of(FIRST, "Overview", Icon.OVERVIEW, () -> new OverviewView(overviewModel()));
  }

  private Place discover() {
    var model = new DiscoverViewModel(session, jobs, notices::say, notices::tell);
    ways.addSourceBy(() -> navigation.go("discover"));
    ways.showUnreadBy(() -> navigation.go("discover"));
    ways.mendAt(Where.DISCOVER, _ -> navigation.go("discover"));
    return Place.of("discover", "Discover", Icon.DISCOVER, () -> new DiscoverView(model, sheets, chooser));
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
    var silent = session.survey().map(survey -> Optional.of(survey.openSilent().size()).filter(open -> open > 0)

        .map(open -> new Badge(Spoken.count(open), Spoken.count(open, "silent dependency", "silent dependencies"),
            Icon.SILENT, "alert")));
    return new Place("map", "Map", Icon.MAP, () -> mapView(model), silent);
  }

  private MapView mapView(MapViewModel model) {
    var view = new MapView(model, notices, clock, settings.get().theme(),
        () -> ways.toAddSource().ifPresent(Runnable::run));
    settings.subscribe(now -> view.dress(now.theme()));
    return view;
  }

  private OverviewViewModel overviewModel() {
    return new OverviewViewModel(session.survey(),
        new OverviewViewModel.Paths(ways.toAsset(),
            ways.toSilent().map(way -> silent -> way.accept(silent.silentId())), ways::mend, ways.toAddSource(),
            ways.toUnread(), ways.toPlan()));
  }
}
