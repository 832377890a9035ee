package org.portolan.app.manifest;

import java.util.List;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.readiness.Finding;
import org.portolan.model.unit.ByteCount;

/// A line of the grid.
sealed interface GridRow {

  /// The head over the items of a kind.
  record Group(ItemKind kind, int decided, int all, int shown) implements GridRow {
    String words() {
      return decided + " of " + all + " decided" + (shown == all ? "" : ", " + shown + " shown");
    }
  }

  /// @param assets   how many it covers
  /// @param size     stated, else measured
  /// @param findings about it, the worst first
  /// @param silent   whether an open silent dependency starts in what it covers
  record Line(Item item, int assets, ByteCount size, List<Finding> findings, boolean silent) implements GridRow {
    public Line {
      findings = List.copyOf(findings);
    }
  }
}
