package org.portolan.importers.script.run;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.sql.Access;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Follows routines that files of the tree define into their bodies: all of it is done by whoever calls them.
final class Bodies {
  private static final double KNOWN_ROUTINE = 0.9;
  private static final double CALLED_FURTHER = 0.95;
  private static final int MOST = 200;

  private final Run run;
  private final Doer doer;
  private final Set<String> seen = new HashSet<>();

  Bodies(Run run, Doer doer) {
    this.run = run;
    this.doer = doer;
  }

  /// Whoever runs the statements of the bodies: a program, or a trigger.
  interface Doer {
    void touches(DependencyKind kind, Target.Relation table, Place place, double certainty);
  }

  /// Follows a routine into its body, if a file of the tree defines it.
  void called(Target.Database in, Access routine, List<String> path, double sure) {
    follow(in, routine, path, Math.max(sure, KNOWN_ROUTINE));
  }

  /// Reads what the definition of a materialized view reads, if a file of the tree has it.
  void refreshed(Target.Database in, Access view, List<String> path, double sure) {
    follow(in, view, run.routines().view(view.schema(), view.name()), path, sure);
  }

  private void follow(Target.Database in, Access routine, List<String> path, double sure) {
    follow(in, routine, run.routines().find(routine.schema(), routine.name()), path, sure);
  }

  private void follow(Target.Database in, Access routine, Optional<Routines.Found> defined, List<String> path,
      double sure) {
    defined.ifPresent(found -> {
      var first = found.all().getFirst();
      if (seen.add((first.path() + ":" + routine.name() + routine.arguments()).toLowerCase(Locale.ROOT))) {
        var place = new Place(first.path(), first.definition().line());
        if (seen.size() > MOST) {
          run.unread(place, UnreadKind.TOO_LARGE,
              "Called through more than " + MOST + " other routines; what it does there was not followed");
        } else {
          meant(found.all(), routine.arguments().size())
              .forEach(one -> read(in, one.definition().with(routine.arguments()),
                  new Place(one.path(), one.definition().line()), path, sure * found.sure()));
        }
      }
    });
  }

  /// Of several of one name those that take as many arguments; a call without any may be one of which no more is known.
  private static List<Routines.Defined> meant(List<Routines.Defined> all, int arguments) {
    var fitting = all.stream().filter(one -> one.definition().parameters().size() == arguments).toList();
    return arguments == 0 || fitting.isEmpty() ? all : fitting;
  }

  /// Reads a body that runs for certain, as `sure` as that is.
  ///
  /// @param from where its first line stands
  void read(Target.Database in, Reading body, Place from, List<String> path, double sure) {
    for (var access : body.accesses()) {
      double certainty = sure * access.certainty();
      if (access.kind() == Access.Kind.REFRESH) {
        refreshed(in, access, path, certainty);
      }
      switch (access.target(in, path)) {
        case Target.Relation relation -> doer.touches(access.dependency(), relation,
            from.at(from.line() + access.line() - 1), certainty);
        case Target.Routine(var meant, _, _) -> follow(meant, access, path, sure * CALLED_FURTHER);
        case Target.Known _,Target.Host _,Target.Database _,Target.Trigger _,Target.Endpoint _ -> {
          // a statement names none of them
        }
      }
    }
    body.doubts()
        .forEach(
            doubt -> run.unread(from.at(from.line() + doubt.line() - 1), doubt.kind(), Secrets.mask(doubt.reason())));
  }
}
