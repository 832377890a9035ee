package org.portolan.importers.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.unit.ByteCount;

/// A tree while it is being gathered, entry by entry, from a folder or an archive: the same limits for both.
final class Gathering {
  /// Gives the bytes of a file when they are asked for.
  interface Content {
    /// @param most how many of them at most
    byte[] first(int most) throws IOException;

    /// What is in memory.
    static Content of(byte[] bytes) {
      return most -> most < bytes.length ? Arrays.copyOf(bytes, most) : bytes;
    }
  }

  private static final Set<String> SET_ASIDE =
      Set.of(".git", ".hg", ".svn", "CVS", "node_modules", "__pycache__");
  /// Not even opened; everything else shows by its first bytes whether it is text.
  private static final Set<String> BINARY = Set.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "psd", "mp3",
      "mp4", "avi", "mov", "mkv", "woff", "woff2", "ttf", "otf", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "zip",
      "gz",
      "tgz", "bz2", "xz", "zst", "7z", "rar", "jar", "war", "ear", "class", "so", "dll", "exe", "pyc", "deb", "rpm",
      "iso",
      "ibd", "myd", "myi");

  private final TreeLimits limits;
  private final Omissions omissions = new Omissions();
  private final NavigableMap<String, Content> files = new TreeMap<>();
  private final Installed installed = new Installed();
  private final SortedMap<String, String> links = new TreeMap<>();
  private final Set<String> others = new TreeSet<>();
  private int entries;

  Gathering(TreeLimits limits) {
    this.limits = limits;
  }

  TreeLimits limits() {
    return limits;
  }

  void omit(String path, Omissions.Why why, String detail) {
    omissions.add(path, why, detail);
  }

  boolean isFull() {
    return entries >= limits.files();
  }

  /// Whether a folder or file of this name is looked at; it is reported when not.
  boolean admits(String path) {
    var parts = List.of(path.split("/"));
    for (int i = 0; i < parts.size(); i++) {
      if (SET_ASIDE.contains(parts.get(i))) {
        omit(String.join("/", parts.subList(0, i + 1)), Omissions.Why.SET_ASIDE, "");
        return false;
      }
    }
    if (parts.size() > limits.depth() || path.length() > limits.pathLength()) {
      omit(path.substring(0, Math.min(path.length(), limits.pathLength())), Omissions.Why.TOO_DEEP, "");
      return false;
    }
    return true;
  }

  /// Whether a file belongs to what Python's package managers installed. It is kept for whom asks for it by its path, and
  /// read by nobody else.
  boolean isInstalled(String path) {
    return Installed.holds(path);
  }

  /// @param content is not opened before somebody asks for it
  void installed(String path, long size, Content content) {
    installed.add(path, size, content).ifPresent(folder -> omit(folder, Omissions.Why.INSTALLED, ""));
  }

  /// Whether the content of a file is worth opening, by its name and size alone; it is reported when not.
  boolean wants(String path, long size) {
    entries++;
    if (size > limits.fileSize().bytes()) {
      omit(path, Omissions.Why.TOO_LARGE, new ByteCount(size).toString());
    } else if (BINARY.contains(extension(path))) {
      omit(path, Omissions.Why.BINARY, "");
    } else {
      return true;
    }
    others.add(path);
    return false;
  }

  /// @param head the first [TextDecoder#HEAD] bytes or more, all of them where the file is shorter
  void file(String path, byte[] head, Content content) {
    if (TextDecoder.isText(head.length > TextDecoder.HEAD ? Arrays.copyOf(head, TextDecoder.HEAD) : head)) {
      others.remove(path);
      files.put(path, content);
    } else {
      others.add(path);
      omit(path, Omissions.Why.BINARY, "");
    }
  }

  void link(String path, String target) {
    entries++;
    links.put(path, target);
  }

  /// @param given the host's name; where it is empty, `/etc/hostname` says it, else `otherwise`
  Tree tree(String given, String otherwise, Findings findings) {
    var paths = new PathIndex(files.keySet(), others, installed.files().keySet(), links);
    for (var link : links.keySet()) {
      if (!paths.leadsSomewhere(link)) {
        omit(link, Omissions.Why.DANGLING, "to " + links.get(link));
      }
    }
    omissions.report(findings);
    if (isFull()) {
      findings.unread(Location.of("."), UnreadKind.TOO_LARGE,
          "Only the first " + limits.files() + " files were looked at");
    }
    var host = given.isEmpty() ? hostname().orElse(otherwise) : given;
    int largest = (int) Math.min(Integer.MAX_VALUE - 8, limits.fileSize().bytes());
    return new GatheredTree(host, files, installed, links, paths, largest, findings);
  }

  private Optional<String> hostname() {
    return Stream.of("etc/hostname", "hostname").map(files::get).filter(Objects::nonNull).map(Gathering::firstWord)
        .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,252}")).findFirst();
  }

  private static String firstWord(Content content) {
    try {
      return new String(content.first(TextDecoder.HEAD), StandardCharsets.UTF_8).strip();
    } catch (IOException _) {
      // Whoever reads the file as text says so.
      return "";
    }
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') + 1 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
