package org.portolan.app.map;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.desk.MapFile;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.session.Session;
import org.portolan.model.problem.ProblemException;

/// Where boxes of the map were put by hand, apart for each way to put assets together. Kept in the workspace.
final class HandPlaces {
  private final Session session;
  private final JobRunner jobs;
  private Optional<Shelf> shelf = Optional.empty();
  private final ReadOnlyObjectWrapper<Map<GroupBy, Map<String, Point>>> all = new ReadOnlyObjectWrapper<>(Map.of());

  HandPlaces(Session session, JobRunner jobs) {
    this.session = session;
    this.jobs = jobs;
    session.store().subscribe(open -> {
      all.set(Map.of());
      shelf = open.map(store -> new Shelf(store.folder()));
      shelf.ifPresent(own -> jobs.<SortedMap<String, SortedMap<String, String>>>quietly("Reading what was moved",
          _ -> MapFile.PLACES.of(own.folder), outcome -> {
            switch (outcome) {
              case Outcome.Done(var sections) -> {
                // another workspace may be open by now
                if (shelf.equals(Optional.of(own))) {
                  all.set(own.with(parsed(sections)));
                }
              }
              case Outcome.Failed(var problem) -> session.tell(problem);
              case Outcome.Cancelled() -> {}
            }
          }));
    });
  }

  ReadOnlyObjectProperty<Map<GroupBy, Map<String, Point>>> all() {
    return all.getReadOnlyProperty();
  }

  /// By the id of a node or group, from the corner of what lies around it.
  Map<String, Point> of(GroupBy by) {
    return all.get().getOrDefault(by, Map.of());
  }

  /// In place of what was kept; where the workspace is open for looking only, until it is closed.
  void keep(GroupBy by, Map<String, Point> places) {
    var next = new HashMap<>(all.get());
    next.put(by, Map.copyOf(places));
    all.set(Map.copyOf(next));
    shelf.ifPresent(own -> own.newest.put(by, Map.copyOf(places)));
    if (session.editable().get()) {
      shelf.ifPresent(own -> jobs.<Boolean>quietly("Keeping what was moved", _ -> own.write(by), outcome -> {
        if (outcome instanceof Outcome.Failed<Boolean>(var problem)) {
          session.tell(problem);
        }
      }));
    }
  }

  /// The file of one workspace. Boxes are moved faster than it is written, each time on a thread of its own: whoever comes
  /// to write it writes what is newest then.
  private static final class Shelf {
    private final Path folder;
    private final Map<GroupBy, Map<String, Point>> newest = new ConcurrentHashMap<>();

    Shelf(Path folder) {
      this.folder = folder;
    }

    /// What was read, but for what was moved while it was read.
    Map<GroupBy, Map<String, Point>> with(Map<GroupBy, Map<String, Point>> read) {
      var now = new HashMap<>(read);
      now.putAll(newest);
      return Map.copyOf(now);
    }

    synchronized boolean write(GroupBy by) throws ProblemException {
      var places = newest.getOrDefault(by, Map.of());
      if (places.isEmpty()) {
        MapFile.PLACES.remove(folder, word(by));
      } else {
        MapFile.PLACES.keep(folder, word(by), lines(places));
      }
      return true;
    }
  }

  private static SortedMap<String, String> lines(Map<String, Point> places) {
    var lines = new TreeMap<String, String>();
    places.forEach((id, place) -> lines.put(written(id), Math.round(place.x()) + " " + Math.round(place.y())));
    return lines;
  }

  /// What a line says wrongly is left where the layout puts it.
  private static Map<GroupBy, Map<String, Point>> parsed(SortedMap<String, SortedMap<String, String>> sections) {
    var all = new EnumMap<GroupBy, Map<String, Point>>(GroupBy.class);
    for (var by : GroupBy.values()) {
      var places = new HashMap<String, Point>();
      Optional.ofNullable(sections.get(word(by))).ifPresent(lines -> lines.forEach(
          (id, words) -> point(words).ifPresent(place -> places.put(read(id), place))));
      all.put(by, Map.copyOf(places));
    }
    return Map.copyOf(all);
  }

  private static Optional<Point> point(String words) {
    var numbers = words.split(" ", -1);
    try {
      return numbers.length == 2
          ? Optional.of(new Point(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String word(GroupBy by) {
    return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Without the signs that mean something in the file.
  private static String written(String id) {
    return id.replace("%", "%25").replace("=", "%3D").replace("#", "%23").replace("[", "%5B");
  }

  private static String read(String id) {
    return id.replace("%5B", "[").replace("%23", "#").replace("%3D", "=").replace("%25", "%");
  }
}
