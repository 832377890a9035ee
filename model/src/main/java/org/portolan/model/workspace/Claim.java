package org.portolan.model.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// The right to write to a workspace, which one program has at a time. The operating system takes it back when the
/// program ends, however it ends.
///
/// The file stays behind; what it says is meant for whoever comes second.
final class Claim implements AutoCloseable {
  static final String FILE = "workspace.lock";

  /// Far behind the text, so that others may read it also where locks are mandatory (Windows).
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 2;

  /// What this program itself holds. It must not touch those files again: on POSIX systems, closing any channel of a
  /// file gives up all locks that the process has on it.
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final FileChannel channel;

  private Claim(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static Claim take(Path folder, Clock clock) throws ProblemException {
    var here = Holder.here(clock);
    try {
      var real = folder.toRealPath();
      var other = HELD.putIfAbsent(real, here);
      if (other != null) {
        throw locked(folder, "this program itself since " + other.since()).asException();
      }
      var claim = lock(real, here);
      if (claim.isEmpty()) {
        throw locked(folder, said(real)).asException();
      }
      return claim.get();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("workspace-not-writable", Location.of(folder.toString()),
          "The workspace " + folder + " cannot be opened for writing", FileProblems.reason(e),
          "Open it read-only, or make the folder writable for this account"), e);
    }
  }

  private static Optional<Claim> lock(Path folder, Holder here) throws IOException {
    boolean held = false;
    try {
      var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      held = channel.tryLock(LOCKED_BYTE, 1, false) != null;
      if (!held) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(here.words().getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new Claim(folder, channel));
    } finally {
      if (!held) {
        HELD.remove(folder);
      }
    }
  }

  /// Who has the workspace; empty where nobody has.
  static Optional<String> holder(Path folder) throws ProblemException {
    try {
      var own = HELD.get(folder.toRealPath());
      if (own != null) {
        return Optional.of(own.words());
      }
      return Files.exists(folder.resolve(FILE)) ? Optional.of(said(folder)).filter(text -> !text.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("workspace-absent", Location.of(folder.toString()),
          "The workspace " + folder + " cannot be reached", FileProblems.reason(e), "Check the path"), e);
    }
  }

  /// What the holder wrote about itself.
  private static String said(Path folder) {
    try {
      return Files.readString(folder.resolve(FILE)).strip();
    } catch (IOException e) {
      return FileProblems.reason(e);
    }
  }

  private static Problem locked(Path folder, String holder) {
    return Problem.of("workspace-locked", Location.of(folder.toString()),
        "The workspace " + folder + " is open in another program, and only one may write to it",
        holder.isEmpty() ? "" : "Held by " + holder, "Close it there", "Open it read-only meanwhile");
  }

  @Override
  public void close() throws ProblemException {
    try (channel) {
      channel.truncate(0);
      HELD.remove(folder);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("workspace-not-released", Location.of(FILE),
          "The lock of the workspace could not be taken back", FileProblems.reason(e), "End this program"), e);
    }
  }
}
