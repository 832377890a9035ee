package org.portolan.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// One reader, given made-up inputs in a program of its own for some time.
///
/// @param executions inputs that were read
/// @param found      what went wrong, each once
record Round(long executions, double seconds, List<String> found) {
  /// An input that takes longer is a finding; one that takes so much longer ends the program.
  private static final int SLOW_SECONDS = 10;
  private static final int HUNG_SECONDS = 40;
  /// The classes whose branches lead the fuzzer on.
  private static final String READERS =
      "org.portolan.importers.**:org.portolan.model.asset.**:org.portolan.model.yaml.**"
          + ":org.portolan.model.manifest.**:org.portolan.model.logbook.**:org.portolan.model.inquiry.**:org.portolan.app.document.**";
  private static final int LARGEST_INPUT = 64 * 1024;
  private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)|^#(\\d+)\\s");
  private static final Pattern FOUND =
      Pattern.compile("== Java Exception: (.*)|ERROR: (libFuzzer: .*)|(Slowest unit: .*)");

  /// A reader that hangs ends its program, and a new one goes on.
  static Round of(FuzzTarget target, Path folder, int seconds) throws IOException, InterruptedException {
    long executions = 0;
    var found = new ArrayList<String>();
    long start = System.nanoTime();
    int left = seconds;
    for (int attempt = 0; left > 0 && attempt < 20; attempt++) {
      var output = folder.resolve("output-" + attempt + ".txt");
      run(target, folder, left, output);
      executions += executions(output);
      found.addAll(found(output));
      left = seconds - (int) ((System.nanoTime() - start) / 1_000_000_000);
    }
    return new Round(executions, (System.nanoTime() - start) / 1e9, List.copyOf(found));
  }

  private static void run(FuzzTarget target, Path folder, int seconds, Path output)
      throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("corpus"));
    Files.createDirectories(folder.resolve("findings"));
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx800m", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer", "--target_class=" + FuzzInput.class.getName(),
        "--target_args=" + target.name() + " " + folder.resolve("seeds"), "--instrumentation_includes=" + READERS,
        "--custom_hook_includes=org.portolan.**",
        "--trace=cov:cmp",
        // Perl's own patterns are looked for on purpose, in texts that count how often they are looked at.
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
        "--reproducer_path=" + folder.resolve("findings"), "--keep_going=100"));
    command.addAll(List.of("-artifact_prefix=" + folder.resolve("findings") + "/", "-max_total_time=" + seconds,
        "-report_slow_units=" + SLOW_SECONDS, "-timeout=" + HUNG_SECONDS, "-max_len=" + LARGEST_INPUT,
        "-rss_limit_mb=2500", "-print_final_stats=1",
        folder.resolve("corpus").toString(), folder.resolve("seeds").toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(seconds + 120L, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static long executions(Path output) throws IOException {
    long most = 0;
    for (var line : Files.readAllLines(output, StandardCharsets.ISO_8859_1)) {
      var matcher = EXECUTIONS.matcher(line);
      if (matcher.find()) {
        most = Math.max(most, Long.parseLong(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
      }
    }
    return most;
  }

  private static List<String> found(Path output) throws IOException {
    var lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
    var found = new ArrayList<String>();
    for (int at = 0; at < lines.size(); at++) {
      var matcher = FOUND.matcher(lines.get(at));
      if (matcher.find()) {
        found.add(
            lines.get(at) + lines.stream().skip(at + 1L).limit(200).filter(line -> line.contains("at org.portolan."))
                .findFirst().map(String::strip).map(" "::concat).orElse(""));
      }
    }
    return found;
  }
}
