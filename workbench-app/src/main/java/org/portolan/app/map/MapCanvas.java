package org.portolan.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;

/// The picture itself: one canvas, on which only what is in sight is painted.
final class MapCanvas extends Pane {
  private static final double READABLE = 0.64;

  private final Canvas canvas = new Canvas();
  private Palette palette = Theme.LIGHT.palette();
  private Optional<Drawing> drawing = Optional.empty();
  private Viewport viewport = new Viewport(1, 0, 0);
  private Emphasis emphasis = Emphasis.NONE;
  private Set<String> decided = Set.of();
  private UnreadMarks unread = UnreadMarks.NONE;
  private double inset;
  private Optional<Wanted> wanted = Optional.empty();
  private boolean placed;
  private Consumer<Viewport> onMoved = _ -> {};
  private final List<Runnable> onPainted = new ArrayList<>();

  /// What shall be in sight, also when the room for the picture changes.
  ///
  /// @param least smaller than this, it is the first alone
  private record Wanted(String first, Set<String> boxes, double least) {}

  MapCanvas() {
    getStyleClass().addAll("map-canvas", VisibleFocus.FIRST);
    getChildren().add(canvas);
    Theme.follow(this, this::dress);
    canvas.setManaged(false);
    widthProperty().subscribe(this::resized);
    heightProperty().subscribe(this::resized);
  }

  void onMoved(Consumer<Viewport> hears) {
    onMoved = hears;
  }

  void onPainted(Runnable hears) {
    onPainted.add(hears);
  }

  Optional<Drawing> drawing() {
    return drawing;
  }

  private void dress(Palette newPalette) {
    palette = newPalette;
    paint();
  }

  /// @param newDecided ids of the assets that an item says something about
  /// @param newUnread  what was not read, where that is shown
  void show(Optional<Drawing> newDrawing, Set<String> newDecided, UnreadMarks newUnread) {
    drawing = newDrawing;
    decided = newDecided;
    unread = newUnread;
    place();
    paint();
  }

  /// The first look: all of it, but never so small that names cannot be read; then what somebody asked for before there
  /// was room to show it, else the first that is silent.
  private void place() {
    if (!placed && drawing.isPresent() && getWidth() > 0 && getHeight() > 0) {
      var asked = wanted;
      fit();
      if (viewport.scale() < READABLE) {
        look(viewport.zoomed(READABLE / viewport.scale(), inset, getHeight() / 2));
        if (asked.isEmpty()) {
          drawing.ifPresent(this::bringFirstSilent);
          return;
        }
      }
      wanted = asked;
    }
  }

  private void bringFirstSilent(Drawing shown) {
    shown.chart().nodes().stream().filter(node -> node.silent()).findFirst().ifPresent(node -> {
      var way = shown.chart().arrows().stream().filter(arrow -> arrow.from().equals(node.id()))
          .flatMap(arrow -> arrow.silent().stream()).findFirst();
      // Nothing is selected yet, so all names shall be readable.
      reveal(node.id(), way.map(id -> Emphasis.of(shown, new Selection.OfSilent(id), Optional.empty()).selected())
          .orElse(Set.of()), READABLE);
    });
  }

  void emphasise(Emphasis newEmphasis) {
    if (!newEmphasis.equals(emphasis)) {
      emphasis = newEmphasis;
      paint();
    }
  }

  /// Keeps room at the left for what lies over the picture.
  void keepFree(double width) {
    inset = width;
  }

  Viewport viewport() {
    return viewport;
  }

  /// Somebody moves the picture: what was to be in sight does not hold it any more.
  void look(Viewport newViewport) {
    wanted = Optional.empty();
    move(newViewport);
  }

  private void move(Viewport newViewport) {
    viewport = newViewport;
    placed = true;
    paint();
    onMoved.accept(viewport);
  }

  /// What somebody looks at now; empty while there is nothing to look at.
  Optional<Sight> sight() {
    return drawing.filter(_ -> getWidth() > 0 && getHeight() > 0)
        .map(_ -> Sight.of(viewport, getWidth(), getHeight()));
  }

  /// Looks there again; where that shows nothing any more, at all of it.
  void look(Sight at) {
    look(at.in(getWidth(), getHeight()));
    if (!isAnythingInSight()) {
      fit();
    }
  }

  private boolean isAnythingInSight() {
    return drawing.stream().flatMap(shown -> shown.boxes().values().stream())
        .anyMatch(box -> viewport.shows(box, getWidth(), getHeight()));
  }

  void fit() {
    drawing.filter(_ -> getWidth() > 0 && getHeight() > 0).ifPresent(
        shown -> look(
            Viewport.fitting(shown.width(), shown.height(), getWidth() - inset, getHeight() - 28).moved(inset, 0)));
  }

  /// All of these in sight where they can still be read so; else the first.
  void reveal(String first, Set<String> boxes) {
    reveal(first, boxes, NodePainter.SELECTED_FROM);
  }

  private void reveal(String first, Set<String> boxes, double least) {
    wanted = Optional.of(new Wanted(first, Set.copyOf(boxes), least));
    bring(first, boxes, least);
  }

  private void bring(String first, Set<String> boxes, double least) {
    if (getWidth() == 0 || getHeight() == 0) {
      return;
    }
    var places = drawing.stream().flatMap(shown -> places(shown, boxes)).toList();
    if (places.isEmpty()) {
      bring(first);
      return;
    }
    double left = places.stream().mapToDouble(Box::x).min().orElse(0);
    double top = places.stream().mapToDouble(Box::y).min().orElse(0);
    double right = places.stream().mapToDouble(Box::right).max().orElse(0);
    double bottom = places.stream().mapToDouble(Box::bottom).max().orElse(0);
    var all = Viewport.fitting(right - left, bottom - top, getWidth() - inset, getHeight() - 28).moved(inset, 0);
    if (all.scale() < least) {
      // Its way leads to the right: there it gets as much room as there is.
      drawing.map(shown -> shown.boxes().get(first)).ifPresentOrElse(
          box -> move(viewport.beginningWith(box, inset, getHeight())), () -> bring(first));
    } else {
      move(all.moved(-left * all.scale(), -top * all.scale()));
    }
  }

  /// An open group is as large as all that lies in it, and its title says enough where only a part of it is in sight.
  private static Stream<Box> places(Drawing shown, Set<String> boxes) {
    var open = shown.chart().groups().stream().filter(Group::open).map(Group::id).collect(Collectors.toSet());
    return boxes.stream().filter(id -> shown.boxes().containsKey(id) && !open.contains(id)).map(shown.boxes()::get);
  }

  void reveal(String box) {
    reveal(box, Set.of());
  }

  private void bring(String box) {
    drawing.map(shown -> shown.boxes().get(box)).ifPresent(
        place -> move(viewport.showing(place, inset, getWidth(), getHeight())));
  }

  /// What was in the middle stays there; where nothing is in sight then, we look anew.
  private void resized() {
    viewport = viewport.moved((getWidth() - canvas.getWidth()) / 2, (getHeight() - canvas.getHeight()) / 2);
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    placed &= isAnythingInSight();
    place();
    wanted.ifPresent(one -> bring(one.first(), one.boxes(), one.least()));
    paint();
  }

  private void paint() {
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(palette.ground());
    graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawing.ifPresent(
        shown -> new PicturePainter(graphics, palette, viewport, getWidth(), getHeight(), emphasis, decided, unread)
            .paint(shown));
    onPainted.forEach(Runnable::run);
  }

  /// Whether a node or a closed group lies in a part of the screen.
  boolean covers(double x, double y, double width, double height) {
    return drawing.stream().anyMatch(shown -> places(shown, shown.boxes().keySet()).anyMatch(box -> {
      var from = viewport.onScreen(box.x(), box.y());
      var to = viewport.onScreen(box.right(), box.bottom());
      return from.x() < x + width && x < to.x() && from.y() < y + height && y < to.y();
    }));
  }

  /// The node or closed group, else the innermost open group, at a point of the screen.
  Optional<String> boxAt(double sx, double sy) {
    var at = viewport.inPicture(sx, sy);
    return drawing.flatMap(shown -> {
      for (var node : shown.chart().nodes()) {
        if (contains(shown, node.id(), at.x(), at.y())) {
          return Optional.of(node.id());
        }
      }
      return shown.chart().groups().reversed().stream().filter(group -> contains(shown, group.id(), at.x(), at.y()))
          .map(group -> group.id()).findFirst();
    });
  }

  /// The silent dependency whose sign lies at a point of the screen.
  Optional<String> silentAt(double sx, double sy) {
    var at = viewport.inPicture(sx, sy);
    return drawing.stream().flatMap(shown -> shown.routes().stream()).filter(route -> !route.arrow().silent().isEmpty())
        .filter(route -> {
          var sign = route.label();
          return Math.hypot(sign.x() - at.x(), sign.y() - at.y()) < 14;
        }).map(route -> route.arrow().silent().getFirst()).findFirst();
  }

  private static boolean contains(Drawing shown, String id, double x, double y) {
    var box = shown.boxes().get(id);
    return box != null && box.contains(x, y);
  }
}
