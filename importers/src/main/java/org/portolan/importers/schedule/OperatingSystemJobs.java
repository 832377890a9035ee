package org.portolan.importers.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The jobs and services that belong to the operating system itself: nobody migrates them, the new host has its own.
final class OperatingSystemJobs {
  private final Map<String, Predicate<String>> known;

  private OperatingSystemJobs(Map<String, Predicate<String>> known) {
    this.known = known;
  }

  static OperatingSystemJobs read() {
    try (InputStream stream =
        Objects.requireNonNull(OperatingSystemJobs.class.getResourceAsStream("operating-system-jobs.txt"))) {
      var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
      return new OperatingSystemJobs(lines.stream().map(line -> line.split("\\s+", 2)).collect(Collectors.groupingBy(
          parts -> parts[0], Collectors.collectingAndThen(Collectors.toList(), OperatingSystemJobs::any))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Predicate<String> any(List<String[]> lines) {
    var pattern = lines.stream().map(parts -> parts[1]).collect(Collectors.joining("|"));
    return Pattern.compile(pattern).asMatchPredicate();
  }

  /// A file of `/etc/cron.d`.
  boolean hasCronFile(String name) {
    return is("file", name);
  }

  /// A file of `/etc/cron.daily` and its sisters.
  boolean hasScript(String name) {
    return is("script", name);
  }

  boolean hasCommand(String command) {
    return is("command", command.strip());
  }

  /// @param name without `.timer` or `.service`
  boolean hasUnit(String name) {
    return is("unit", name);
  }

  private boolean is(String what, String name) {
    return known.getOrDefault(what, _ -> false).test(name);
  }
}
