package org.portolan.model.message;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message.WindowInZone;

/// The clocks by which the readers live.
final class Zones {
  private Zones() {}

  /// The audience's own zone; the window's where it names none, or one that does not exist.
  static ZoneId of(Audience audience, Window window) {
    if (audience.zone().isBlank()) {
      return window.zone();
    }
    try {
      return ZoneId.of(audience.zone());
    } catch (DateTimeException e) {
      return window.zone();
    }
  }

  /// The window by each clock, that of the plan first.
  static List<WindowInZone> table(List<Audience> audiences, Window window) {
    var readers = new TreeMap<String, List<String>>();
    audiences.forEach(
        audience -> readers.computeIfAbsent(of(audience, window).getId(), _ -> new ArrayList<>()).add(audience.name()));
    return readers.entrySet().stream()
        .sorted((a, b) -> Boolean.compare(!a.getKey().equals(window.zone().getId()),
            !b.getKey().equals(window.zone().getId())))
        .map(entry -> new WindowInZone(entry.getValue(), entry.getKey(),
            window.begins().withZoneSameInstant(ZoneId.of(entry.getKey())),
            window.ends().withZoneSameInstant(ZoneId.of(entry.getKey()))))
        .toList();
  }
}
