package org.portolan.app.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.LatestOnly;
import org.portolan.app.job.Outcome;
import org.portolan.app.layout.Arranging;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartLayout;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.session.Session;
import org.portolan.model.asset.AssetId;
import org.portolan.model.graph.Path;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

/// What the map shows and what is selected on it. The picture is laid out beside the screen's thread; until a newer one
/// is ready, the older one stays.
public final class MapViewModel {
  private final Session session;
  private final LatestOnly<Drawing> layout;
  private final ToDoubleFunction<String> textWidth;
  private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Visits visits = new Visits();
  private final HandPlaces places;
  private Optional<MapOptions> drawn = Optional.empty();
  /// As the layout puts everything.
  private Optional<Drawing> laid = Optional.empty();

  /// @param textWidth how wide a name is drawn, px; asked beside the screen's thread
  public MapViewModel(Session session, JobRunner jobs, ToDoubleFunction<String> textWidth) {
    this.session = session;
    this.layout = new LatestOnly<>(jobs, "Drawing the map");
    this.textWidth = textWidth;
    this.places = new HandPlaces(session, jobs);
    places.all().subscribe(_ -> draw());
    session.survey().subscribe(this::layOut);
    options().subscribe(this::layOut);
    layOut();
  }

  /// The newest picture that is ready; empty while there is nothing to draw.
  public ReadOnlyObjectProperty<Optional<Drawing>> drawing() {
    return drawing.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<MapOptions> options() {
    return visits.options();
  }

  ReadOnlyObjectProperty<Selection> selection() {
    return visits.selection();
  }

  public Survey survey() {
    return session.survey().get();
  }

  Session session() {
    return session;
  }

  /// Lets other things take part.
  void let(UnaryOperator<Filter> change) {
    ask(options().get().letting(change.apply(options().get().filter())));
  }

  void ask(MapOptions wanted) {
    visits.go(wanted, selection().get());
  }

  void select(Selection wanted) {
    if (!wanted.equals(selection().get())) {
      visits.go(options().get(), wanted);
    }
  }

  /// Selects an asset and opens the groups around it, so that it is seen by name.
  public void show(AssetId asset) {
    visits.go(reveal(options().get(), Set.of(asset)), new Selection.OfAsset(asset));
  }

  /// Selects a silent dependency and shows both its ends by name.
  public void showSilent(String id) {
    silent(id).ifPresent(one -> {
      var ends = new HashSet<>(one.needed());
      ends.add(one.dependant());
      one.path().forEach(arrow -> ends.add(arrow.to()));
      visits.go(reveal(options().get(), ends), new Selection.OfSilent(id));
    });
  }

  /// How one comes to need the other: from the first to the second where the arrows lead that way, else back.
  Optional<Path> path(AssetId from, AssetId to) {
    return survey().graph().path(from, to).or(() -> survey().graph().path(to, from));
  }

  /// Shows every asset between the two by name.
  void showPath(AssetId from, AssetId to) {
    var between = new HashSet<>(path(from, to).map(Path::assets).orElse(List.of()));
    between.add(from);
    between.add(to);
    visits.go(reveal(options().get(), between), new Selection.OfPath(from, to));
  }

  /// Only what open silent dependencies touch.
  public void showSilentOnly() {
    let(filter -> filter.silentOnly(true));
  }

  /// Each place that was not read beside what it belongs to.
  public void showUnread() {
    ask(options().get().marking(true));
  }

  /// What a finding is about: a silent dependency or an asset.
  public void showSubject(String subject) {
    if (silent(subject).isPresent()) {
      showSilent(subject);
    } else if (!subject.isBlank()) {
      show(new AssetId(subject));
    }
  }

  /// Everything that breaks when that asset goes away, and nothing else.
  public void focus(AssetId asset) {
    visits.go(options().get().focusing(Optional.of(asset)), new Selection.OfAsset(asset));
  }

  void unfocus() {
    ask(options().get().focusing(Optional.empty()));
  }

  /// Puts everything back where the layout puts it; what is open stays so. One step of undo.
  public void tidy() {
    select(new Selection.Nothing());
    if (!places().isEmpty()) {
      rearrange("Tidy up the map", Optional.empty(), Map.of());
    }
  }

  /// Without what was opened and named on the way.
  void asAtFirst() {
    visits.go(options().get().asAtFirst(), new Selection.Nothing());
  }

  /// Shows a box where it is dragged to.
  void drag(String id, Point to) {
    laid.ifPresent(one -> drawing.set(Optional.of(Arranging.of(one, with(id, to)))));
  }

  /// Puts a box there, as one step of undo. It stays there until somebody tidies up.
  ///
  /// @param to from the corner of what lies around it
  void move(String id, Point to) {
    rearrange("Move " + title(id) + " on the map", Optional.empty(), with(id, to));
  }

  /// The same in small steps, which are one step of undo as long as it is the same box.
  void nudge(String id, Point to) {
    rearrange("Move " + title(id) + " on the map", Optional.of("map/" + id), with(id, to));
  }

  private void rearrange(String name, Optional<String> field, Map<String, Point> after) {
    var by = shownBy();
    var before = places.of(by);
    places.keep(by, after);
    session.did(name, field, () -> places.keep(by, before), () -> places.keep(by, after));
  }

  /// What was moved by hand in the picture that is shown.
  Map<String, Point> places() {
    return places.of(shownBy());
  }

  /// While another picture is laid out, hands still lie on the older one.
  private GroupBy shownBy() {
    return drawn.orElse(options().get()).by();
  }

  private Map<String, Point> with(String id, Point to) {
    var more = new HashMap<>(places());
    more.put(id, to);
    return more;
  }

  private String title(String id) {
    var chart = drawing.get().map(Drawing::chart);
    return chart.stream().flatMap(one -> one.nodes().stream()).filter(node -> node.id().equals(id))
        .map(Chart.Node::name).findFirst()
        .or(() -> chart.stream().flatMap(one -> one.groups().stream()).filter(group -> group.id().equals(id))
            .map(Chart.Group::title).findFirst())
        .orElse(id);
  }

  /// What the picture was laid out for; where nothing is under way, what is asked of the map.
  Optional<MapOptions> drawn() {
    return drawn;
  }

  /// What was not read beside the boxes of a picture, where that was asked for.
  UnreadMarks unread(Chart chart) {
    return options().get().unread() ? UnreadMarks.of(survey(), chart, options().get().by().grouping(survey()))
        : UnreadMarks.NONE;
  }

  /// Opens a closed group, closes an open one.
  void toggle(String group) {
    ask(options().get().toggled(group, openNow()));
  }

  void back() {
    visits.back();
  }

  void forward() {
    visits.forward();
  }

  Optional<SilentDependency> silent(String id) {
    return survey().silent().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private MapOptions reveal(MapOptions from, Set<AssetId> assets) {
    var open = new HashSet<>(openNow());
    var by = from.by().grouping(survey());
    assets.forEach(
        id -> survey().inventory().asset(id).ifPresent(asset -> open.addAll(ChartBuilder.groupsOf(asset, by))));
    return from.opening(open).naming(assets);
  }

  private Set<String> openNow() {
    return options().get().open().orElseGet(() -> drawing.get().stream()
        .flatMap(shown -> shown.chart().groups().stream()).filter(Chart.Group::open).map(Chart.Group::id)
        .collect(Collectors.toSet()));
  }

  private void layOut() {
    var survey = survey();
    if (survey.inventory().assets().isEmpty()) {
      laid = Optional.empty();
      drawing.set(Optional.empty());
      return;
    }
    var wanted = options().get();
    busy.set(true);
    layout.start(progress -> {
      var chart = ChartBuilder.build(survey.inventory(), survey.silent(), ChartRequests.of(survey, wanted));
      progress.check();
      return ChartLayout.of(chart, textWidth);
    }, outcome -> {
      busy.set(false);
      if (outcome instanceof Outcome.Done<Drawing>(var ready)) {
        drawn = Optional.of(wanted);
        laid = Optional.of(ready);
        draw();
      }
    });
  }

  private void draw() {
    laid.ifPresent(one -> drawing.set(Optional.of(
        Arranging.of(one, places()))));
  }
}
