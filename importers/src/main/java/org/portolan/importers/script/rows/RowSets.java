package org.portolan.importers.script.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Sets of rows that a program describes step by step, and the rows it takes from them.
///
/// A set that was neither read nor changed when the program ends counts as read: somebody unread got it.
public final class RowSets {
  private static final String SET = "rows of a table";
  private static final String ROW = "row of a table";

  private final Map<Thing, Described> sets = new LinkedHashMap<>();
  private final Map<Thing, Entity> rows = new HashMap<>();

  private static final class Described {
    private final Entity entity;
    private final Connection in;
    private final Execution process;
    private final Place place;
    private boolean settled;

    Described(Entity entity, Connection in, Execution process, Place place) {
      this.entity = entity;
      this.in = in;
      this.process = process;
      this.place = place;
    }
  }

  /// All rows of a table, as a query that goes on from here.
  public Value set(Machine machine, Entity entity, Connection in, Place place) {
    var thing = machine.thing();
    thing.become(SET);
    sets.put(thing, new Described(entity, in, machine.process(), place));
    return new Value.Ref(thing);
  }

  /// One row, of which the program knows the class if there is one.
  public Value row(Machine machine, Entity entity) {
    var thing = machine.thing();
    thing.become(entity.type().isEmpty() ? ROW : entity.type());
    rows.put(thing, entity);
    return new Value.Ref(thing);
  }

  public boolean isSet(Value value) {
    return value instanceof Value.Ref(var thing) && sets.containsKey(thing);
  }

  /// What a set or row is of.
  public Optional<Entity> of(Value value) {
    return value instanceof Value.Ref(var thing)
        ? Optional.ofNullable(sets.get(thing)).map(set -> set.entity).or(() -> Optional.ofNullable(rows.get(thing)))
        : Optional.empty();
  }

  private Connection database(Value value) {
    return value instanceof Value.Ref(var thing) && sets.containsKey(thing) ? sets.get(thing).in : Connection.UNSAID;
  }

  /// Another set took its place: whatever is done is done to that one.
  public void absorbed(Value set) {
    if (set instanceof Value.Ref(var thing) && sets.containsKey(thing)) {
      sets.get(thing).settled = true;
    }
  }

  public void reads(Machine machine, Value of, Place place) {
    settle(machine, of, DependencyKind.READS, place);
  }

  public void writes(Machine machine, Value of, Place place) {
    settle(machine, of, DependencyKind.WRITES, place);
  }

  private void settle(Machine machine, Value of, DependencyKind kind, Place place) {
    of(of).ifPresent(entity -> {
      if (of instanceof Value.Ref(var thing) && sets.containsKey(thing)) {
        sets.get(thing).settled = true;
      }
      touch(machine.run(), machine.process(), database(of), entity, kind, place);
    });
  }

  /// Another table takes part in the same query.
  public void joined(Machine machine, Value set, Entity other, Place place) {
    touch(machine.run(), machine.process(), database(set), other, DependencyKind.READS, place);
  }

  /// A table is read or changed without a query that is known.
  public void touch(Machine machine, Entity entity, Connection in, DependencyKind kind, Place place) {
    touch(machine.run(), machine.process(), in, entity, kind, place);
  }

  private static void touch(Run run, Execution process, Connection in, Entity entity, DependencyKind kind,
      Place place) {
    if (Hole.in(entity.table()) || entity.table().isBlank()) {
      run.unread(place, UnreadKind.DYNAMIC, "Which table is meant is only known at run time");
    } else if (entity.table().matches("[\\w$#.-]{1,128}")) {
      run.touch(process, kind,
          new Target.Relation(in.seenFrom(process.host()), entity.schema(), entity.table(), List.of()), "", place,
          entity.sure());
    }
  }

  /// At the program's end.
  public void finish(Run run) {
    sets.values().stream().filter(set -> !set.settled)
        .forEach(set -> touch(run, set.process, set.in, set.entity, DependencyKind.READS, set.place));
    sets.clear();
  }
}
