package org.portolan.importers.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.portolan.importers.text.TextDecoder;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// A gathered tree; texts are decoded when they are asked for, and the ones used last are kept. Several may ask at once.
final class GatheredTree implements Tree {
  private static final int CHARACTERS_KEPT = 32_000_000;
  /// A larger one would drive out very many that are asked for more often.
  private static final int LARGEST_KEPT = 1_000_000;

  private final String host;
  private final SortedMap<String, Gathering.Content> files;
  private final Installed installed;
  private final SortedMap<String, String> links;
  private final List<String> paths;
  private final HostLayout layout;
  private final PathIndex index;
  /// It may have grown since it was gathered.
  private final int largest;
  private final Findings findings;
  private final Set<String> told = new HashSet<>();
  private final Map<String, TextFile> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long keptCharacters;

  GatheredTree(String host, SortedMap<String, Gathering.Content> files, Installed installed,
      SortedMap<String, String> links, PathIndex index, int largest, Findings findings) {
    this.host = host;
    this.installed = installed;
    this.largest = largest;
    this.files = files;
    this.links = Collections.unmodifiableSortedMap(links);
    this.paths = List.copyOf(files.keySet());
    this.layout = HostLayout.of(paths);
    this.index = index;
    this.findings = findings;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public String onHost(String path) {
    return layout.onHost(path);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public SortedMap<String, String> links() {
    return links;
  }

  @Override
  public Optional<TextFile> file(String path) {
    return index.resolve(path).flatMap(this::text);
  }

  @Override
  public Optional<TextFile> head(String path) {
    return index.resolve(path).flatMap(this::start);
  }

  @Override
  public SortedSet<String> installed() {
    return installed.folders();
  }

  private Optional<TextFile> start(String path) {
    var content = files.get(path);
    if (content == null || kept(path).isPresent()) {
      return text(path);
    }
    try {
      var start = content.first(TextDecoder.HEAD);
      return start.length < TextDecoder.HEAD ? text(path) : TextDecoder.wholeLines(path, start);
    } catch (IOException _) {
      // Says why.
      return text(path);
    }
  }

  @Override
  public Optional<String> locate(String pathOnHost) {
    return index.locate(pathOnHost, layout);
  }

  private synchronized Optional<TextFile> kept(String path) {
    return Optional.ofNullable(kept.get(path));
  }

  /// Two who ask for the same at the same moment may both decode it, which costs less than to let all others wait.
  private Optional<TextFile> text(String path) {
    var known = kept(path);
    if (known.isPresent()) {
      return known;
    }
    var content = Optional.ofNullable(files.get(path)).or(() -> Optional.ofNullable(installed.files().get(path)));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      var decoded = TextDecoder.decode(path, content.get().first(largest));
      decoded.ifPresentOrElse(this::keep, () -> unread(path, UnreadKind.UNPARSED, "Not text after its first lines"));
      return decoded.map(TextDecoder.Decoded::file);
    } catch (AccessDeniedException _) {
      unread(path, UnreadKind.FORBIDDEN, "No permission to read it");
    } catch (IOException broken) {
      unread(path, UnreadKind.UNPARSED, "Could not be read: " + broken.getMessage());
    }
    return Optional.empty();
  }

  private synchronized void keep(TextDecoder.Decoded decoded) {
    var file = decoded.file();
    if (!decoded.cut().isEmpty() && told.add(file.path())) {
      findings.unread(file.at(decoded.cut().getFirst()), UnreadKind.TOO_LARGE,
          decoded.cut().size() == 1 ? "A line longer than " + TextDecoder.LONGEST_LINE + " characters, read to there"
              : decoded.cut().size() + " lines longer than " + TextDecoder.LONGEST_LINE + " characters, read to there");
    }
    long size = size(file);
    if (size > LARGEST_KEPT) {
      return;
    }
    if (kept.putIfAbsent(file.path(), file) != null) {
      return;
    }
    keptCharacters += size;
    var oldest = kept.values().iterator();
    while (keptCharacters > CHARACTERS_KEPT && oldest.hasNext()) {
      keptCharacters -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(TextFile file) {
    return file.lines().stream().mapToLong(line -> line.length() + 48L).sum();
  }

  private synchronized void unread(String path, UnreadKind kind, String reason) {
    if (told.add(path)) {
      findings.unread(Location.of(path), kind, reason);
    }
  }
}
