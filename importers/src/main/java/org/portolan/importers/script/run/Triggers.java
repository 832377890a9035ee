package org.portolan.importers.script.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Follows the triggers and rules that files of the tree define on a table that is written, and those that they set off
/// in turn. What they touch stays theirs: a write to the table reaches it through them.
final class Triggers {
  private static final double FIRES = 0.95;

  private final Run run;
  private final Deque<Target.Relation> changed = new ArrayDeque<>();

  Triggers(Run run) {
    this.run = run;
  }

  void written(Target.Relation table) {
    changed.add(table);
    while (!changed.isEmpty()) {
      fire(changed.poll());
    }
  }

  private void fire(Target.Relation table) {
    for (var trigger : run.routines().triggersOn(table.schema(), table.name())) {
      var by = new Target.Trigger(table, trigger.definition().name());
      var place = new Place(trigger.path(), trigger.definition().line());
      if (run.follows(new Consequence(by, DependencyKind.FIRES_ON, table, place, FIRES))) {
        follow(by, trigger, place);
      }
    }
  }

  private void follow(Target.Trigger by, Routines.Trigger trigger, Place place) {
    var bodies = new Bodies(run, (kind, to, at, certainty) -> touched(by, kind, to, at, certainty));
    var definition = trigger.definition();
    bodies.read(by.on().in(), definition.body(), place, by.on().searchPath(), FIRES);
    definition.routine().flatMap(name -> run.routines().find(name.schema(), name.name()))
        .ifPresent(found -> found.all().forEach(one -> bodies.read(by.on().in(), one.definition().firedBy(definition),
            new Place(one.path(), one.definition().line()), by.on().searchPath(), FIRES * found.sure())));
  }

  private void touched(Target.Trigger by, DependencyKind kind, Target.Relation to, Place at, double certainty) {
    if (run.follows(new Consequence(by, kind, to, at, certainty))) {
      new Views(run).named(to);
      if (kind == DependencyKind.WRITES) {
        changed.add(to);
      }
    }
  }
}
