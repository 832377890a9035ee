package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Jobs of Concourse that a resource of the type `time` triggers: every so often, or once in a window of the day, of which
/// the beginning is told.
final class ConcourseTimes implements DocumentSchedules {
  private static final Pattern CLOCK = Pattern.compile("(?i)(\\d{1,2})(?::?(\\d{2}))?\\s*([ap]m)?(?:\\s+[+-]\\d{4})?");
  private static final int DEEPEST = 12;

  /// @param line where the time stands
  private record Time(String words, String zone, int line) {}

  @Override
  public boolean reads(String path, YamlNode document) {
    return Nodes.items(document, "resources").stream().anyMatch(one -> Nodes.text(one, "type").equals("time"))
        && document.at("jobs").isPresent();
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    Map<String, Time> times = new HashMap<>();
    Nodes.items(document, "resources").stream().filter(one -> Nodes.text(one, "type").equals("time"))
        .forEach(one -> times.put(Nodes.text(one, "name"), time(one)));
    for (var job : Nodes.items(document, "jobs")) {
      var name = Nodes.text(job, "name");
      for (var step : triggers(job, 0)) {
        var time = times.get(step);
        if (time != null) {
          if (!TimeWords.isKnown(time.words())) {
            jobs.unknown(time.line(), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + time.words());
          }
          jobs.tell(Declared.at(time.line(), name, time.words()).zone(time.zone()));
        }
      }
    }
  }

  private static Time time(YamlNode resource) {
    var source = resource.at("source").orElse(resource);
    var interval = Nodes.text(source, "interval");
    var words = !interval.isEmpty() ? "every " + interval
        : clock(Nodes.text(source, "start")).map(clock -> clock + " * * " + days(source)).orElse(
            Nodes.text(source, "start"));
    return new Time(words, Nodes.text(source, "location"), Nodes.line(resource));
  }

  private static Optional<String> clock(String text) {
    var clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(clock.group(1));
    int counted = clock.group(3) == null ? hour
        : hour % 12 + (clock.group(3).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    return Optional.of((clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2))) + " " + counted);
  }

  private static String days(YamlNode source) {
    var days = Nodes.items(source, "days").stream().flatMap(day -> day.text().stream())
        .filter(day -> day.length() >= 3).map(day -> day.substring(0, 3).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
    return days.isEmpty() ? "*" : days;
  }

  /// The resources whose news start the job, wherever in its plan they are fetched.
  private static List<String> triggers(YamlNode node, int depth) {
    var found = new ArrayList<String>();
    if (depth < DEEPEST) {
      if (Nodes.isYes(node, "trigger")) {
        found.add(Nodes.first(node, "resource", "get"));
      }
      node.items().forEach(item -> found.addAll(triggers(item, depth + 1)));
      node.entries().forEach(entry -> found.addAll(triggers(entry.value(), depth + 1)));
    }
    return found;
  }
}
