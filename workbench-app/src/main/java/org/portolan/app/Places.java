package org.portolan.app;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.portolan.app.command.Commands;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.JobRunner;
import org.portolan.app.overview.OverviewView;
import org.portolan.app.overview.OverviewViewModel;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Navigation;
import org.portolan.app.shell.Place;
import org.portolan.app.shell.Settings;
import org.portolan.icons.Icon;

/// The places on the left, in their order: one method for each. A place adds the ways that lead to it, and its
/// commands; its view is made when it is first entered.
record Places(Session session, JobRunner jobs, Notices notices, Navigation navigation, Commands commands, Ways ways,
    ObjectProperty<Settings> settings, Sheets sheets) {

  /// Where an opened workspace is entered.
  static final String FIRST = "overview";

  List<Place> all() {
    return List.of(overview());
  }

  private Place overview() {
    return Place.of(FIRST, "Overview", Icon.OVERVIEW, () -> new OverviewView(overviewModel()));
  }

  private OverviewViewModel overviewModel() {
    return new OverviewViewModel(session.survey(),
        new OverviewViewModel.Paths(ways.toAsset(),
            ways.toSilent().map(way -> silent -> way.accept(silent.silentId())), ways::mend, ways.toAddSource(),
            ways.toUnread(), ways.toPlan()));
  }
}
