package org.portolan.importers.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.portolan.model.work.Progress;

/// Gathers an archive into memory; nothing of it is ever written to disk.
final class ArchiveWalk {
  private static final long MOST_OF_PACKAGES = 48_000_000;

  private final Path archive;
  private final Gathering gathering;
  private final Progress progress;
  private long kept;
  private long keptOfPackages;
  private long seen;

  ArchiveWalk(Path archive, Gathering gathering, Progress progress) {
    this.archive = archive;
    this.gathering = gathering;
    this.progress = progress;
  }

  /// What stopped the reading before the end of the archive, as a sentence; empty where it was read to the end.
  ///
  /// @throws IOException when not one entry could be read
  Optional<String> run(ArchiveKind kind) throws IOException {
    try {
      return switch (kind) {
        case ZIP -> zip();
        case TAR -> tar(new BufferedInputStream(Files.newInputStream(archive)));
        case TAR_GZ -> tar(GzipCompressorInputStream.builder().setDecompressConcatenated(true)
            .setInputStream(new BufferedInputStream(Files.newInputStream(archive))).get());
      };
    } catch (IOException broken) {
      if (seen == 0) {
        throw broken;
      }
      return Optional.of("The archive is damaged after " + seen + " entries: " + broken.getMessage());
    }
  }

  private Optional<String> tar(InputStream packed) throws IOException {
    var counted = new CountedStream(packed, mostBytes());
    try (var tar = new TarArchiveInputStream(counted, StandardCharsets.UTF_8.name())) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        var stop = next(entry.getName());
        if (stop.isPresent()) {
          return stop;
        }
        take(entry, tar);
      }
      return Optional.empty();
    } catch (CountedStream.Exceeded _) {
      return Optional.of(bomb());
    }
  }

  private void take(TarArchiveEntry entry, InputStream content) throws IOException {
    var path = path(entry.getName());
    if (path.isEmpty() || entry.isDirectory()) {
      return;
    }
    if (entry.isSymbolicLink()) {
      gathering.link(path, entry.getLinkName());
    } else if (entry.isLink()) {
      gathering.link(path, "/" + entry.getLinkName());
    } else if (!entry.isFile()) {
      gathering.omit(path, Omissions.Why.SPECIAL, "");
    } else if (gathering.isInstalled(path)) {
      installed(path, entry.getSize(), content);
    } else if (gathering.wants(path, entry.getSize())) {
      take(path, content);
    }
  }

  private Optional<String> zip() throws IOException {
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      long most = mostBytes();
      long unpacked = 0;
      for (var entries = zip.getEntries(); entries.hasMoreElements();) {
        var entry = entries.nextElement();
        var stop = next(entry.getName());
        if (stop.isPresent()) {
          return stop;
        }
        unpacked += Math.max(0, entry.getSize());
        if (unpacked > most) {
          return Optional.of(bomb());
        }
        take(entry, zip);
      }
      return Optional.empty();
    }
  }

  private void take(ZipArchiveEntry entry, ZipFile zip) throws IOException {
    var path = path(entry.getName());
    if (path.isEmpty() || entry.isDirectory()) {
      return;
    }
    if (entry.isUnixSymlink()) {
      gathering.link(path, zip.getUnixSymlink(entry));
    } else if (!zip.canReadEntryData(entry)) {
      gathering.omit(path, Omissions.Why.UNREADABLE, "encrypted, or packed in an unknown way");
    } else if (gathering.isInstalled(path)) {
      try (var content = zip.getInputStream(entry)) {
        installed(path, entry.getSize(), content);
      }
    } else if (gathering.wants(path, entry.getSize())) {
      try (var content = zip.getInputStream(entry)) {
        take(path, content);
      }
    }
  }

  /// Reads at most what a file may hold, whatever the entry's header says of its size.
  private void take(String path, InputStream content) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, gathering.limits().fileSize().bytes());
    var bytes = content.readNBytes(most);
    if (bytes.length == most && content.read() >= 0) {
      gathering.omit(path, Omissions.Why.TOO_LARGE, "larger than its header says");
      return;
    }
    kept += bytes.length;
    gathering.file(path, bytes, Gathering.Content.of(bytes));
  }

  /// What packages hold is kept apart from what is looked through, and never costs that its place.
  private void installed(String path, long size, InputStream content) throws IOException {
    boolean room = Installed.isModule(path, size) && keptOfPackages < MOST_OF_PACKAGES;
    var bytes = room ? content.readNBytes((int) Math.max(0, size)) : new byte[0];
    keptOfPackages += bytes.length;
    gathering.installed(path, room ? size : Long.MAX_VALUE, Gathering.Content.of(bytes));
  }

  private Optional<String> next(String name) {
    if (seen % 256 == 0) {
      progress.check();
      progress.at("Unpacking " + name, seen, 0);
    }
    if (kept > gathering.limits().totalSize().bytes()) {
      return Optional
          .of("More than " + gathering.limits().totalSize() + " of text; the rest of the archive was not read");
    }
    seen++;
    return gathering.isFull() ? Optional.of("Too many entries; the rest of the archive was not read")
        : Optional.empty();
  }

  /// Empty where the entry is not taken; then that is noted.
  private String path(String name) {
    var slashed = name.replace('\\', '/');
    if (slashed.matches("(.*/)?\\.\\.(/.*)?") || slashed.chars().anyMatch(c -> c < ' ')) {
      gathering.omit(slashed.replaceAll("\\p{Cntrl}", "?"), Omissions.Why.LEADS_OUT, "");
      return "";
    }
    var path = PathIndex.normal(slashed.replaceFirst("^[A-Za-z]:", "")).orElse("");
    return path.isEmpty() || !gathering.admits(path) ? "" : path;
  }

  private long mostBytes() throws IOException {
    return Math.max(gathering.limits().bombSize().bytes(), Files.size(archive) * gathering.limits().ratio());
  }

  private String bomb() {
    return "The archive grows more than " + gathering.limits().ratio()
        + "-fold when unpacked, as a zip bomb does; the rest of it was not read";
  }
}
