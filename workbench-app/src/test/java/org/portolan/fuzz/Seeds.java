package org.portolan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Good files to begin with: the folders that tests read, and whatever else is at hand.
///
/// @param folders all files below them, as far as they are small
record Seeds(List<Path> folders) {
  private static final int LARGEST = 64 * 1024;

  /// Writes those that suit a reader.
  ///
  /// @return how many
  int write(FuzzTarget target, Path into) throws IOException {
    Files.createDirectories(into);
    int written = 0;
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          var seed = Files.size(file) > LARGEST ? Optional.<byte[]>empty()
              : target.seed(file, Files.readAllBytes(file));
          if (seed.isPresent()) {
            Files.write(into.resolve("seed-%05d".formatted(written++)), seed.get());
          }
        }
      }
    }
    return written;
  }
}
