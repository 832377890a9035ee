package org.portolan.fuzz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Tries every reader of text, or those that are named, and prints what came of it: `mvn -Pfuzz -Dfuzz.seconds=3600`.
public final class Fuzzing {
  private static final Path WORK = Path.of("workbench-app/target/fuzz");
  private static final Stream<String> OWN_SEEDS = Stream.of("importers/src/test/resources",
      "workbench-app/src/main/resources/org/portolan/app/sample",
      "workbench-app/src/test/resources/org/portolan/fuzz");

  private Fuzzing() {}

  /// @param arguments seconds in all; `all` or names of readers, joined by commas; more folders to begin with
  public static void main(String... arguments) throws Exception {
    var names = Arrays.asList(arguments[1].split(","));
    var targets =
        FuzzTargets.all().filter(one -> names.contains("all") || names.contains(one.name())).toList();
    int seconds = Math.max(1, Integer.parseInt(arguments[0]) / Math.max(1, targets.size()));
    var seeds = new Seeds(Stream.concat(OWN_SEEDS, Arrays.stream(arguments).skip(2).filter(one -> !one.isEmpty()))
        .map(Path::of).toList());
    System.out.printf("%-16s %6s %10s %8s %8s%n", "reader", "seeds", "inputs", "seconds", "findings");
    long inputs = 0;
    int findings = 0;
    for (var target : targets) {
      var folder = WORK.resolve(target.name()).toAbsolutePath();
      int begun = seeds.write(target, folder.resolve("seeds"));
      var round = Round.of(target, folder, seconds);
      inputs += round.executions();
      findings += round.found().size();
      System.out.printf("%-16s %6d %,10d %8.0f %8d%n", target.name(), begun, round.executions(), round.seconds(),
          round.found().size());
      round.found().forEach(one -> System.out.println("  " + one));
    }
    System.out.printf("%-16s %6s %,10d %8d %8d%n", "all", "", inputs, seconds * targets.size(), findings);
  }
}
