package org.portolan.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A reader that takes a string.
///
/// @param seeds the paths of files to begin with
record TextTarget(String name, Pattern seeds, Consumer<String> reader) implements FuzzTarget {
  @Override
  public Optional<byte[]> seed(Path file, byte[] content) {
    return Optional.of(content).filter(_ -> seeds.matcher(file.toString()).find());
  }

  @Override
  public void read(byte[] input, Path scratch) {
    reader.accept(new String(input, StandardCharsets.UTF_8));
  }
}
