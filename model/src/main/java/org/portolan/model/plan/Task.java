package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;

/// Something a person does in a phase; both days belong to it.
///
/// @param id       stable: `audit/decide`
/// @param needs    ids of the tasks that end before it begins
/// @param latest   the last day it may end without moving the window
/// @param critical whether it has no slack
/// @param done     the part that is done, 0 to 1, computed from what is held
public record Task(String id, String name, LocalDate from, LocalDate to, LocalDate latest, List<String> needs,
    String person, boolean critical, double done) {
  public Task {
    needs = List.copyOf(needs);
  }
}
