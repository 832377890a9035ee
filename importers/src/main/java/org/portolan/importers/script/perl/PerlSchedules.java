package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Schedule::Cron: where one of the functions that a program hands to it is the job, the others wait for their own time.
final class PerlSchedules {
  private final boolean oneScheduled;

  PerlSchedules(boolean oneScheduled) {
    this.oneScheduled = oneScheduled;
  }

  Optional<Value> call(Call call, String name) {
    if (!name.equals(Scheduled.RUN)) {
      return Optional.empty();
    }
    for (var value : call.values()) {
      value.choices().stream().filter(Value.Code.class::isInstance)
          .forEach(code -> call.machine().invoke(code, List.of(), true));
    }
    return Optional.of(Values.NOTHING);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    boolean hands = name.equals("add_entry") || name.equals("new") && Values.exact(receiver)
        .filter("Schedule::Cron"::equals).isPresent();
    return oneScheduled && hands ? Optional.of(Values.UNKNOWN) : Optional.empty();
  }
}
