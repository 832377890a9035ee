package org.portolan.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// A server's files as they are copied by somebody in a hurry: some that say something, among very many that do not.
/// The same on every machine.
final class InventedTree {
  private final Path root;
  private final Set<Path> folders = new HashSet<>();
  private int files;
  private long bytes;

  InventedTree(Path root) {
    this.root = root;
  }

  void file(String path, String text) throws IOException {
    file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void file(String path, byte[] content) throws IOException {
    var file = root.resolve(path);
    if (folders.add(file.getParent())) {
      Files.createDirectories(file.getParent());
    }
    Files.write(file, content);
    files++;
    bytes += content.length;
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
