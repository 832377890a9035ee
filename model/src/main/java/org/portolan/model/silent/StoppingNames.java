package org.portolan.model.silent;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Ids;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Disposition;

/// The names and addresses that lead to something old and no longer do after cutover: all that are known, without
/// those that a destination keeps.
public final class StoppingNames {
  private final Basis basis;
  private final Map<AssetId, List<String>> names = new TreeMap<>();
  private final Map<AssetId, List<String>> kept = new TreeMap<>();
  private final IdentityHashMap<Dependency, SortedSet<String>> known = new IdentityHashMap<>();

  public StoppingNames(Basis basis) {
    this.basis = basis;
    for (var known : basis.inventory().names()) {
      var name = known.name().replaceFirst("[:/].*$", "");
      if (!name.isBlank()) {
        names.computeIfAbsent(known.owner(), _ -> new ArrayList<>()).add(name);
      }
    }
    for (var item : basis.manifest().items()) {
      if (item.disposition() instanceof Disposition.Move(_, _, _, var keeps) && !keeps.isEmpty()) {
        basis.coverage().assetsOf(item.id()).stream().map(StoppingNames::place).distinct()
            .forEach(place -> kept.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(keeps));
      }
    }
  }

  /// Those that stand in the evidence of the arrows, sorted.
  public SortedSet<String> in(List<Dependency> arrows) {
    var stopping = new TreeSet<String>();
    arrows.forEach(arrow -> stopping.addAll(in(arrow)));
    return stopping;
  }

  SortedSet<String> in(Dependency need) {
    return known.computeIfAbsent(need, this::read);
  }

  private SortedSet<String> read(Dependency need) {
    var stopping = new TreeSet<String>();
    if (basis.leaving().touches(need.to())) {
      var needed = basis.inventory().asset(need.to()).orElseThrow();
      var keeps = kept.getOrDefault(place(needed.id()), List.of());
      for (var owner : owners(needed)) {
        for (var name : names.getOrDefault(owner, List.of())) {
          if (keeps.stream().noneMatch(name::equalsIgnoreCase)
              && need.evidence().stream().anyMatch(evidence -> says(evidence.text(), name))) {
            stopping.add(name);
          }
        }
      }
    }
    return stopping;
  }

  /// A table is reached by the names of its database, and that by those of its host.
  private static List<AssetId> owners(Asset needed) {
    var owners = new ArrayList<AssetId>(List.of(needed.id(), place(needed.id())));
    if (!needed.host().isEmpty()) {
      owners.add(Ids.host(needed.host()));
    }
    return owners.stream().distinct().toList();
  }

  /// The database in which something lies, else the thing itself.
  private static AssetId place(AssetId id) {
    var parts = id.value().split("/", 3);
    return parts[0].equals("db") && parts.length > 2 ? new AssetId("db/" + parts[1]) : id;
  }

  /// Whether the name stands there by itself, and not as part of a longer one.
  private static boolean says(String text, String name) {
    if (!text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE)
        .matcher(text).find();
  }
}
