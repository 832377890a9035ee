package org.portolan.app.map;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.portolan.app.layout.Arranging;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.model.asset.AssetId;

/// Mouse and keys on the picture: pan, zoom, select, open and close, walk along arrows, move boxes by hand.
final class MapGestures {
  private static final double STEP = 1.2;
  private static final double DRAG_FROM = 4;
  private static final double NUDGE = 16;

  private final MapCanvas canvas;
  private final MapViewModel model;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragging;
  private Optional<Grip> grip = Optional.empty();

  /// A box that is held.
  ///
  /// @param dx from its corner to where it is held, in the picture
  private record Grip(String box, double dx, double dy) {}

  private MapGestures(MapCanvas canvas, MapViewModel model) {
    this.canvas = canvas;
    this.model = model;
  }

  static void on(MapCanvas canvas, MapViewModel model) {
    var gestures = new MapGestures(canvas, model);
    canvas.setFocusTraversable(true);
    canvas.setOnMousePressed(gestures::pressed);
    canvas.setOnMouseDragged(gestures::dragged);
    canvas.setOnMouseReleased(gestures::released);
    canvas.setOnMouseClicked(gestures::clicked);
    canvas.setOnMouseMoved(gestures::hovered);
    canvas.setOnMouseExited(_ -> gestures.hover(Optional.empty()));
    canvas.setOnScroll(gestures::scrolled);
    canvas.setOnKeyPressed(gestures::key);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    dragging = false;
    grip = event.getButton() == MouseButton.PRIMARY ? gripAt(pressedX, pressedY) : Optional.empty();
  }

  private Optional<Grip> gripAt(double x, double y) {
    var at = canvas.viewport().inPicture(x, y);
    return drawing().flatMap(shown -> canvas.boxAt(x, y).filter(id -> Arranging.isHandle(shown, id, at.y()))
        .map(id -> new Grip(id, at.x() - shown.box(id).x(), at.y() - shown.box(id).y())));
  }

  private void dragged(MouseEvent event) {
    if (!dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < DRAG_FROM) {
      return;
    }
    dragging = true;
    if (grip.isPresent()) {
      canvas.setCursor(Cursor.MOVE);
      grip.ifPresent(held -> place(held, event).ifPresent(to -> model.drag(held.box(), to)));
      return;
    }
    canvas.setCursor(Cursor.CLOSED_HAND);
    canvas.look(canvas.viewport().moved(event.getX() - lastX, event.getY() - lastY));
    lastX = event.getX();
    lastY = event.getY();
  }

  private void released(MouseEvent event) {
    canvas.setCursor(Cursor.DEFAULT);
    if (dragging) {
      grip.ifPresent(held -> place(held, event).ifPresent(to -> model.move(held.box(), to)));
    }
  }

  /// Where a held box would lie in what lies around it.
  private Optional<Point> place(Grip held, MouseEvent event) {
    var at = canvas.viewport().inPicture(event.getX(), event.getY());
    return drawing().filter(shown -> shown.boxes().containsKey(held.box()))
        .map(shown -> Arranging.place(shown, held.box(), at.x() - held.dx(), at.y() - held.dy()));
  }

  private void clicked(MouseEvent event) {
    if (dragging || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    var silent = canvas.silentAt(event.getX(), event.getY());
    var box = canvas.boxAt(event.getX(), event.getY());
    if (silent.isPresent()) {
      model.select(new Selection.OfSilent(silent.orElseThrow()));
    } else if (box.isEmpty()) {
      model.select(new Selection.Nothing());
    } else if (event.getClickCount() == 2 || onToggle(box.orElseThrow(), event)) {
      open(box.orElseThrow());
    } else {
      select(box.orElseThrow());
    }
  }

  private boolean onToggle(String id, MouseEvent event) {
    return group(id).isPresent() && box(id).filter(box -> {
      var at = canvas.viewport().inPicture(event.getX(), event.getY());
      return new Box(box.x() + 4, box.y() + 2, 26, 28).contains(at.x(), at.y());
    }).isPresent();
  }

  private void open(String id) {
    if (group(id).isPresent()) {
      model.toggle(id);
    } else {
      select(id);
    }
  }

  private void select(String id) {
    var asset = drawing().stream().flatMap(shown -> shown.chart().nodes().stream())
        .filter(node -> node.id().equals(id) && !node.stack()).findFirst().map(node -> node.assets().getFirst());
    model.select(asset.<Selection>map(Selection.OfAsset::new).orElseGet(() -> new Selection.OfBox(id)));
  }

  private void hovered(MouseEvent event) {
    var box = canvas.boxAt(event.getX(), event.getY())
        .filter(id -> group(id).filter(Chart.Group::open).isEmpty());
    hover(box);
  }

  private void hover(Optional<String> box) {
    drawing().ifPresent(shown -> canvas.emphasise(Emphasis.of(shown, model.selection().get(), box)));
  }

  private void scrolled(ScrollEvent event) {
    if (event.isControlDown()) {
      canvas.look(canvas.viewport().zoomed(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY()));
    } else if (event.isShiftDown() && event.getDeltaX() == 0) {
      canvas.look(canvas.viewport().moved(event.getDeltaY(), 0));
    } else {
      canvas.look(canvas.viewport().moved(event.getDeltaX(), event.getDeltaY()));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    var done = switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoom(STEP);
      case MINUS, SUBTRACT -> zoom(1 / STEP);
      case DIGIT0, NUMPAD0 -> event.isControlDown() ? false : fit();
      case RIGHT -> go(event, 1, 0);
      case LEFT -> go(event, -1, 0);
      case DOWN -> go(event, 0, 1);
      case UP -> go(event, 0, -1);
      case ENTER -> selected().map(id -> toggle(id)).orElse(false);
      case BACK_SPACE -> selected().flatMap(this::around).map(this::toggle).orElse(false);
      case B -> event.isControlDown() && focus();
      case ESCAPE -> escape();
      default -> false;
    };
    if (done) {
      event.consume();
    }
  }

  private boolean go(KeyEvent event, int dx, int dy) {
    return event.isShortcutDown() ? nudge(dx * NUDGE, dy * NUDGE) : walk(dx, dy);
  }

  private boolean nudge(double dx, double dy) {
    var shown = drawing();
    var id = selected().filter(one -> box(one).isPresent());
    shown.ifPresent(now -> id.ifPresent(one -> model.nudge(one,
        Arranging.place(now, one, now.box(one).x() + dx, now.box(one).y() + dy))));
    return id.isPresent();
  }

  boolean zoom(double factor) {
    canvas.look(canvas.viewport().zoomed(factor, canvas.getWidth() / 2, canvas.getHeight() / 2));
    return true;
  }

  private boolean fit() {
    canvas.fit();
    return true;
  }

  private boolean toggle(String id) {
    open(id);
    return true;
  }

  private boolean focus() {
    if (model.selection().get() instanceof Selection.OfAsset(AssetId id)) {
      model.focus(id);
      return true;
    }
    return false;
  }

  private boolean escape() {
    if (model.options().get().focus().isPresent()) {
      model.unfocus();
    } else {
      model.select(new Selection.Nothing());
    }
    return true;
  }

  private Optional<String> around(String id) {
    return drawing().stream().flatMap(shown -> shown.chart().nodes().stream()).filter(node -> node.id().equals(id))
        .findFirst().flatMap(Chart.Node::group)
        .or(() -> group(id).filter(group -> !group.open()).flatMap(Chart.Group::parent))
        .or(() -> group(id).map(Chart.Group::id));
  }

  /// Along an arrow where one leads that way, else to the nearest box there.
  private boolean walk(int dx, int dy) {
    var shown = drawing();
    if (shown.isEmpty()) {
      return false;
    }
    var from = selected().flatMap(this::box);
    if (from.isEmpty()) {
      shown.orElseThrow().chart().nodes().stream().findFirst().ifPresent(node -> select(node.id()));
      return true;
    }
    nearest(shown.orElseThrow(), from.orElseThrow(), dx, dy).ifPresent(id -> {
      select(id);
      canvas.reveal(id);
    });
    return true;
  }

  private Optional<String> nearest(Drawing shown, Box from, int dx, int dy) {
    var linked =
        selected().map(id -> Emphasis.of(shown, new Selection.Nothing(), Optional.of(id))).orElse(Emphasis.NONE);
    return shown.boxes().entrySet().stream()
        .filter(entry -> group(entry.getKey()).filter(Chart.Group::open).isEmpty())
        .filter(entry -> ahead(from, entry.getValue(), dx, dy) > 1)
        .min(Comparator.comparingDouble(entry -> cost(from, entry.getValue(), dx, dy)
            * (linked.strong(entry.getKey()) && dx != 0 ? 0.3 : 1)))
        .map(Map.Entry::getKey);
  }

  private static double ahead(Box from, Box to, int dx, int dy) {
    return (to.centreX() - from.centreX()) * dx + (to.centreY() - from.centreY()) * dy;
  }

  private static double cost(Box from, Box to, int dx, int dy) {
    double aside = Math.abs((to.centreX() - from.centreX()) * dy) + Math.abs((to.centreY() - from.centreY()) * dx);
    return ahead(from, to, dx, dy) + 2 * aside;
  }

  private Optional<String> selected() {
    return switch (model.selection().get()) {
      case Selection.Nothing() -> Optional.empty();
      case Selection.OfAsset(var id) -> Optional.of(id.value());
      case Selection.OfBox(var id) -> Optional.of(id);
      case Selection.OfPath(var from, _) -> Optional.of(from.value());
      case Selection.OfSilent(var id) -> model.silent(id).map(one -> one.dependant().value());
    };
  }

  private Optional<Drawing> drawing() {
    return model.drawing().get();
  }

  private Optional<Box> box(String id) {
    return drawing().map(shown -> shown.boxes().get(id));
  }

  private Optional<Chart.Group> group(String id) {
    return drawing().stream().flatMap(shown -> shown.chart().groups().stream()).filter(one -> one.id().equals(id))
        .findFirst();
  }
}
