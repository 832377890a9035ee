package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;
import org.portolan.model.method.RuleId;

/// Opens on evidence, not on a tick.
public record Gate(String name, LocalDate due, List<Criterion> criteria) {
  public Gate {
    criteria = List.copyOf(criteria);
  }

  public long held() {
    return criteria.stream().filter(Criterion::held).count();
  }

  public boolean open() {
    return held() == criteria.size();
  }

  /// @param asks     what must be true
  /// @param evidence what is held, in figures; `none yet`
  /// @param missing  what is missing, and who can give it; empty when held
  public record Criterion(String asks, List<RuleId> rules, String evidence, boolean held, String missing) {
    public Criterion {
      rules = List.copyOf(rules);
    }
  }
}
