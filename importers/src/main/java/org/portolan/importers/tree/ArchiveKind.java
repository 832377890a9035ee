package org.portolan.importers.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The archives that can be read, told apart by their content and not by their names.
enum ArchiveKind {
  TAR,
  TAR_GZ,
  ZIP;

  private static final int TAR_MAGIC_AT = 257;

  /// Empty where it is no archive.
  static Optional<ArchiveKind> of(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var head = stream.readNBytes(TAR_MAGIC_AT + 5);
      if (startsWith(head, 0, "PK\u0003\u0004") || startsWith(head, 0, "PK\u0005\u0006")) {
        return Optional.of(ZIP);
      }
      if (startsWith(head, TAR_MAGIC_AT, "ustar")) {
        return Optional.of(TAR);
      }
      return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B ? packed(file) : Optional.empty();
    }
  }

  private static Optional<ArchiveKind> packed(Path file) throws IOException {
    try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
      return startsWith(stream.readNBytes(TAR_MAGIC_AT + 5), TAR_MAGIC_AT, "ustar") ? Optional.of(TAR_GZ)
          : Optional.empty();
    } catch (ZipException _) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int at, String magic) {
    if (bytes.length < at + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (bytes[at + i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
