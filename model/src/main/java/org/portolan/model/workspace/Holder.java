package org.portolan.model.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Who has a workspace open, as told to whoever comes second.
record Holder(long process, String user, String host, Instant since) {
  static Holder here(Clock clock) {
    var environment = System.getenv();
    return new Holder(ProcessHandle.current().pid(), System.getProperty("user.name", ""), host(environment),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /// Not asked of the network: that may take seconds where it is badly set up.
  private static String host(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("COMPUTERNAME"))
        .or(() -> Optional.ofNullable(environment.get("HOSTNAME")))
        .orElse("");
  }

  String words() {
    return "process " + process + (user.isEmpty() ? "" : " of " + user) + (host.isEmpty() ? "" : " on " + host)
        + " since " + since;
  }
}
