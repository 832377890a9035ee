package org.portolan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is removed again.
record Scratch(Path path) implements AutoCloseable {
  Scratch() throws IOException {
    this(Files.createTempDirectory("portolan-benchmark"));
  }

  static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.<Path>reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    empty(path);
  }
}
