package org.portolan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the fuzzer calls, over and over, for the one reader that it was started for.
public final class FuzzInput {
  private static final int WARMING_UP = 50;

  private static FuzzTarget target;
  private static Path scratch;

  private FuzzInput() {}

  /// Called once, by its name. Good files are read before the clock runs, because loading classes takes its time.
  ///
  /// @param arguments the name of the reader, and the folder of its seeds
  public static void fuzzerInitialize(String... arguments) throws IOException {
    target = FuzzTargets.named(arguments[0]).orElseThrow();
    scratch = Files.createTempDirectory("portolan-fuzz");
    target.read(new byte[1], scratch);
    try (var seeds = Files.list(Path.of(arguments[1]))) {
      for (var seed : seeds.sorted().limit(WARMING_UP).toList()) {
        target.read(Files.readAllBytes(seed), scratch);
      }
    }
  }

  /// Called for each input, by its name.
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    target.read(input, scratch);
  }
}
