package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Functions of the Serverless Framework that run by `schedule`, with the file of their handler.
final class ServerlessFunctions implements DocumentSchedules {
  private static final List<String> ENDINGS = List.of("py", "js", "ts", "mjs", "rb", "php");

  @Override
  public boolean reads(String path, YamlNode document) {
    return document.at("functions").isPresent()
        && (document.at("provider").isPresent() || path.matches("(?:.*/)?serverless[\\w.-]*\\.ya?ml"));
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    for (var function : Nodes.entries(document, "functions")) {
      for (var event : Nodes.items(function.value(), "events")) {
        var when =
            event.at("schedule").or(() -> event.at("eventBridge").filter(rule -> rule.at("schedule").isPresent()));
        when.ifPresent(node -> tell(function, node, jobs));
      }
    }
  }

  private static void tell(YamlNode.Entry function, YamlNode event, Declarations jobs) {
    var rates = event.text().isPresent() ? Stream.of(event)
        : Stream.of("rate", "schedule").flatMap(key -> event.at(key).stream())
            .flatMap(rate -> rate.items().isEmpty() ? Stream.of(rate) : rate.items().stream());
    rates.forEach(rate -> {
      var words = rate.text().orElse("").strip();
      var name = Nodes.text(event, "name").isEmpty() ? function.key().value() : Nodes.text(event, "name");
      if (!TimeWords.isKnown(words)) {
        jobs.unknown(Nodes.line(rate), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + words);
      }
      jobs.tell(Declared.at(Nodes.line(rate), name, TimeWords.eventBridge(words))
          .zone(Nodes.zone(event).isEmpty() ? "UTC" : Nodes.zone(event)).off(Nodes.off(event))
          .calling(Nodes.text(function.value(), "handler"))
          .in(handler(jobs, Nodes.text(function.value(), "handler"))));
    });
  }

  /// `src/close.handler` is the function `handler` of `src/close.py`.
  private static Optional<CodePlace> handler(Declarations jobs, String handler) {
    return handler(jobs, "", handler);
  }

  /// @param below the folder of the code, from where the file lies
  static Optional<CodePlace> handler(Declarations jobs, String below, String handler) {
    int dot = handler.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    var path = jobs.file().path();
    var code = below.replaceFirst("^\\.?/", "").replaceFirst("/$", "");
    var folder = path.substring(0, path.lastIndexOf('/') + 1) + (code.isEmpty() || code.equals(".") ? "" : code + "/");
    return ENDINGS.stream().map(ending -> folder + handler.substring(0, dot).replaceFirst("^\\./", "") + "." + ending)
        .filter(file -> jobs.tree().file(file).isPresent()).findFirst()
        .map(file -> new CodePlace(file, handler.substring(dot + 1)));
  }
}
