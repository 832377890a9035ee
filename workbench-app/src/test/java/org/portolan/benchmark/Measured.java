package org.portolan.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What one run of a program cost.
///
/// @param seconds   by the clock
/// @param processor seconds of processor time, of the program itself
/// @param server    seconds of processor time, of the sessions that it had on the server
/// @param peak      kilobytes that it had in memory at most (VmHWM)
/// @param ended     false where it was stopped because it took too long
/// @param ofIt      what part of the time was spent on, as the program itself says; empty where it says nothing
record Measured(double seconds, double processor, double server, long peak, boolean ended, String ofIt) {
  /// A line of a program's output that begins so tells how a part of its time was spent.
  static final String OF_IT = "of it ";

  private static final long LOOK_EVERY_MILLISECONDS = 5;
  private static final long SESSIONS_END_MILLISECONDS = 300;

  /// Processor time that a server has used up to now.
  interface ServerTime {
    double seconds() throws IOException;
  }

  /// Runs a program to its end.
  ///
  /// @throws IOException when it fails
  static Measured run(List<String> command, Map<String, String> environment, ServerTime server)
      throws IOException, InterruptedException {
    return run(command, environment, server, Duration.ofHours(1));
  }

  /// Runs a program to its end, or for the longest time that it may take.
  ///
  /// @throws IOException when it fails
  static Measured run(List<String> command, Map<String, String> environment, ServerTime server, Duration longest)
      throws IOException, InterruptedException {
    double serverBefore = server.seconds();
    double childrenBefore = ProcessorTime.ofEndedChildren();
    long start = System.nanoTime();
    var output = Files.createTempFile("portolan-benchmark", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
      if (System.nanoTime() - start > longest.toNanos()) {
        process.destroy();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean ended = seconds < longest.toSeconds();
    if (ended && process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + "; see " + output);
    }
    var ofIt = ofIt(output);
    Files.delete(output);
    TimeUnit.MILLISECONDS.sleep(SESSIONS_END_MILLISECONDS);
    return new Measured(seconds, ProcessorTime.ofEndedChildren() - childrenBefore, server.seconds() - serverBefore,
        peak, ended, ofIt);
  }

  private static String ofIt(Path output) throws IOException {
    try (var lines = Files.lines(output)) {
      return lines.filter(line -> line.startsWith(OF_IT)).findFirst().orElse("");
    }
  }

  private static long peakOf(long process) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
      Predicate<String> isPeak = line -> line.startsWith("VmHWM:");
      return lines.filter(isPeak).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException _) {
      return 0; // it has just ended
    }
  }

  double allProcessor() {
    return processor + server;
  }

  static String heading() {
    return String.format(Locale.ROOT, "  %-44s %8s %8s %8s %9s %14s %14s", "", "seconds", "its CPU", "server's",
        "peak", "of the dump's", "of its CPU");
  }

  String line(String what, Measured dump) {
    return String.format(Locale.ROOT, "  %-44s %8.2f %8.2f %8.2f %6d MB %13.0f%% %13.0f%%",
        ended ? what : what + " (stopped)", seconds,
        processor,
        server, peak / 1024, 100 * seconds / dump.seconds, 100 * allProcessor() / dump.allProcessor())
        + (ofIt.isEmpty() ? "" : "\n    " + ofIt);
  }
}
