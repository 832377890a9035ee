package org.portolan.importers.script.run;

import java.util.ArrayDeque;
import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Follows the views that files of the tree define, as a statement names them, and those that these ask in turn. What they
/// read is theirs: whoever asks the view reaches it through them.
final class Views {
  private static final double DEFINED = 0.95;

  private final Run run;

  Views(Run run) {
    this.run = run;
  }

  void named(Target.Relation relation) {
    var next = new ArrayDeque<Target.Relation>();
    next.add(relation);
    while (!next.isEmpty()) {
      var view = next.poll();
      run.routines().plainView(view.schema(), view.name()).ifPresent(found -> found.all().forEach(one -> {
        var reads = new Bodies(run, (kind, to, at, certainty) -> {
          boolean others = !to.equals(view) && kind == DependencyKind.READS;
          if (others && run.follows(new Consequence(view, kind, to, at, certainty))) {
            next.add(to);
          }
        });
        reads.read(view.in(), one.definition().body(), new Place(one.path(), one.definition().line()),
            view.searchPath(), DEFINED * found.sure());
      }));
    }
  }
}
