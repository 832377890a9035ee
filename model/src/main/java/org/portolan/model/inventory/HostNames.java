package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.intake.Fact;

/// What names mean on which host: lines of `/etc/hosts`, tunnels, and `localhost`.
final class HostNames {
  private static final int LONGEST_CHAIN = 8;

  /// A name as it holds on one host; on every host where `seenFrom` is empty.
  private record Scoped(String seenFrom, Address name) {}

  /// Where a name leads, and what had to be guessed on the way.
  record Led(Address address, Guess guess) {}

  private final Map<Scoped, Address> aliases = new HashMap<>();
  private final Map<String, Set<String>> addressesAnywhere = new HashMap<>();
  private final Map<String, String> firstName = new HashMap<>();
  private final Set<Scoped> ownAddresses = new HashSet<>();
  private final Map<Scoped, Led> led = new HashMap<>();

  HostNames(List<Fact.Alias> facts) {
    for (var fact : facts) {
      var name = Address.of(fact.name());
      var address = Address.of(fact.address());
      aliases.putIfAbsent(new Scoped(lower(fact.seenFrom()), name), address);
      if (isName(name) && isName(address) && !address.isLoopback() && !name.isLoopback()) {
        addressesAnywhere.computeIfAbsent(name.host(), _ -> new HashSet<>()).add(address.host());
        firstName.putIfAbsent(address.host(), name.host());
      }
      if (name.host().equals(lower(fact.seenFrom()))) {
        ownAddresses.add(new Scoped(name.host(), address));
      }
    }
  }

  /// Of a host, and neither of a port nor of a database of it, nor of a container within its own network.
  private static boolean isName(Address address) {
    return address.port() == 0 && address.database().isEmpty() && address.host().indexOf('@') < 0;
  }

  /// Follows a name from one host's view until it means nothing further.
  Led follow(String seenFrom, Address start) {
    return led.computeIfAbsent(new Scoped(lower(seenFrom), start), this::walk);
  }

  private Led walk(Scoped start) {
    var at = start.name();
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      var next = next(start.seenFrom(), at);
      if (next.isEmpty() || next.get().equals(at)) {
        break;
      }
      at = next.get();
    }
    if (ownAddresses.contains(new Scoped(start.seenFrom(), new Address(at.host(), 0, "")))) {
      return new Led(at.on(start.seenFrom()), Guess.NONE);
    }
    var elsewhere = addressesAnywhere.getOrDefault(at.host(), Set.of());
    return elsewhere.size() == 1 && !at.host().equals(start.seenFrom())
        ? new Led(at.on(elsewhere.iterator().next()), Guess.ALIAS_OF_ANOTHER_HOST)
        : new Led(at, Guess.NONE);
  }

  private Optional<Address> next(String seenFrom, Address at) {
    for (var scope : seenFrom.isEmpty() ? List.of("") : List.of(seenFrom, "")) {
      for (var name : List.of(at, new Address(at.host(), at.port(), ""), new Address(at.host(), 0, at.database()),
          new Address(at.host(), 0, ""))) {
        var address = aliases.get(new Scoped(scope, name));
        if (address != null && !leadsHome(seenFrom, at, address)) {
          return Optional.of(at.to(address));
        }
      }
    }
    return at.isLoopback() && !seenFrom.isEmpty() ? Optional.of(at.on(seenFrom)) : Optional.empty();
  }

  /// A line such as `127.0.1.1 web1` says nothing beyond that the host is itself, and `10.0.0.5 web1` neither.
  private static boolean leadsHome(String seenFrom, Address at, Address next) {
    boolean same = next.port() == 0 && next.database().isEmpty();
    return same && (at.host().equals(seenFrom) || at.isLoopback() && next.isLoopback());
  }

  /// The name that people know an address by: the first that any `/etc/hosts` gives it, else the address itself.
  String spoken(String address) {
    return firstName.getOrDefault(address, address);
  }

  /// Every name and address that some host gives a meaning.
  Set<String> all() {
    var all = new HashSet<>(addressesAnywhere.keySet());
    addressesAnywhere.values().forEach(all::addAll);
    return all;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
