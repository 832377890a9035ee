package org.portolan.importers.tree;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;
import org.portolan.model.work.Progress;

/// The files of one host or repository, below one root. Paths are `/`-separated and have no leading `/`.
///
/// A tree is read once; text is handed out on demand and within the limits. Files that are binary, too large or
/// forbidden are no text files; whoever built the tree has reported them.
public interface Tree {
  /// The name of the host the files were collected from (or the repository).
  String host();

  /// Where a file of this tree lies on its host, without a leading `/`: with `etc/` in front when only `/etc` was
  /// collected, else the path itself.
  String onHost(String path);

  /// All files that can be read as text, sorted.
  List<String> paths();

  /// The text files whose path fits as a whole, in order. Between two of them the user may cancel.
  default Stream<TextFile> files(Pattern place, Progress progress) {
    return paths().stream().filter(path -> place.matcher(path).matches()).flatMap(path -> {
      progress.check();
      return file(path).stream();
    });
  }

  /// The symbolic links, each with the target as it is written there. They are not among the [#paths()], so that
  /// nothing is read twice; [#file] and [#locate] follow them.
  SortedMap<String, String> links();

  /// The folders of packages that were installed (`site-packages`, `dist-packages`). What lies in them is not among the [#paths()], so
  /// that nobody looks through libraries of others; [#file] finds it.
  SortedSet<String> installed();

  /// The text of a file; empty when there is none of that path that can be read as text.
  Optional<TextFile> file(String path);

  /// The first whole lines of a file, for a look at what it is: what lies behind them is not read. Empty where there is
  /// no text of that path.
  Optional<TextFile> head(String path);

  /// The one file that an absolute path on the host (`/opt/fin/bin/x.sh`) means, given that the tree's root may lie
  /// anywhere on that host: the exact path first, else the only file whose path ends with the longest common tail of
  /// at least two parts. It need not be text.
  Optional<String> locate(String pathOnHost);
}
