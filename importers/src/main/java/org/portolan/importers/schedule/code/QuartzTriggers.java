package org.portolan.importers.schedule.code;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Quartz's triggers that a program sets up itself: `trigger.setCronExpression(…)` and `trigger.setRepeatInterval(…)` beside
/// `detail.setJobClass(Close.class)`.
final class QuartzTriggers implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:java|kt|groovy)");
  private static final Pattern SIGNS = Pattern.compile("\\b(?:setCronExpression|setRepeatInterval)\\s*\\(");
  private static final Pattern DURATION =
      Pattern.compile("Duration\\.of(Millis|Seconds|Minutes|Hours|Days)\\((\\d{1,9})\\).*");
  private static final Map<String, Long> MILLIS =
      Map.of("Millis", 1L, "Seconds", 1_000L, "Minutes", 60_000L, "Hours", 3_600_000L, "Days", 86_400_000L);

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.JAVA, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var placeholders = new Placeholders(jobs.tree(), code.file().path());
    for (var call : code.calls()) {
      boolean cron = call.word().equals("setCronExpression");
      if ((cron || call.word().equals("setRepeatInterval")) && call.placed(0).isPresent()) {
        tell(code, call, cron, placeholders, jobs);
      }
    }
  }

  private static void tell(Code code, Call call, boolean cron, Placeholders placeholders, Declarations jobs) {
    var type = jobClass(code, call.at()).or(() -> detail(code, call));
    if (type.isEmpty()) {
      return;
    }
    var written = code.shown(call.placed(0).orElseThrow());
    var words = cron ? cron(code, call, placeholders) : interval(code, call);
    if (words.filter(TimeWords::isKnown).isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + type.get() + " runs is set elsewhere: " + written);
    }
    var place = TreeCode.ofClass(jobs.tree(), type.get(), "java").map(found -> new CodePlace(found.path(), "execute"));
    jobs.tell(Declared.at(call.line(), type.get(), words.orElse(written)).calling(type.get()).in(place));
  }

  /// The class of the job whose detail is made nearest above, else below.
  private static Optional<String> jobClass(Code code, int trigger) {
    var best = Optional.<String>empty();
    for (var call : code.calls()) {
      var type = call.placed(0).map(code::shown).orElse("");
      boolean names = call.word().equals("setJobClass") || call.word().equals("newJob") || call.word().equals("ofType");
      if (names && type.matches("[\\w.]+(?:\\.class|::class\\.java)") && (call.at() < trigger || best.isEmpty())) {
        best = Optional.of(type.replaceFirst("(?:\\.class|::class\\.java)$", "").replaceFirst(".*\\.", ""));
      }
    }
    return best;
  }

  /// Spring's factories are given what they trigger by name; the class stands elsewhere.
  private static Optional<String> detail(Code code, Call trigger) {
    var on = trigger.name().substring(0, Math.max(0, trigger.name().lastIndexOf('.') + 1));
    return code.calls().stream().filter(call -> !on.isEmpty() && call.name().startsWith(on))
        .filter(call -> call.word().matches("set(?:Name|BeanName|JobDetail)"))
        .flatMap(call -> call.placed(0).map(value -> code.text(value).orElse(code.shown(value))).stream())
        .map(said -> said.replaceFirst("\\(.*", "")).filter(said -> said.matches("[\\w.-]{2,60}")).findFirst();
  }

  private static Optional<String> cron(Code code, Call call, Placeholders placeholders) {
    var span = call.placed(0).orElseThrow();
    var text = code.text(span).or(() -> field(code, code.shown(span)));
    return text.flatMap(placeholders::filled).map(TimeWords::quartz);
  }

  /// What a field is filled with: `@Value("${close.cron:0 0 2 * * ?}") String cron`.
  private static Optional<String> field(Code code, String name) {
    if (!name.matches("(?:this\\.)?\\w+")) {
      return Optional.empty();
    }
    var filled = Pattern.compile("@Value\\(\\s*\"([^\"]{1,200})\"\\s*\\)\\s*(?:[\\w<>]+\\s+){1,4}"
        + Pattern.quote(name.replaceFirst("^this\\.", "")) + "\\b").matcher(code.file().text());
    return filled.find() ? Optional.of(filled.group(1)) : Optional.empty();
  }

  private static Optional<String> interval(Code code, Call call) {
    var span = call.placed(0).orElseThrow();
    var shown = code.shown(span).replace(" ", "");
    var duration = DURATION.matcher(shown);
    if (duration.matches()) {
      return Optional
          .of(TimeWords.every(Long.parseLong(duration.group(2)) * MILLIS.getOrDefault(duration.group(1), 1L)));
    }
    var number = code.number(span);
    if (number.isPresent()) {
      return Optional.of(TimeWords.every(number.getAsLong()));
    }
    var constant =
        Pattern.compile("\\b" + Pattern.quote(shown) + "\\s*=\\s*(\\d{1,12})L?\\s*;").matcher(code.file().text());
    return shown.matches("\\w+") && constant.find()
        ? Optional.of(TimeWords.every(Long.parseLong(constant.group(1)))) : Optional.empty();
  }
}
