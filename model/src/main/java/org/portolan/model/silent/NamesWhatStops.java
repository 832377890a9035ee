package org.portolan.model.silent;

import java.util.ArrayList;
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
import org.portolan.model.inventory.KnownName;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.method.RuleId;

/// a connection is written with a name or address that no longer leads there after cutover. Names that the
/// destination keeps go on working.
public final class NamesWhatStops implements SilentRule {
  private static final RuleId RULE = RuleId.of(52);

  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var names = names(basis);
    var found = new Gathered(basis);
    for (var need : dependants.needs()) {
      if (basis.leaving().contains(need.to()) && !stopping(basis, names, need).isEmpty()) {
        dependants.chains(need).stream()
            .filter(chain -> !Dependants.isInDatabase(dependants.asset(chain.dependant()).kind())).forEach(found::add);
      }
    }
    return found.suspicions(RULE);
  }

  /// The names in the evidence of those arrows that stop working, sorted.
  public static SortedSet<String> stopping(Basis basis, List<Dependency> arrows) {
    var names = names(basis);
    var stopping = new TreeSet<String>();
    arrows.stream().filter(arrow -> basis.leaving().contains(arrow.to()))
        .forEach(arrow -> stopping.addAll(stopping(basis, names, arrow)));
    return stopping;
  }

  private static Map<AssetId, List<String>> names(Basis basis) {
    var names = new TreeMap<AssetId, List<String>>();
    for (KnownName known : basis.inventory().names()) {
      var name = known.name().replaceFirst("[:/].*$", "");
      if (!name.isBlank() && !name.equals("localhost") && !name.startsWith("127.")) {
        names.computeIfAbsent(known.owner(), _ -> new ArrayList<>()).add(name);
      }
    }
    return names;
  }

  private static SortedSet<String> stopping(Basis basis, Map<AssetId, List<String>> names, Dependency need) {
    var needed = basis.inventory().asset(need.to()).orElseThrow();
    var kept = kept(basis, needed);
    var stopping = new TreeSet<String>();
    for (var owner : owners(needed)) {
      for (var name : names.getOrDefault(owner, List.of())) {
        if (kept.stream().noneMatch(name::equalsIgnoreCase)
            && need.evidence().stream().anyMatch(evidence -> says(evidence.text(), name))) {
          stopping.add(name);
        }
      }
    }
    return stopping;
  }

  private static List<String> kept(Basis basis, Asset needed) {
    return basis.coverage().itemOf(needed.id()).map(Item::disposition)
        .map(disposition -> disposition instanceof Disposition.Move(_, _, _, var keeps) ? keeps : List.<String>of())
        .orElse(List.of());
  }

  /// A table is reached by the names of its database, and that by those of its host.
  private static List<AssetId> owners(Asset needed) {
    var owners = new ArrayList<AssetId>(List.of(needed.id()));
    var parts = needed.id().value().split("/", 3);
    if (parts[0].equals("db") && parts.length > 2) {
      owners.add(new AssetId("db/" + parts[1]));
    }
    if (!needed.host().isEmpty()) {
      owners.add(Ids.host(needed.host()));
    }
    return owners.stream().distinct().toList();
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
