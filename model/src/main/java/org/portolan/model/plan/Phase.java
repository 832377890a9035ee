package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;

/// A stretch of the plan that ends at a gate.
///
/// @param number counts from 1
/// @param goal   what is true at its end
public record Phase(int number, String name, String goal, LocalDate from, LocalDate to, List<Task> tasks, Gate gate) {
  public Phase {
    tasks = List.copyOf(tasks);
  }
}
