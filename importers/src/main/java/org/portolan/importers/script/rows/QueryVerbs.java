package org.portolan.importers.script.rows;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The methods of a library's queries by what they do; every other one goes on describing the set.
///
/// @param one    read one row and hand it over
/// @param reads  read and hand over rows, or something counted
/// @param counts read and hand over no rows
/// @param writes change rows
/// @param makes  insert a row and hand it over
/// @param joins  name a further table first
public record QueryVerbs(Set<String> one, Set<String> reads, Set<String> counts, Set<String> writes,
    Set<String> makes, Set<String> joins) {
  /// What only makes a row where there is none.
  private static final Pattern LOOKS_FIRST = Pattern.compile("(?i)(?:find|first|update|create)_?or_?\\w+!?");

  /// Calls one on a set; the functions among its arguments are handed the set, or its rows.
  public Value on(RowSets sets, Dialect.Call call, Value set, String name) {
    var machine = call.machine();
    var entity = sets.of(set).orElseThrow();
    boolean perRow = reads.contains(name) || one.contains(name);
    for (var value : call.values()) {
      for (var choice : value.choices()) {
        if (choice instanceof Value.Code) {
          machine.invoke(choice, List.of(perRow ? sets.row(machine, entity) : set), true);
        }
      }
    }
    if (makes.contains(name)) {
      sets.writes(machine, set, call.place());
      if (LOOKS_FIRST.matcher(name).matches()) {
        sets.reads(machine, set, call.place());
      }
      return sets.row(machine, entity);
    }
    if (writes.contains(name)) {
      sets.writes(machine, set, call.place());
      return Values.UNKNOWN;
    }
    if (one.contains(name)) {
      sets.reads(machine, set, call.place());
      return sets.row(machine, entity);
    }
    if (reads.contains(name) || counts.contains(name)) {
      sets.reads(machine, set, call.place());
      return reads.contains(name) ? set : Values.UNKNOWN;
    }
    if (joins.contains(name) && call.size() > 0) {
      Values.exact(call.value(0)).filter(text -> text.matches("[\\w.`\"]+(?:\\s+(?:as\\s+)?\\w+)?"))
          .ifPresent(text -> sets.joined(machine, set, Entity.named("", text, Entity.SAID), call.place()));
    }
    return set;
  }
}
