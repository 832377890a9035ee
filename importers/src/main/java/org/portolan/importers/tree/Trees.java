package org.portolan.importers.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Opens what was collected: a folder, an archive (tar, tar.gz, zip), or a single text file.
public final class Trees {
  /// @param complete false where an archive ended early or was not read to its end
  public record Gathered(Tree tree, boolean complete) {}

  private Trees() {}

  /// What is left out is added to `findings`.
  ///
  /// @param host the name of the host; where it is empty, the collected `/etc/hostname` says it, else the name of `path`
  /// @throws ProblemException when nothing at all could be read
  public static Gathered gather(Path path, String host, TreeLimits limits, Findings findings, Progress progress)
      throws ProblemException {
    var gathering = new Gathering(limits);
    try {
      var stopped = gather(path, gathering, progress);
      stopped.ifPresent(why -> findings.unread(Location.of("."), UnreadKind.TOO_LARGE, why));
      return new Gathered(gathering.tree(host, name(path), findings), stopped.isEmpty());
    } catch (IOException broken) {
      throw new ProblemException(problem(path, broken), broken);
    }
  }

  /// A path of the tree without `.`, `..` and double slashes; empty where it leads above the root.
  public static Optional<String> normal(String path) {
    return PathIndex.normal(path);
  }

  /// Without the endings of archives.
  private static String name(Path path) {
    var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return name.replaceFirst("(?i)(?<=.)\\.(?:tar|tar\\.gz|tgz|zip)$", "");
  }

  private static Optional<String> gather(Path path, Gathering gathering, Progress progress) throws IOException {
    if (Files.isDirectory(path)) {
      new FolderWalk(path.toRealPath(), gathering, progress).run();
      return Optional.empty();
    }
    var kind = ArchiveKind.of(path);
    if (kind.isPresent()) {
      return new ArchiveWalk(path, gathering, progress).run(kind.get());
    }
    if (Files.size(path) > gathering.limits().fileSize().bytes()) {
      throw new IOException("a single file may hold " + gathering.limits().fileSize() + " at most");
    }
    var bytes = Files.readAllBytes(path);
    if (!TextDecoder.isText(bytes)) {
      throw new IOException("it is neither a folder, nor an archive (tar, tar.gz, zip), nor text");
    }
    gathering.file(path.getFileName().toString(), bytes, Gathering.Content.of(bytes));
    return Optional.empty();
  }

  private static Problem problem(Path path, IOException broken) {
    var place = Location.of(path.toString());
    var summary = "Nothing was imported from " + path;
    return switch (broken) {
      case NoSuchFileException _ -> Problem.of("files-absent", place, summary, "There is no such file or folder.",
          "Check the path; a copy of /etc and /var/spool/cron is a good start.");
      case AccessDeniedException _ -> Problem.of("files-forbidden", place, summary,
          "You may not read it with this account.", "chmod -R u+rX " + path, "Or collect the files again as root.");
      default -> Problem.of("files-unreadable", place, summary, "It could not be read: " + broken.getMessage(),
          "Give a folder, or an archive made with: tar czf host.tar.gz /etc /var/spool/cron /opt");
    };
  }
}
