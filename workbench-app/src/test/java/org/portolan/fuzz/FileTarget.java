package org.portolan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.model.problem.ProblemException;

/// A reader that opens one file. The first byte of an input says how the file is called.
record FileTarget(String name, List<String> names, Reader reader) implements FuzzTarget {
  interface Reader {
    void read(Path file) throws ProblemException;
  }

  @Override
  public Optional<byte[]> seed(Path file, byte[] content) {
    return Places.like(names, file).map(place -> Places.marked(place, content));
  }

  @Override
  public void read(byte[] input, Path scratch) throws IOException {
    if (input.length == 0) {
      return;
    }
    var file = scratch.resolve(names.get(Byte.toUnsignedInt(input[0]) % names.size()));
    Files.write(file, Arrays.copyOfRange(input, 1, input.length));
    try {
      reader.read(file);
    } catch (ProblemException _) {
      // The user is told.
    }
  }
}
