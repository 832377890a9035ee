package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.app.layout.Drawing.Box;

/// Lets boxes give way to those that were put over them, so that none covers another: downwards or to the right, by
/// whichever is the shorter way, because the picture grows there.
final class MakingRoom {
  /// Between a box and the one that gave way to it; aside there is room for the arrows.
  private static final double BELOW = 14;
  private static final double ASIDE = 44;

  private final Map<String, Box> placed = new HashMap<>();
  private final List<Box> taken = new ArrayList<>();

  private MakingRoom() {}

  /// Where all boxes lie when they have given way. What was put by hand stays first of all; of others the upper one.
  static Map<String, Box> among(Map<String, Box> byHand, Map<String, Box> others) {
    var room = new MakingRoom();
    room.place(byHand);
    room.place(others);
    return room.placed;
  }

  private void place(Map<String, Box> boxes) {
    boxes.entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<String, Box> one) -> one.getValue().y())
            .thenComparingDouble(one -> one.getValue().x()).thenComparing(Map.Entry::getKey))
        .forEach(one -> {
          var box = free(one.getValue());
          placed.put(one.getKey(), box);
          taken.add(box);
        });
  }

  /// It ends: each step leaves one of those that are placed behind for good, as none leads up or to the left.
  private Box free(Box wanted) {
    var box = wanted;
    for (var over = over(box); over.isPresent(); over = over(box)) {
      double right = over.orElseThrow().right() + ASIDE - box.x();
      double down = over.orElseThrow().bottom() + BELOW - box.y();
      box = new Box(box.x() + (right < down ? right : 0), box.y() + (right < down ? 0 : down), box.width(),
          box.height());
    }
    return box;
  }

  private Optional<Box> over(Box box) {
    return taken.stream().filter(one -> one.x() < box.right() && box.x() < one.right() && one.y() < box.bottom()
        && box.y() < one.bottom()).findFirst();
  }
}
