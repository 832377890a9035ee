package org.portolan.importers.schedule.document;

import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Deployments of Prefect's flows (`prefect.yaml`), each with its schedules and the function that it starts.
final class PrefectDeployments implements DocumentSchedules {
  @Override
  public boolean reads(String path, YamlNode document) {
    return Nodes.items(document, "deployments").stream().anyMatch(one -> one.at("entrypoint").isPresent());
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    for (var deployment : Nodes.items(document, "deployments")) {
      Stream.concat(deployment.at("schedule").stream(), Nodes.items(deployment, "schedules").stream())
          .forEach(schedule -> tell(deployment, schedule, jobs));
    }
  }

  private static void tell(YamlNode deployment, YamlNode schedule, Declarations jobs) {
    var name = Nodes.text(deployment, "name");
    var when = Stream.of("cron", "interval", "rrule").flatMap(key -> schedule.at(key).stream()).findFirst();
    if (when.isEmpty()) {
      return;
    }
    var said = when.get().text().orElse("").strip();
    var words = said.matches("\\d{1,9}(?:\\.0)?") ? TimeWords.every((long) (Double.parseDouble(said) * 1_000)) : said;
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(Nodes.line(when.get()), UnreadKind.DYNAMIC,
          "When " + name + " runs is said in no words that are known"
              + " here, or set elsewhere: " + said);
    }
    var entrypoint = Nodes.text(deployment, "entrypoint");
    jobs.tell(Declared.at(Nodes.line(when.get()), name, words).zone(Nodes.zone(schedule)).off(Nodes.off(schedule))
        .calling(entrypoint).in(place(jobs, entrypoint)));
  }

  /// `flows/load.py:load_orders`, from where the file lies; the class behind the function is of no matter.
  private static Optional<CodePlace> place(Declarations jobs, String entrypoint) {
    int colon = entrypoint.lastIndexOf(':');
    var path = jobs.file().path();
    var file = path.substring(0, path.lastIndexOf('/') + 1)
        + entrypoint.substring(0, Math.max(0, colon)).replaceFirst("^\\./", "");
    return colon < 0 || jobs.tree().file(file).isEmpty() ? Optional.empty()
        : Optional.of(new CodePlace(file, entrypoint.substring(colon + 1)));
  }
}
