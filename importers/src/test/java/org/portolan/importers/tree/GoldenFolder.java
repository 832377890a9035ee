package org.portolan.importers.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// A folder that is a test: `tree/` is what was collected, `expected.txt` what the importers say of it.
/// `tree.txt` instead of a tree says in which other test's folder it lies; `links.txt`, where there is one, has a line `path -> target` for each symbolic link of the tree.
/// With `-Dtest.jvm.args=-Dgolden.write=true` the expectation is written anew, to be read before it is committed.
///
/// @param copy an empty folder to lay the tree out in
public record GoldenFolder(Path folder, Path copy) {
  public static Stream<Path> below(String name) throws IOException, URISyntaxException {
    var root = Path.of(Objects.requireNonNull(GoldenFolder.class.getResource("/golden/" + name)).toURI());
    try (var folders = Files.list(root)) {
      return folders.sorted().toList().stream();
    }
  }

  public void check(List<TreeImporter> importers) throws IOException, ProblemException {
    var findings = new Findings();
    layOut();
    var tree = Trees.gather(copy, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    importers.forEach(importer -> importer.read(tree, findings, Progress.none()));
    var told = String.join("\n", told(findings)) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      var source = Path.of(folder.toString().replace("target/test-classes", "src/test/resources"));
      Files.writeString(source.resolve("expected.txt"), told);
      return;
    }
    assertEquals(Files.readString(folder.resolve("expected.txt")), told);
  }

  private void layOut() throws IOException {
    var tree = tree();
    try (var files = Files.walk(tree)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, made(tree.relativize(file).toString()));
      }
    }
    if (Files.exists(folder.resolve("links.txt"))) {
      for (var link : Files.readAllLines(folder.resolve("links.txt"))) {
        Files.createSymbolicLink(made(link.substring(0, link.indexOf(" -> "))),
            Path.of(link.substring(link.indexOf(" -> ") + 4)));
      }
    }
  }

  private Path tree() throws IOException {
    var elsewhere = folder.resolve("tree.txt");
    return Files.exists(elsewhere) ? folder.resolve(Files.readString(elsewhere).strip()) : folder.resolve("tree");
  }

  private Path made(String path) throws IOException {
    var file = copy.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private static List<String> told(Findings findings) {
    var lines = new ArrayList<String>();
    findings.facts().stream().map(GoldenFolder::told).sorted().forEach(lines::add);
    findings.launches().stream().map(launch -> "launch " + launch.by() + " " + launch.place() + "\n    "
        + launch.command().replace("\n", "\n    ") + launch.inside().map(in -> "\n    inside " + in).orElse("")
        + "\n    as " + launch.user() + " with "
        + new TreeMap<>(launch.environment()) + " in " + launch.directory()).forEach(lines::add);
    findings.read().stream().map(read -> "read " + read.source() + " by " + read.importer()).sorted()
        .forEach(lines::add);
    findings.unread().stream().sorted()
        .map(unread -> "unread " + unread.place() + " " + unread.kind().word() + ": " + unread.reason())
        .forEach(lines::add);
    return lines;
  }

  private static String told(Fact fact) {
    return switch (fact) {
      case Fact.Found(Asset asset) -> asset.kind().word() + " " + asset.id() + " \"" + asset.name() + "\" "
          + asset.seenAt() + "\n    " + asset.attributes();
      case Fact.Needs needs -> told(needs.from()) + " " + needs.kind().word() + " " + told(needs.to()) + " "
          + needs.evidence().confidence() + " " + needs.evidence().place() + "\n    " + needs.evidence().text();
      case Fact.Alias alias -> alias.toString();
      case Fact.Reached reached -> reached.toString();
      case Fact.Watched watched -> watched.toString();
      case Fact.Counted _,Fact.Matched _,Fact.Folded _ -> fact.toString();
    };
  }

  private static String told(Target target) {
    return target instanceof Target.Known(var id) ? id.value() : target.toString();
  }
}
