package org.portolan.model.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.model.unit.ByteCount;

/// One line of the manifest: something that must move, or for which somebody decided otherwise.
///
/// @param covers    the assets it stands for; never empty
/// @param owner     who decides about it and does it; empty while nobody is named
/// @param deputy    who knows it too; empty while nobody is named
/// @param approach  lift-and-shift, refactor or rebuild, where it differs from the plan's
/// @param tools     transfer, transformation and verification tool
/// @param delta     how changes between the last rehearsal and cutover get across; empty while nobody has said
/// @param size      stated by hand, where the inventory cannot measure it
/// @param duration  of its move in the night, stated or rehearsed; empty: computed from the size
/// @param steps     what is done for it in the night, each with its undo; empty: derived from the disposition
/// @param supported whether the destination supports it; empty while nobody looked
/// @param note      free words
public record Item(ItemId id, ItemKind kind, List<AssetPattern> covers, Disposition disposition, String owner,
    String deputy, Optional<Approach> approach, Tools tools, String delta, Optional<ByteCount> size,
    Optional<Duration> duration, List<StepSpec> steps, Optional<Boolean> supported, String note) {

  public Item {
    covers = List.copyOf(covers);
    steps = List.copyOf(steps);
  }

  /// A fresh item about which nothing is decided.
  public static Item of(ItemId id, ItemKind kind, List<AssetPattern> covers) {
    return new Item(id, kind, covers, new Disposition.Undecided(), "", "", Optional.empty(), Tools.NONE, "",
        Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
  }

  public Item with(Disposition newDisposition) {
    return new Item(id, kind, covers, newDisposition, owner, deputy, approach, tools, delta, size, duration, steps,
        supported, note);
  }

  public Item ownedBy(String newOwner, String newDeputy) {
    return new Item(id, kind, covers, disposition, newOwner, newDeputy, approach, tools, delta, size, duration, steps,
        supported, note);
  }
}
