package org.portolan.importers.script.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.tree.Tree;

/// The paths of a tree by their names and folders, so that looking one up does not walk over all of them.
public final class TreeIndex {
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byFolder = new TreeMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> twoParts = new HashSet<>();

  public TreeIndex(Tree tree) {
    for (var path : tree.paths()) {
      byName.computeIfAbsent(Paths.name(path), _ -> new ArrayList<>()).add(path);
      byFolder.computeIfAbsent("/" + Paths.directory(path), _ -> new ArrayList<>()).add(path);
    }
    for (var folder : byFolder.keySet()) {
      var above = folder;
      while (above.length() > 1 && folders.add(above)) {
        int parent = above.lastIndexOf('/', Math.max(0, above.lastIndexOf('/') - 1));
        twoParts.add(parent < 0 ? above : above.substring(parent));
        above = Paths.directory(above);
      }
    }
  }

  /// The paths that end with whole parts of `tail`, such as `lib/Shop/Order.pm`, sorted.
  public List<String> ending(String tail) {
    var plain = tail.startsWith("/") ? tail.substring(1) : tail;
    return byName.getOrDefault(Paths.name(plain), List.of()).stream()
        .filter(path -> path.equals(plain) || path.endsWith("/" + plain)).toList();
  }

  /// The files in the folders whose path ends so.
  public List<String> inFolder(String tail) {
    return byFolder.entrySet().stream().filter(entry -> entry.getKey().endsWith(tail))
        .flatMap(entry -> entry.getValue().stream()).toList();
  }

  /// The names of what lies in a folder, files and folders, sorted.
  ///
  /// @param folder with a leading `/`
  public List<String> names(String folder) {
    var names = new TreeSet<String>();
    byFolder.getOrDefault(folder, List.of()).forEach(path -> names.add(Paths.name(path)));
    folders.stream().filter(other -> Paths.directory(other).equals(folder))
        .forEach(other -> names.add(Paths.name(other)));
    return List.copyOf(names);
  }

  /// The files below a folder, at any depth, with a leading `/`.
  ///
  /// @param folder with a leading `/`
  public List<String> below(String folder) {
    return byFolder.entrySet().stream()
        .filter(entry -> entry.getKey().equals(folder) || entry.getKey().startsWith(folder + "/"))
        .flatMap(entry -> entry.getValue().stream()).map(path -> "/" + path).toList();
  }

  /// @param path with a leading `/`
  public boolean isFolder(String path) {
    return folders.contains(path);
  }

  /// Whether a folder whose last two parts are these was collected.
  public boolean hasFolder(String parent, String name) {
    return twoParts.contains("/" + parent + "/" + name);
  }
}
