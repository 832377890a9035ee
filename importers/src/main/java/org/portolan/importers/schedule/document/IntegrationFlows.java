package org.portolan.importers.schedule.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;

/// Flows that a clock starts: Mule's schedulers, and routes of Camel that begin at `quartz:`, `cron:` or `timer:`.
final class IntegrationFlows implements XmlSchedules {
  private static final Set<String> ROOTS = Set.of("mule", "routes", "route", "camelContext", "camel");
  private static final Pattern CLOCK = Pattern.compile("(quartz2?|cron|timer|scheduler):(?://)?([^?]*)(?:\\?(.*))?");

  @Override
  public boolean reads(String path, XmlNode root) {
    return ROOTS.contains(root.name());
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    routes(root, jobs);
    root.all().filter(node -> node.name().equals("flow"))
        .forEach(flow -> flow.all().filter(node -> node.name().equals("scheduling-strategy"))
            .flatMap(node -> node.below("*")).forEach(node -> strategy(flow.attribute("name"), node, jobs)));
  }

  /// Those of Camel, which may stand among beans of Spring.
  static void routes(XmlNode root, Declarations jobs) {
    root.all().filter(node -> node.name().equals("route")).forEach(route -> route.below("from")
        .forEach(from -> from(route.attribute("id"), from, jobs)));
  }

  private static void strategy(String flow, XmlNode node, Declarations jobs) {
    var words = node.name().equals("cron") ? TimeWords.quartz(node.attribute("expression"))
        : "every " + node.attribute("frequency") + " "
            + (node.attribute("timeUnit").isEmpty() ? "milliseconds"
                : node.attribute("timeUnit").toLowerCase(Locale.ROOT));
    tell(flow, node, words, node.attribute("timeZone"), jobs);
  }

  private static void from(String route, XmlNode node, Declarations jobs) {
    var clock = CLOCK.matcher(node.attribute("uri"));
    if (clock.matches()) {
      var options = Optional.ofNullable(clock.group(3)).orElse("");
      var cron = option(options, "cron").or(() -> option(options, "schedule"));
      var words = cron.map(TimeWords::quartz).orElseGet(() -> span(clock.group(1), options));
      tell(route.isEmpty() ? clock.group(2) : route, node, words,
          option(options, "trigger.timeZone").orElse(""), jobs);
    }
  }

  /// A timer that says nothing goes off every second, a scheduler every half.
  private static String span(String kind, String options) {
    var said = option(options, "period").or(() -> option(options, "delay"));
    return said.isPresent()
        ? said.filter(text -> text.matches("\\d{1,12}")).map(text -> TimeWords.every(Long.parseLong(text)))
            .orElse("every " + said.get())
        : kind.equals("timer") ? "every 1 second" : "every 500ms";
  }

  private static Optional<String> option(String options, String name) {
    for (var pair : options.split("&", 50)) {
      if (pair.startsWith(name + "=")) {
        var value = pair.substring(name.length() + 1);
        return Optional.of(value.contains("%") ? decoded(value) : value.replace('+', ' '));
      }
    }
    return Optional.empty();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value;
    }
  }

  private static void tell(String name, XmlNode at, String words, String zone, Declarations jobs) {
    var plain = name.isEmpty() ? "flow" : name;
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(at.line(), UnreadKind.DYNAMIC, "When " + plain + " runs is set elsewhere: " + words);
    }
    jobs.tell(Declared.at(at.line(), plain, words).zone(zone));
  }
}
