package org.portolan.importers.sql;

import java.util.List;

/// What was understood of a piece of SQL.
///
/// @param parsed whether a full parser accepted it, so that it is SQL beyond doubt
public record Reading(List<Access> accesses, List<Doubt> doubts, boolean parsed) {
  static final Reading NOTHING = new Reading(List.of(), List.of(), false);

  public Reading {
    accesses = accesses.stream().sorted().distinct().toList();
    doubts = doubts.stream().sorted().distinct().toList();
  }
}
