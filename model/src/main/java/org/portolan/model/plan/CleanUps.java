package org.portolan.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Item;
import org.portolan.model.quality.Dirt;
import org.portolan.model.quality.Flaw;
import org.portolan.model.quality.Quality;
import org.portolan.model.unit.Spoken;

/// The work that a profile of the rows makes before they first cross: cleaning up what nobody has accepted, and
/// writing the conversion of what is missing or malformed where that is much.
record CleanUps(String id, String name, int days, String person) {
  /// So many tables have a task of their own, those with the gravest flaws; the others share one.
  private static final int OWN_TASKS = 12;
  private static final int MOST_DAYS = 5;

  static List<CleanUps> of(Basis basis) {
    var tasks = new ArrayList<CleanUps>();
    var tables = Quality.of(basis).byTable();
    tables.stream().limit(OWN_TASKS).forEach(flaws -> tasks.add(cleanUp(basis, flaws)));
    if (tables.size() > OWN_TASKS) {
      var rest = tables.subList(OWN_TASKS, tables.size());
      int flaws = rest.stream().mapToInt(List::size).sum();
      tasks.add(new CleanUps("clean/others", "Clean up " + Spoken.count(rest.size(), "more table", "more tables") + ": "
          + Spoken.count(flaws, "finding", "findings"), Math.min(2 * MOST_DAYS, Math.ceilDiv(rest.size(), 2)), ""));
    }
    var dirty = Dirt.of(basis);
    if (!dirty.isEmpty()) {
      tasks.add(new CleanUps("clean/convert", "Write the conversion of " + words(dirty), Dirt.days(dirty), ""));
    }
    return tasks;
  }

  private static CleanUps cleanUp(Basis basis, List<Flaw> flaws) {
    var table = flaws.getFirst().table();
    var columns = flaws.stream().flatMap(flaw -> flaw.columns().stream()).distinct().toList();
    var named = columns.size() > 3 ? String.join(", ", columns.subList(0, 3)) + " and " + (columns.size() - 3) + " more"
        : Spoken.list(columns);
    double days = flaws.stream().mapToDouble(flaw -> flaw.share() > Flaw.MUCH ? 1 : 0.5).sum();
    return new CleanUps("clean/" + table, "Clean up " + Flaw.name(table) + ": " + named,
        Math.clamp((int) Math.ceil(days), 1, MOST_DAYS),
        basis.coverage().itemOf(table).map(Item::owner).orElse(""));
  }

  /// `orders (12 % missing or malformed) and 2 more`
  private static String words(List<Dirt> dirty) {
    var first = dirty.stream().limit(2)
        .map(one -> one.item().id() + " (" + Flaw.percent(one.share()) + " missing or malformed)")
        .collect(Collectors.toCollection(ArrayList::new));
    if (dirty.size() > 2) {
      first.add(dirty.size() - 2 + " more");
    }
    return Spoken.list(first);
  }
}
