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
    if (covers.isEmpty()) {
      throw new IllegalArgumentException("the item " + id + " covers nothing");
    }
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

  public Item named(ItemId newId) {
    return new Item(newId, kind, covers, disposition, owner, deputy, approach, tools, delta, size, duration, steps,
        supported, note);
  }

  public Item of(ItemKind newKind) {
    return new Item(id, newKind, covers, disposition, owner, deputy, approach, tools, delta, size, duration, steps,
        supported, note);
  }

  public Item covering(List<AssetPattern> newCovers) {
    return new Item(id, kind, newCovers, disposition, owner, deputy, approach, tools, delta, size, duration, steps,
        supported, note);
  }

  public Item approached(Optional<Approach> newApproach) {
    return new Item(id, kind, covers, disposition, owner, deputy, newApproach, tools, delta, size, duration, steps,
        supported, note);
  }

  public Item with(Tools newTools) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, newTools, delta, size, duration, steps,
        supported, note);
  }

  public Item withDelta(String newDelta) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, newDelta, size, duration, steps,
        supported, note);
  }

  public Item sized(Optional<ByteCount> newSize) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, delta, newSize, duration, steps,
        supported, note);
  }

  public Item taking(Optional<Duration> newDuration) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, delta, size, newDuration, steps,
        supported, note);
  }

  public Item withSteps(List<StepSpec> newSteps) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, delta, size, duration, newSteps,
        supported, note);
  }

  public Item supported(Optional<Boolean> newSupported) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, delta, size, duration, steps,
        newSupported, note);
  }

  public Item noted(String newNote) {
    return new Item(id, kind, covers, disposition, owner, deputy, approach, tools, delta, size, duration, steps,
        supported, newNote);
  }
}
