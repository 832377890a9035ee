package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;

/// Schedules in Spring's XML: `<task:scheduled cron="…">`, and beans of Quartz's triggers.
final class SpringBeans implements XmlSchedules {
  /// What holds where no property says otherwise.
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[^:}]+:([^}]+)}");
  private static final Map<String, String> RATES =
      Map.of("fixed-rate", "", "fixed-delay", "", "repeatInterval", "", "repeat-interval", "");

  @Override
  public boolean reads(String path, XmlNode root) {
    return root.name().equals("beans") || root.name().equals("blueprint");
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    var beans = root.all().filter(node -> node.name().equals("bean") && !node.attribute("id").isEmpty())
        .collect(Collectors.toMap(node -> node.attribute("id"), node -> node, (first, _) -> first));
    IntegrationFlows.routes(root, jobs);
    root.all().filter(node -> node.name().equals("scheduled")).forEach(node -> scheduled(node, beans, jobs));
    root.all()
        .filter(node -> node.name().equals("bean") && node.attribute("class").matches(".*(?:Cron|Simple)Trigger\\w*"))
        .forEach(node -> trigger(node, beans, jobs));
  }

  private static void scheduled(XmlNode node, Map<String, XmlNode> beans, Declarations jobs) {
    var name = node.attribute("ref") + "." + node.attribute("method");
    var cron = node.attribute("cron");
    var rate = RATES.keySet().stream().map(node::attribute).filter(one -> !one.isEmpty()).findFirst().orElse("");
    var type = Optional.ofNullable(beans.get(node.attribute("ref"))).map(bean -> bean.attribute("class")).orElse("");
    tell(node, name, cron.isEmpty() ? rate : TimeWords.seconds(cron), type, jobs);
  }

  private static void trigger(XmlNode node, Map<String, XmlNode> beans, Declarations jobs) {
    var cron = property(node, "cronExpression");
    var rate = property(node, "repeatInterval");
    var when = cron.or(() -> rate);
    if (when.isEmpty()) {
      return;
    }
    var detail = property(node, "jobDetail")
        .map(one -> one.attribute("ref").isEmpty() ? one.text("ref") : one.attribute("ref"))
        .filter(one -> !one.isEmpty()).or(() -> property(node, "jobDetail").flatMap(one -> one.below("ref").findFirst())
            .map(one -> one.attribute("bean")))
        .orElse("");
    var name = detail.isEmpty() ? node.attribute("id") : detail;
    var type = Optional.ofNullable(beans.get(detail)).flatMap(bean -> property(bean, "jobClass")
        .map(SpringBeans::value).or(() -> property(bean, "targetObject").map(one -> one.attribute("ref"))
            .flatMap(ref -> Optional.ofNullable(beans.get(ref))).map(one -> one.attribute("class"))))
        .orElse("");
    tell(when.get(), name.isEmpty() ? "trigger" : name,
        cron.isPresent() ? TimeWords.quartz(value(when.get())) : value(when.get()),
        type, jobs);
  }

  private static Optional<XmlNode> property(XmlNode bean, String name) {
    return bean.below("property").filter(one -> one.attribute("name").equals(name)).findFirst()
        .or(() -> shortened(bean, name));
  }

  /// `p:cronExpression="…"` and `p:jobDetail-ref="…"` of the bean itself.
  private static Optional<XmlNode> shortened(XmlNode bean, String name) {
    var said = Map.of("value", bean.attribute(name), "ref", bean.attribute(name + "-ref"));
    return said.values().stream().allMatch(String::isEmpty) ? Optional.empty()
        : Optional.of(new XmlNode("property", said, List.of(), new StringBuilder(), bean.line()));
  }

  private static String value(XmlNode property) {
    return property.attribute("value").isEmpty() ? property.text("value") : property.attribute("value");
  }

  private static void tell(XmlNode at, String name, String written, String type, Declarations jobs) {
    var preset = DEFAULT.matcher(written);
    var said = preset.matches() ? TimeWords.seconds(preset.group(1).strip()) : written;
    var words = said.matches("\\d{1,12}") ? TimeWords.every(Long.parseLong(said)) : said;
    if (words.isEmpty() || !TimeWords.isKnown(words)) {
      jobs.unknown(at.line(), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + words);
    }
    jobs.tell(Declared.at(at.line(), name, words).calling(type).in(QuartzJobs.ofClass(jobs, type)));
  }
}
