package org.portolan.importers.script.run;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.sql.Access;
import org.portolan.importers.sql.Change;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.sql.TriggerDefinition;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// What a database does for whoever runs a statement: the bodies of routines that are called, and of triggers that fire
/// when rows change. All of it belongs to the caller.
final class Bodies {
  private static final double KNOWN_ROUTINE = 0.9;
  private static final double CALLED_FURTHER = 0.95;
  private static final double FIRES = 0.95;
  private static final int MOST = 60;

  private final Run run;
  private final Execution process;
  private final Set<String> seen = new HashSet<>();

  Bodies(Run run, Execution process) {
    this.run = run;
    this.process = process;
  }

  /// Follows a routine into its body, if a file of the tree defines it.
  void called(Target.Database in, Access routine, List<String> path, double sure) {
    follow(in, routine, path, Math.max(sure, KNOWN_ROUTINE));
  }

  private void follow(Target.Database in, Access routine, List<String> path, double sure) {
    var found = run.routines().find(routine.schema(), routine.name());
    if (found.isPresent() && first(found.get().all().getFirst().path(), routine.name() + routine.arguments())) {
      for (var one : found.get().all()) {
        body(in, one.definition().with(routine.arguments()), new Place(one.path(), one.definition().line()), path,
            sure * found.get().sure());
      }
    }
  }

  /// Follows the triggers that fire when rows of a table change.
  ///
  /// @param changes what is done to them
  /// @param sure    how sure it is that they change
  void changed(Target.Relation table, Set<Change> changes, double sure) {
    for (var trigger : run.routines().fired(table.schema(), table.name(), changes)) {
      var definition = trigger.definition();
      if (first(trigger.path(), "trigger " + definition.name() + " on " + definition.on().name())) {
        var happens = new HashSet<>(changes);
        happens.retainAll(definition.fires());
        fire(table.in(), trigger, Set.copyOf(happens), table.searchPath(), sure * FIRES);
      }
    }
  }

  private void fire(Target.Database in, Routines.Trigger trigger, Set<Change> happens, List<String> path, double sure) {
    var definition = trigger.definition();
    var place = new Place(trigger.path(), definition.line());
    body(in, definition.body(), place, path, sure);
    var routine = definition.routine().flatMap(this::routine);
    routine.ifPresent(found -> found.all().forEach(one -> body(in, one.definition().firedBy(definition, happens),
        new Place(one.path(), one.definition().line()), path, sure * found.sure())));
  }

  private Optional<Routines.Found> routine(TriggerDefinition.Relation name) {
    return run.routines().find(name.schema(), name.name());
  }

  private boolean first(String path, String what) {
    return seen.size() < MOST && seen.add(path + ":" + what.toLowerCase(Locale.ROOT));
  }

  private void body(Target.Database in, Reading body, Place from, List<String> path, double sure) {
    for (var access : body.accesses()) {
      var place = from.at(from.line() + access.line() - 1);
      var target = access.target(in, path);
      double certainty = sure * access.certainty();
      switch (target) {
        case Target.Relation relation -> {
          run.touchOnly(process, access.dependency(), relation, place, certainty);
          if (access.dependency() == DependencyKind.WRITES) {
            changed(relation, access.changes(), certainty);
          }
        }
        case Target.Routine(var meant, _, _) -> follow(meant, access, path, sure * CALLED_FURTHER);
        case Target.Known _,Target.Host _,Target.Database _,Target.Endpoint _ -> {
          // a statement names none of them
        }
      }
    }
    body.doubts()
        .forEach(
            doubt -> run.unread(from.at(from.line() + doubt.line() - 1), doubt.kind(), Secrets.mask(doubt.reason())));
  }
}
