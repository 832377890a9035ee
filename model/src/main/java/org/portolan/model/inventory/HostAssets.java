package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One name for each host, however others call it.
final class HostAssets {
  private final HostNames names;
  private final List<String> known;
  private final Map<String, Map<String, String>> knownByAddress = new HashMap<>();

  /// @param known the names of the hosts that some source describes
  HostAssets(HostNames names, List<String> known) {
    this.names = names;
    this.known = known;
  }

  /// A host, and whether another host's view had to be borrowed to find it.
  record Named(String name, Guess guess) {}

  /// @param written empty or `localhost` mean the host that looks
  Named named(String seenFrom, String written) {
    var led = names.follow(seenFrom, new Address(written.isEmpty() ? "localhost" : written, 0, ""));
    var address = led.address().host();
    var described = addresses(seenFrom).get(address);
    if (described != null) {
      return new Named(described, led.guess());
    }
    return new Named(address.equals(seenFrom.toLowerCase(Locale.ROOT)) ? seenFrom : names.spoken(address), led.guess());
  }

  /// Where a server is reached in the end: through tunnels, poolers and aliases, of a port or a database too.
  Address followed(String seenFrom, Address written) {
    return names.follow(seenFrom, written).address();
  }

  private Map<String, String> addresses(String seenFrom) {
    return knownByAddress.computeIfAbsent(seenFrom, _ -> {
      var addresses = new HashMap<String, String>();
      known.stream().sorted().forEach(host -> {
        addresses.putIfAbsent(host.toLowerCase(Locale.ROOT), host);
        addresses.putIfAbsent(names.follow(seenFrom, new Address(host, 0, "")).address().host(), host);
      });
      return addresses;
    });
  }
}
