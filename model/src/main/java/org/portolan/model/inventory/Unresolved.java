package org.portolan.model.inventory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// What was read, and still leaves a question that only another import or a person can answer: a database of which
/// others know the name, a job whose times nobody here understands.
final class Unresolved {
  private final Set<Location> told;
  private final Map<String, Boolean> understood = new HashMap<>();
  private final Map<String, List<Unread>> bySource = new TreeMap<>();

  private Unresolved(Set<Location> told) {
    this.told = told;
  }

  /// By the host that they lie on, or nothing.
  ///
  /// @param unread what importers said already; nothing is counted twice
  static Map<String, List<Unread>> in(Collection<Asset> assets, List<Unread> unread) {
    var unresolved = new Unresolved(unread.stream().map(Unread::place).collect(Collectors.toSet()));
    assets.forEach(unresolved::look);
    return unresolved.bySource;
  }

  private void look(Asset asset) {
    if (asset.kind() == AssetKind.DATABASE && asset.has(Attribute.NAMED_ONLY)) {
      ask(asset, new Unread(Location.of(asset.id().value()), UnreadKind.ABSENT,
          "Others name this database, and its catalog was not read", "portolan import WORKSPACE jdbc URL"));
    }
    if (asset.kind() == AssetKind.SCHEDULED_JOB && !asset.has(Attribute.OPERATING_SYSTEM)) {
      asset.attribute(Attribute.SCHEDULE).filter(words -> !isUnderstood(words))
          .ifPresent(words -> ask(asset, new Unread(place(asset), UnreadKind.UNPARSED,
              "When it runs is not understood: " + words, "")));
    }
  }

  private void ask(Asset asset, Unread question) {
    if (!told.contains(question.place())) {
      bySource.computeIfAbsent(asset.kind() == AssetKind.DATABASE ? "" : asset.host(), _ -> new ArrayList<>())
          .add(question);
    }
  }

  private boolean isUnderstood(String words) {
    return understood.computeIfAbsent(words,
        one -> !(Schedules.parse(one, ZoneOffset.UTC) instanceof Schedule.Unknown));
  }

  private static Location place(Asset asset) {
    return asset.seenAt().isEmpty() ? Location.of(asset.id().value()) : asset.seenAt().getFirst();
  }
}
