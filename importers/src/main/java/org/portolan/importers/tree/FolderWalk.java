package org.portolan.importers.tree;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.work.Progress;

/// Gathers a folder; links are noted and not followed, so no link leads out and no loop goes round.
final class FolderWalk implements FileVisitor<Path> {
  private final Path root;
  private final Gathering gathering;
  private final Progress progress;
  private int seen;

  FolderWalk(Path root, Gathering gathering, Progress progress) {
    this.root = root;
    this.gathering = gathering;
    this.progress = progress;
  }

  /// @throws IOException when the folder itself cannot be listed
  void run() throws IOException {
    Files.walkFileTree(root, this);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(root) || gathering.admits(path(folder)) ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  /// @throws CancellationException when the user has cancelled
  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (gathering.isFull()) {
      return FileVisitResult.TERMINATE;
    }
    if (seen++ % 256 == 0) {
      progress.check();
      progress.at("Looking through the folder", seen, 0);
    }
    var path = path(file);
    if (!gathering.admits(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      gathering.link(path, Files.readSymbolicLink(file).toString().replace(File.separatorChar, '/'));
    } else if (!attributes.isRegularFile()) {
      gathering.omit(path, Omissions.Why.SPECIAL, "");
    } else if (gathering.isInstalled(path)) {
      gathering.installed(path, attributes.size(), content(file));
    } else if (gathering.wants(path, attributes.size())) {
      text(file, path);
    }
    return FileVisitResult.CONTINUE;
  }

  private static Gathering.Content content(Path file) {
    return most -> {
      try (var again = Files.newInputStream(file)) {
        return again.readNBytes(most);
      }
    };
  }

  private void text(Path file, String path) {
    try (var stream = Files.newInputStream(file)) {
      gathering.file(path, stream.readNBytes(TextDecoder.HEAD), content(file));
    } catch (IOException broken) {
      notRead(path, broken);
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
    if (file.equals(root)) {
      throw broken;
    }
    notRead(path(file), broken);
    return FileVisitResult.CONTINUE;
  }

  private void notRead(String path, IOException broken) {
    gathering.omit(path,
        broken instanceof AccessDeniedException ? Omissions.Why.FORBIDDEN : Omissions.Why.UNREADABLE, "");
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) {
    if (broken != null) {
      notRead(path(folder), broken);
    }
    return FileVisitResult.CONTINUE;
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
