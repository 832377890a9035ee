package org.portolan.importers.script.java;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// Which program an archive holds, where the sources that it is made of lie in the tree: those of the folder above it, and
/// of several the one that the build says begins.
final class JavaArchives {
  private static final Pattern MAIN =
      Pattern.compile("static\\s+(?:final\\s+)?void\\s+main\\s*\\(\\s*(?:final\\s+)?(?:java\\.lang\\.)?String");
  /// Of languages that are read for their strings only.
  private static final Pattern OTHER =
      Pattern.compile("(?m)^\\s*fun\\s+main\\s*\\(|\\bdef\\s+main\\s*\\(|\\bextends\\s+App\\b");
  private static final Pattern BEGINS =
      Pattern.compile("(?:<(?:mainClass|start-class|main-class)>\\s*|mainClass(?:Name)?"
          + "(?:\\.set)?\\s*[=(]?\\s*['\"]|Main-Class:\\s*|'Main-Class'\\s*:\\s*')([\\w.]+)");
  private static final Pattern VERSION = Pattern.compile("(?:-\\d[\\w.-]*)?(?:-SNAPSHOT|-all|-shaded|-exec)?\\.jar$");
  private static final int MOST_UP = 4;
  private static final int MOST_BUILDS = 60;

  private static final Pattern SOURCE = Pattern.compile(".*\\.(?:java|kt|scala|groovy)");
  private static final Pattern TEST = Pattern.compile("(?:.*/)?(?:src/)?test/.*");

  /// The sources of the tree that begin a program; looked for once, because a large tree has thousands.
  private Optional<List<String>> beginning = Optional.empty();

  /// The files that begin the program, one if it was found out.
  ///
  /// @param jar on the host, whole as far as that is known
  List<String> mains(Run run, String jar) {
    var mains = beginning(run);
    var stem = VERSION.matcher(Paths.name(jar)).replaceFirst("");
    var near = mains.stream().filter(path -> path.contains("/" + stem + "/") || path.startsWith(stem + "/")).toList();
    if (near.size() == 1 || mains.size() <= 1) {
      return near.size() == 1 ? near : mains;
    }
    var folder = Paths.directory(Paths.normal(jar)).replaceFirst("^/", "");
    for (int up = 0; up < MOST_UP && folder.contains("/"); up++) {
      var root = folder + "/";
      var inside = mains.stream().filter(path -> path.startsWith(root)).toList();
      if (!inside.isEmpty()) {
        return inside.size() == 1 ? inside : begun(run, root, inside);
      }
      folder = Paths.directory(folder);
    }
    return near.isEmpty() ? begun(run, "", mains) : begun(run, "", near);
  }

  private synchronized List<String> beginning(Run run) {
    if (beginning.isEmpty()) {
      beginning = Optional.of(run.tree().paths().stream()
          .filter(path -> SOURCE.matcher(path).matches() && !TEST.matcher(path).matches())
          .filter(path -> run.file(path)
              .filter(file -> (path.endsWith(".java") ? MAIN : OTHER).matcher(file.text()).find()).isPresent())
          .toList());
    }
    return beginning.get();
  }

  /// The one that the files of the build name, else the one that starts Spring.
  private static List<String> begun(Run run, String root, List<String> mains) {
    var named = Stream.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "MANIFEST.MF")
        .flatMap(name -> run.index().ending(name).stream()).filter(path -> path.startsWith(root)).limit(MOST_BUILDS)
        .flatMap(path -> BEGINS.matcher(run.text(path)).results().map(said -> said.group(1).replace('.', '/')))
        .distinct().toList();
    var said = mains.stream().filter(path -> named.stream()
        .anyMatch(name -> path.replaceFirst("\\.\\w+$", "").endsWith("/" + name.replaceFirst("Kt$", ""))))
        .toList();
    if (said.size() == 1) {
      return said;
    }
    var spring = mains.stream().filter(path -> run.text(path).contains("SpringApplication")).toList();
    return spring.size() == 1 ? spring : mains;
  }
}
