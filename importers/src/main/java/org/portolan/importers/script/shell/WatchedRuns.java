package org.portolan.importers.script.shell;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Programs that run a command and tell a service how it went: `cronitor exec KEY backup`, `runitor -uuid … -- backup`,
/// `sentry-cli monitors run NAME backup`.
final class WatchedRuns {
  private static final Set<String> NAMES = Set.of("cronitor", "runitor", "sentry-cli", "healthchecks-run", "dms");

  private static final Set<String> VALUED = Set.of("--env", "-e", "--environment", "--api-key", "-k", "--config", "-c",
      "--hostname", "-n", "--log", "-l", "--ping-api-key", "-p", "--schedule", "-s", "--timezone");

  private WatchedRuns() {}

  /// Where the command begins; empty for any other program, and where none is run.
  static OptionalInt command(String name, List<String> words) {
    if (!NAMES.contains(name)) {
      return OptionalInt.empty();
    }
    int dashes = words.indexOf("--");
    int at = dashes > 0 ? dashes + 1 : switch (name) {
      case "cronitor" -> words.indexOf("exec") < 0 ? words.size() : behindKey(words, words.indexOf("exec") + 1);
      case "sentry-cli" -> words.indexOf("run") < 0 ? words.size() : behindKey(words, words.indexOf("run") + 1);
      default -> behindKey(words, 1);
    };
    return at < words.size() ? OptionalInt.of(at) : OptionalInt.empty();
  }

  /// Options, the key that the service knows the job by, options again.
  private static int behindKey(List<String> words, int from) {
    int key = behindOptions(words, from);
    return behindOptions(words, key + 1);
  }

  private static int behindOptions(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += VALUED.contains(words.get(at)) ? 2 : 1;
    }
    return at;
  }
}
