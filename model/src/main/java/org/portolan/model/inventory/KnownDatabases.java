package org.portolan.model.inventory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// The databases that were imported, by all the names they are reached under.
final class KnownDatabases {
  private final HostNames hosts;
  private final List<KnownDatabase> all;
  private final Map<String, List<KnownDatabase>> byName;
  private final Map<Target.Database, Optional<Match>> matches = new HashMap<>();

  KnownDatabases(HostNames hosts, List<KnownDatabase> all) {
    this.hosts = hosts;
    this.all = all;
    this.byName =
        all.stream().collect(Collectors.groupingBy(known -> KnownDatabase.nameKey(known.address().database())));
  }

  /// @param factor what the guesses leave of the confidence
  record Match(String source, Engine engine, double factor) {}

  /// The imported database that a connection means.
  Optional<Match> match(Target.Database asked) {
    return matches.computeIfAbsent(asked, this::find);
  }

  private Optional<Match> find(Target.Database asked) {
    var led = hosts.follow(asked.seenFrom(), written(asked));
    var meant = led.address();
    var candidates = meant.database().isEmpty() ? all
        : byName.getOrDefault(KnownDatabase.nameKey(meant.database()), List.<KnownDatabase>of());
    var sameServer = candidates.stream().flatMap(known -> onSameServer(asked, led, known).stream())
        .max(Comparator.comparingDouble(Match::factor).thenComparing(Match::source, Comparator.reverseOrder()));
    if (meant.database().isEmpty()) {
      return sameServer.filter(_ -> sources(candidates.stream()
          .filter(known -> onSameServer(asked, led, known).isPresent()).toList()) == 1)
          .map(match -> weaker(match, Guess.ONLY_DATABASE_OF_THAT_SERVER));
    }
    return sameServer.or(() -> onlyOneOfThatName(asked, candidates));
  }

  /// Where nothing says on which host it is, the view is that of the host the connection is made from.
  private static Address written(Target.Database asked) {
    return new Address(asked.host().isEmpty() ? "localhost" : asked.host(), asked.port(), asked.database());
  }

  private Optional<Match> onSameServer(Target.Database asked, HostNames.Led led, KnownDatabase known) {
    if (!known.listensOn(asked.engine(), led.address().port())) {
      return Optional.empty();
    }
    if (known.address().isLoopback() || known.address().host().isEmpty()) {
      boolean bothUnsaid = asked.seenFrom().isEmpty() && (led.address().isLoopback() || led.address().host().isEmpty());
      return bothUnsaid ? Optional.of(new Match(known.source(), known.engine(), 1)) : Optional.empty();
    }
    var reached = hosts.follow(asked.seenFrom(), known.address());
    double factor = led.guess().factor() * reached.guess().factor();
    var here = led.address().host();
    var there = reached.address().host();
    if (here.equals(there)) {
      return Optional.of(new Match(known.source(), known.engine(), factor));
    }
    return isShortFor(here, there) || isShortFor(there, here)
        ? Optional.of(new Match(known.source(), known.engine(), factor * Guess.SHORT_NAME.factor()))
        : Optional.empty();
  }

  /// Only where the connection names no host, or where the database was read through a local address, so that its
  /// real host is not known.
  private Optional<Match> onlyOneOfThatName(Target.Database asked, List<KnownDatabase> namesakes) {
    var candidates =
        namesakes.stream().filter(known -> KnownDatabase.isCompatible(known.engine(), asked.engine())).toList();
    boolean unsaid = asked.host().isEmpty();
    boolean localOnly = candidates.stream()
        .allMatch(known -> known.address().isLoopback() || known.address().host().isEmpty());
    return sources(candidates) == 1 && (unsaid || localOnly)
        ? Optional.of(weaker(new Match(candidates.getFirst().source(), candidates.getFirst().engine(), 1),
            Guess.ONLY_DATABASE_OF_THAT_NAME))
        : Optional.empty();
  }

  private static boolean isShortFor(String name, String full) {
    return !name.isEmpty() && !Character.isDigit(name.charAt(0)) && full.startsWith(name + ".");
  }

  private static long sources(List<KnownDatabase> databases) {
    return databases.stream().map(KnownDatabase::source).distinct().count();
  }

  private static Match weaker(Match match, Guess guess) {
    return new Match(match.source(), match.engine(), match.factor() * guess.factor());
  }
}
