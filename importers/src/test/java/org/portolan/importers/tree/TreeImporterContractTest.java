package org.portolan.importers.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.model.intake.Fact;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// What every registered reader of files promises, tried on all golden folders.
class TreeImporterContractTest {
  @TempDir
  Path empty;

  static Stream<TreeImporter> importers() {
    return ServiceLoader.load(TreeImporter.class).stream().map(ServiceLoader.Provider::get);
  }

  @ParameterizedTest
  @MethodSource("importers")
  void hasAShortNameThatIsNobodyElses(TreeImporter importer) {
    assertTrue(importer.name().matches("[a-z][a-z-]{2,20}"), importer.name());
    assertEquals(1, importers().filter(other -> other.name().equals(importer.name())).count());
  }

  @ParameterizedTest
  @MethodSource("importers")
  void findsNothingInAnEmptyFolder(TreeImporter importer) throws ProblemException {
    var findings = read(importer, empty);
    assertEquals(List.of(), findings.facts());
    assertEquals(List.of(), findings.unread());
  }

  @ParameterizedTest
  @MethodSource("importers")
  void saysTheSameTwiceAndOnlyOfFilesThatAreThere(TreeImporter importer)
      throws ProblemException, IOException, URISyntaxException {
    for (var folder : folders()) {
      var findings = read(importer, folder);
      assertEquals(findings.facts(), read(importer, folder).facts());
      var paths = tree(folder, new Findings()).paths();
      findings.read().forEach(read -> assertTrue(paths.contains(read.source()), read.toString()));
      places(findings).forEach(place -> assertTrue(paths.contains(place.source()), place.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("importers")
  void evidenceIsShortAndWithoutSecrets(TreeImporter importer)
      throws ProblemException, IOException, URISyntaxException {
    for (var folder : folders()) {
      read(importer, folder).facts().forEach(fact -> {
        assertTrue(!(fact instanceof Fact.Needs needs) || needs.evidence().text().length() <= 400, fact.toString());
        assertTrue(!fact.toString().contains("geheim"), fact.toString());
      });
    }
  }

  private static Stream<Location> places(Findings findings) {
    return findings.facts().stream().flatMap(fact -> switch (fact) {
      case Fact.Found(var asset) -> asset.seenAt().stream();
      case Fact.Needs needs -> Stream.of(needs.evidence().place());
      case Fact.Alias alias -> Stream.of(alias.place());
      case Fact.Watched watched -> Stream.of(watched.place());
      case Fact.Reached _,Fact.Counted _,Fact.Matched _,Fact.Folded _ -> Stream.of();
    });
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    return Stream.concat(GoldenFolder.below("schedule"), GoldenFolder.below("config")).map(one -> one.resolve("tree"))
        .filter(Files::isDirectory).toList();
  }

  private static Findings read(TreeImporter importer, Path folder) throws ProblemException {
    var findings = new Findings();
    var tree = tree(folder, new Findings());
    importer.read(tree, findings, Progress.none());
    return findings;
  }

  private static Tree tree(Path folder, Findings findings) throws ProblemException {
    return Trees.gather(folder, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
  }
}
