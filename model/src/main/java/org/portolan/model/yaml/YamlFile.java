package org.portolan.model.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// A text file as this program last read or wrote it; it is written only while nobody else has changed it.
///
/// @param seal SHA-256 of its bytes; empty while there is no file
public record YamlFile(Path path, String text, String seal) {
  /// Four bytes for each character, so that what is refused later on is refused before it fills the memory.
  private static final long MOST_BYTES = 4L * YamlReader.LONGEST;

  /// A file that is still to be written; saving it fails when somebody else makes one first.
  public static YamlFile absent(Path path) {
    return new YamlFile(path, "", "");
  }

  /// @throws ProblemException when it is not there, may not be read, is far too large or is not UTF-8
  public static YamlFile read(Path path) throws ProblemException {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw unreadable(path, "It has %,d bytes; up to %,d are read.".formatted(Files.size(path), MOST_BYTES),
            "Check that it is the file you meant.").asException();
      }
      var bytes = Files.readAllBytes(path);
      return new YamlFile(path, decoded(path, bytes), seal(bytes));
    } catch (IOException thrown) {
      throw new ProblemException(notRead(path, thrown), thrown);
    }
  }

  /// Whether the file still is what it was when it was read.
  ///
  /// @throws ProblemException when that cannot be told
  public boolean isCurrent() throws ProblemException {
    try {
      return seal.equals(sealOf(path));
    } catch (IOException thrown) {
      throw new ProblemException(notRead(path, thrown), thrown);
    }
  }

  /// Writes another text in place of this one: wholly, or not at all.
  ///
  /// @throws ProblemException when the file is not the one that was read any more, or cannot be written
  public YamlFile save(String newText) throws ProblemException {
    var bytes = newText.getBytes(StandardCharsets.UTF_8);
    try {
      var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (!seal.equals(sealOf(target))) {
        throw changedMeanwhile().asException();
      }
      replace(target, bytes);
      return new YamlFile(path, newText, seal(bytes));
    } catch (IOException thrown) {
      throw new ProblemException(notWritten(thrown), thrown);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    var fresh = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE)) {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String sealOf(Path target) throws IOException {
    return Files.exists(target) ? seal(Files.readAllBytes(target)) : "";
  }

  private static String seal(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static String decoded(Path path, byte[] bytes) throws ProblemException {
    var in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException thrown) {
      int line = 1;
      for (int at = 0; at < in.position(); at++) {
        line += bytes[at] == '\n' ? 1 : 0;
      }
      throw new ProblemException(Problem.of("yaml-encoding", Location.of(name(path), line),
          "%s is not read.".formatted(name(path)), "Line %d is not UTF-8.".formatted(line),
          "Save it as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8"), thrown);
    }
  }

  private static Problem notRead(Path path, IOException thrown) {
    return switch (thrown) {
      case NoSuchFileException _ -> unreadable(path, "There is no such file.", "Check the path.");
      case AccessDeniedException _ -> unreadable(path, "You may not read it.", "Ask for permission to read the file.");
      default -> unreadable(path, String.valueOf(thrown.getMessage()), "Check the disk and the path.");
    };
  }

  private static Problem unreadable(Path path, String cause, String remedy) {
    return Problem.of("file-unreadable", Location.of(name(path)), "%s is not read.".formatted(path), cause, remedy);
  }

  private Problem changedMeanwhile() {
    return Problem.of("file-changed", Location.of(name(path)), "%s is not saved.".formatted(name(path)),
        "Another program has changed the same place since it was opened.",
        "Open the workspace again: it then shows the other change, and yours can be made once more.");
  }

  private Problem notWritten(IOException thrown) {
    var cause = thrown instanceof AccessDeniedException ? "You may not write in this folder."
        : "The disk says: %s".formatted(thrown.getMessage());
    return Problem.of("file-unwritable", Location.of(name(path)),
        "%s is not saved; the file is as it was.".formatted(name(path)), cause,
        "Make room or ask for permission, and save again.");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
