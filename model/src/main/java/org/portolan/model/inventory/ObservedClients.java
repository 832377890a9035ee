package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;

/// Recognises observed clients: what was seen of one is evidence for the job, script or service that it is.
///
/// Only what lies on the client's own host comes into question. The first of these that leaves one asset decides, and
/// lowers the confidence of what was seen:
///
/// | it is the only one | factor |
/// |---|---|
/// | that is called as the client calls itself | 0.9 |
/// | that uses the same database and names the client's login | 0.8 |
/// | that uses all tables that the client was seen to use | 0.7 |
/// | that uses the same database | 0.6 |
///
/// A client of whom it is not known where it came from may be on any host.
///
/// Where several use the same database and nothing tells them apart, the client stays and names them
/// ([Attribute#EXPLAINED_BY]). Where none does, it is a stranger.
final class ObservedClients {
  private static final int SHORTEST_NAME = 3;
  private static final int MOST_NAMED = 5;

  private final Landscape landscape;
  private final HostAssets hosts;
  private final Map<String, List<Asset>> programsOf = new HashMap<>();
  private final List<Asset> everywhere = new ArrayList<>();
  private final Map<AssetId, List<Ledger.Arrow>> arrowsOf = new HashMap<>();

  ObservedClients(Landscape landscape, HostAssets hosts) {
    this.landscape = landscape;
    this.hosts = hosts;
  }

  private record Explanation(List<Asset> by, double factor) {}

  void recognise() {
    var clients = landscape.found().values().stream().filter(asset -> asset.kind() == AssetKind.CLIENT)
        .sorted(Comparator.comparing(Asset::id)).toList();
    if (clients.isEmpty()) {
      return;
    }
    landscape.found().values().stream().filter(ObservedClients::mayConnect)
        .sorted(Comparator.comparing(Asset::id))
        .forEach(asset -> programsOf.computeIfAbsent(lower(asset.host()), _ -> new ArrayList<>()).add(asset));
    new TreeMap<>(programsOf).values().forEach(everywhere::addAll);
    landscape.arrows().keySet()
        .forEach(arrow -> arrowsOf.computeIfAbsent(arrow.from(), _ -> new ArrayList<>()).add(arrow));
    clients.forEach(this::recognise);
  }

  private void recognise(Asset client) {
    var place = host(client);
    var explanation = client.has(Attribute.UNNAMED) ? new Explanation(List.of(), 0)
        : explain(client, isPlaced(client) ? programsOf.getOrDefault(lower(place), List.of()) : everywhere);
    if (explanation.by().size() == 1) {
      var known = landscape.found().getOrDefault(explanation.by().getFirst().id(), explanation.by().getFirst());
      landscape.recognise(client.id(), seen(known, client), explanation.factor());
      return;
    }
    var named = explanation.by().stream().limit(MOST_NAMED).map(asset -> asset.id().value())
        .collect(Collectors.joining(", "));
    landscape.change(named.isEmpty() ? client.onHost(place) : client.onHost(place).with(Attribute.EXPLAINED_BY, named));
  }

  private String host(Asset client) {
    return isPlaced(client) ? hosts.named(client.attribute(Attribute.SEEN_BY).orElse(""),
        client.attribute(Attribute.ADDRESS).orElse("")).name() : "";
  }

  private static boolean isPlaced(Asset client) {
    return client.attributes().containsKey(Attribute.ADDRESS);
  }

  private Explanation explain(Asset client, List<Asset> programs) {
    var called = client.attribute(Attribute.APPLICATION).or(() -> client.attribute(Attribute.PROGRAM)).map(
        ObservedClients::plain).filter(name -> name.length() >= SHORTEST_NAME).orElse("");
    var seen = targets(client);
    var namesakes = called.isEmpty() ? List.<Asset>of()
        : programs.stream().filter(asset -> plain(asset.name()).equals(called)).toList();
    var users = workers(programs.stream().filter(asset -> sharesDatabase(asset, seen)).toList());
    var best = namesakes.stream().filter(users::contains).findFirst().or(() -> namesakes.stream().findFirst());
    if (best.isPresent()) {
      return new Explanation(List.of(best.get()), 0.9);
    }
    var login = client.attribute(Attribute.USER).orElse("");
    var tables = seen.stream().filter(to -> to.value().split("/", 3).length > 2).collect(Collectors.toSet());
    return only(users, asset -> !login.isEmpty() && names(asset, login), 0.8)
        .or(() -> only(users, asset -> !tables.isEmpty() && targets(asset).containsAll(tables), 0.7))
        .or(() -> only(users, _ -> true, 0.6)).orElse(new Explanation(users, 0));
  }

  private static Optional<Explanation> only(List<Asset> users, Predicate<Asset> holds, double factor) {
    var left = users.stream().filter(holds).toList();
    return left.size() == 1 ? Optional.of(new Explanation(left, factor)) : Optional.empty();
  }

  /// Without settings files where a program is known, and without scripts that another of them runs.
  private List<Asset> workers(List<Asset> users) {
    var run = users.stream().flatMap(asset -> arrows(asset.id()).stream())
        .filter(arrow -> arrow.kind() == DependencyKind.RUNS || arrow.kind() == DependencyKind.CALLS)
        .map(Ledger.Arrow::to).collect(Collectors.toSet());
    var programs = users.stream().filter(asset -> asset.kind() != AssetKind.CONFIGURATION)
        .filter(asset -> !run.contains(asset.id())).toList();
    return programs.isEmpty() ? users : programs;
  }

  private boolean sharesDatabase(Asset asset, Set<AssetId> seen) {
    var databases = seen.stream().map(ObservedClients::database).collect(Collectors.toSet());
    return targets(asset).stream().map(ObservedClients::database).anyMatch(databases::contains);
  }

  private Set<AssetId> targets(Asset asset) {
    return arrows(asset.id()).stream().filter(arrow -> switch (arrow.kind()) {
      case CONNECTS_TO, READS, WRITES, CALLS -> true;
      case FOREIGN_KEY, IMPLIED_FOREIGN_KEY, RUNS, INCLUDES, FIRES_ON, OWNS, RUNS_ON, SCHEDULED_BY, REPLICATES_TO,
          GRANTED_TO -> false;
    }).map(Ledger.Arrow::to).collect(Collectors.toCollection(HashSet::new));
  }

  private List<Ledger.Arrow> arrows(AssetId from) {
    return arrowsOf.getOrDefault(from, List.of());
  }

  /// Whether it runs as that login, or a line by which it connects names it.
  private boolean names(Asset asset, String login) {
    return asset.attribute(Attribute.USER).filter(login::equals).isPresent()
        || arrows(asset.id()).stream().flatMap(arrow -> landscape.arrows().getOrDefault(arrow, List.of()).stream())
            .anyMatch(piece -> hasWord(piece.text(), login));
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !isPart(text.charAt(at - 1))) && (end == text.length() || !isPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static Asset seen(Asset known, Asset client) {
    var last = Stream.of(known, client).flatMap(asset -> asset.attribute(Attribute.LAST_SEEN).stream())
        .collect(Collectors.toCollection(TreeSet::new));
    return last.isEmpty() ? known : known.with(Attribute.LAST_SEEN, last.last());
  }

  private static AssetId database(AssetId id) {
    var parts = id.value().split("/", 3);
    return parts[0].equals("db") && parts.length > 2 ? new AssetId(parts[0] + "/" + parts[1]) : id;
  }

  private static boolean mayConnect(Asset asset) {
    return switch (asset.kind()) {
      case SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, CONFIGURATION ->
          !asset.has(Attribute.OPERATING_SYSTEM) && !asset.has(Attribute.DISABLED);
      case HOST, DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, LINK, ENDPOINT, ROLE,
          CLIENT -> false;
    };
  }

  /// `Daily_Sales.sh` and `daily-sales` are the same name.
  private static String plain(String name) {
    return lower(name).replaceFirst("(?<=.)\\.(?:sh|pl|py|php|rb|jar|exe|service|ps1|bat|sql)$", "")
        .replaceAll("[ _.-]+", "-");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
