package org.portolan.app.command;

import java.util.List;
import java.util.function.Supplier;
import org.portolan.icons.Icon;

/// Something the palette found.
///
/// @param note   what it is, quietly beside the title
/// @param acts   for Enter, Ctrl Enter and Alt Enter; at least one
/// @param answer asked for only while the hit is selected
public record Hit(Icon icon, String title, String note, String keyCaps, List<Act> acts, Supplier<Answer> answer) {

  public Hit {
    acts = List.copyOf(acts);
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("A hit can be opened: " + title);
    }
  }

  /// @param name verb first: `Show on map`
  public record Act(String name, Runnable action) {}
}
