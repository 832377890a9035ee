package org.portolan.importers.script;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Resolution;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Prints the graph of a folder as JSON, to be scored against hand-checked truth: `PrintGraph FOLDER HOST`.
public final class PrintGraph {
  private PrintGraph() {}

  public static void main(String[] arguments) throws ProblemException {
    long start = System.nanoTime();
    var report = new FilesImporter(Path.of(arguments[0]), arguments[1]).read(Progress.none());
    System.err.println((System.nanoTime() - start) / 1_000_000 + " ms");
    System.out.println(json(report));
  }

  static String json(ImportReport report) {
    var inventory = Resolution.of(List.of(new Intake(1, Instant.EPOCH, report)));
    var assets = inventory.assets().values().stream()
        .map(asset -> "{\"id\":" + quoted(asset.id().value()) + ",\"kind\":"
            + quoted(asset.kind().word()) + ",\"name\":" + quoted(asset.name()) + ",\"database\":"
            + quoted(asset.database())
            + ",\"attributes\":{" + asset.attributes().entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue())).collect(Collectors.joining(","))
            + "},\"seenAt\":[" + asset.seenAt().stream()
                .map(place -> "{\"source\":" + quoted(place.source()) + ",\"line\":" + place.line() + "}")
                .collect(Collectors.joining(","))
            + "]}")
        .collect(Collectors.joining(",\n"));
    var dependencies = inventory.dependencies().stream()
        .map(dependency -> "{\"from\":" + quoted(dependency.from().value())
            + ",\"to\":" + quoted(dependency.to().value()) + ",\"kind\":" + quoted(dependency.kind().word())
            + ",\"confidence\":"
            + dependency.confidence().value() + ",\"evidence\":[" + dependency.evidence().stream()
                .map(piece -> "{\"source\":" + quoted(piece.place().source()) + ",\"line\":" + piece.place().line()
                    + ",\"text\":"
                    + quoted(piece.text()) + "}")
                .collect(Collectors.joining(","))
            + "]}")
        .collect(Collectors.joining(",\n"));
    var unread = inventory.unread().stream().map(place -> "{\"source\":" + quoted(place.place().source()) + ",\"line\":"
        + place.place().line() + ",\"reason\":" + quoted(place.reason()) + "}").collect(Collectors.joining(",\n"));
    return "{\"assets\":[" + assets + "],\"dependencies\":[" + dependencies + "],\"read\":[],\"unread\":[" + unread
        + "]}";
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
