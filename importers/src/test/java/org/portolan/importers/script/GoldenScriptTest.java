package org.portolan.importers.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Each folder under `script` is a test: what is found in its `tree` stands in its `expected.txt`.
class GoldenScriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/script");

  static Stream<String> folders() throws IOException {
    try (var folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void exactlyWhatTheJobsOfTheTreeDoIsFound(String folder) throws IOException, ProblemException {
    var report = new FilesImporter(GOLDEN.resolve(folder).resolve("tree"), "app-01").read(Progress.none());
    var expected = GOLDEN.resolve(folder).resolve("expected.txt");
    assertEquals(Files.exists(expected) ? Files.readString(expected) : "", String.join("\n", told(report)) + "\n");
  }

  private static List<String> told(ImportReport report) {
    var lines = new TreeSet<String>();
    for (var fact : report.facts()) {
      if (fact instanceof Fact.Needs(var from, var to, var kind, var name, var evidence)
          && kind != DependencyKind.RUNS_ON) {
        lines.add("%s %s %s @%s %s".formatted(spoken(from), kind.word(),
            spoken(to) + (name.isEmpty() ? "" : " (" + name + ")"),
            evidence.place(), grade(evidence.confidence().value())));
      } else if (fact instanceof Fact.Found(var asset) && asset.has(Attribute.MISSING)) {
        lines.add("missing " + asset.id());
      }
    }
    var all = new ArrayList<>(lines);
    report.unread().stream().filter(place -> !place.reason().contains("importer"))
        .forEach(place -> all.add("unread %s %s: %s".formatted(place.place(), place.kind().word(), place.reason())));
    return all;
  }

  private static String grade(double confidence) {
    return confidence >= 0.75 ? "sure" : confidence >= 0.5 ? "likely" : "weak";
  }

  private static String spoken(Target target) {
    return switch (target) {
      case Target.Known(var id) -> id.value();
      case Target.Database database -> "database " + spoken(database);
      case Target.Relation(var in, var schema, var name, var path) ->
          spoken(in) + "." + (schema.isEmpty() ? "" : schema + ".") + name + (path.isEmpty() ? "" : " " + path);
      case Target.Routine(var in, var schema, var name) ->
          spoken(in) + "." + (schema.isEmpty() ? "" : schema + ".") + name + "()";
      case Target.Trigger(var on, var name) -> "trigger " + name + " on " + spoken(on);
      case Target.Host(_, var name) -> "host " + name;
      case Target.Endpoint(var scheme, var address) -> scheme + "://" + address;
    };
  }

  private static String spoken(Target.Database database) {
    return database.engine().word().toLowerCase(Locale.ROOT) + ":" + database.host()
        + (database.port() == 0 ? "" : ":" + database.port())
        + "/" + database.database() + (database.seenFrom().equals("app-01") ? "" : " from " + database.seenFrom());
  }
}
