package org.portolan.model.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.unit.TransferRate;

/// How long each data entity takes to get across, and what to do where it does not fit.
final class Transfers {
  private Transfers() {}

  /// The data entities that move and of which the size is known, the largest first.
  static List<Transfer> of(Basis basis, List<Wave> waves) {
    return basis.manifest().items().stream()
        .filter(item -> item.kind() == ItemKind.DATA_ENTITY && item.disposition() instanceof Disposition.Move)
        .flatMap(item -> Volume.of(basis, item).stream()
            .map(size -> transfer(item, size, Volume.rate(basis), room(basis, item, waves))))
        .sorted((a, b) -> {
          int bySize = b.size().compareTo(a.size());
          return bySize != 0 ? bySize : a.item().compareTo(b.item());
        }).toList();
  }

  private static Transfer transfer(Item item, ByteCount size,
      Optional<TransferRate> rate, Optional<Duration> room) {
    var takes = rate.map(one -> one.timeFor(size));
    if (takes.isEmpty()) {
      return new Transfer(item.id(), size, rate, takes, false, "Test the bandwidth, so that the time can be computed.");
    }
    if (room.isEmpty()) {
      return new Transfer(item.id(), size, rate, takes, false, "Set the window, so that it can be compared.");
    }
    boolean fits = takes.get().compareTo(room.get()) <= 0;
    return new Transfer(item.id(), size, rate, takes, fits, fits ? "" : recommendation(takes.get(), room.get()));
  }

  private static String recommendation(Duration takes, Duration room) {
    return takes.compareTo(room.multipliedBy(24)) > 0
        ? "Ship disks, and let the changes follow over the network."
        : "Copy it before the night and let the changes follow, so that only the rest crosses in the window.";
  }

  /// The length of its wave's window; where none is set, the downtime that was agreed.
  private static Optional<Duration> room(Basis basis, Item item, List<Wave> waves) {
    return waves.stream().filter(wave -> wave.items().contains(item.id())).findFirst().flatMap(Wave::window)
        .map(Window::length).or(() -> basis.context().downtimeTolerance());
  }
}
