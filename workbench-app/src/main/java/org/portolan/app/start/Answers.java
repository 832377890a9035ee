package org.portolan.app.start;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.SizeWords;
import org.portolan.model.unit.TimeWords;

/// What was answered so far, as it was typed.
public record Answers(Fit fit, Strategy strategy, PhaseModel phases, Map<Question, String> typed) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public Answers {
    typed = Map.copyOf(typed);
  }

  /// What a plan says already.
  ///
  /// @param zone where no window is set yet
  public static Answers of(Context context, ZoneId zone) {
    var typed = new EnumMap<Question, String>(Question.class);
    typed.put(Question.NAME, context.name());
    typed.put(Question.ORGANISATION, context.organisation());
    context.scope().volume().ifPresent(volume -> typed.put(Question.VOLUME, SizeWords.of(volume)));
    context.scope().users().ifPresent(users -> typed.put(Question.USERS, users.toString()));
    context.scope().integrations().ifPresent(count -> typed.put(Question.INTEGRATIONS, count.toString()));
    context.downtimeTolerance().ifPresent(outage -> typed.put(Question.OUTAGE, TimeWords.of(outage)));
    typed.put(Question.ZONE, context.window().map(Window::zone).orElse(zone).getId());
    context.window().ifPresent(window -> {
      typed.put(Question.FROM, MOMENT.format(window.from()));
      typed.put(Question.TO, MOMENT.format(window.to()));
    });
    typed.put(Question.REASON, context.triage());
    return new Answers(context.triage().isBlank() ? Fit.PLATFORM : Fit.SMALL,
        context.strategy().orElse(Strategy.BIG_BANG), context.phases(), typed);
  }

  public Answers with(Question question, String words) {
    var more = new EnumMap<Question, String>(Question.class);
    more.putAll(typed);
    more.put(question, words);
    return new Answers(fit, strategy, phases, more);
  }

  public Answers with(Fit newFit) {
    return new Answers(newFit, strategy, phases, typed);
  }

  public Answers with(Strategy newStrategy) {
    return new Answers(fit, newStrategy, phases, typed);
  }

  public Answers with(PhaseModel newPhases) {
    return new Answers(fit, strategy, newPhases, typed);
  }

  /// What was typed, without blanks around it.
  public String at(Question question) {
    return typed.getOrDefault(question, "").strip();
  }

  /// Why an answer cannot be used; empty when it can, or when nothing was said.
  public Optional<String> mistake(Question question) {
    var words = at(question);
    return switch (question) {
      case NAME -> words.isEmpty() ? Optional.of("Give the plan a name") : Optional.empty();
      case REASON -> fit.needsReason() && words.isEmpty() ? Optional.of("Say why, in a few words") : Optional.empty();
      case ORGANISATION -> Optional.empty();
      case VOLUME -> unless(words.isEmpty() || SizeWords.parse(words).isPresent(), "A number and a unit, such as 2 TB");
      case USERS, INTEGRATIONS -> unless(words.isEmpty() || count(words).isPresent(), "A whole number");
      case OUTAGE -> unless(words.isEmpty() || TimeWords.parse(words).isPresent(), "A length of time, such as 8 h");
      case FROM -> unless(words.isEmpty() || moment(words).isPresent(), "A date and a time, such as 2027-01-23 22:00");
      case TO -> end(words);
      case ZONE -> unless(zone(words).isPresent(), "A zone, such as Europe/Paris");
    };
  }

  public boolean complete() {
    for (var question : Question.values()) {
      if (mistake(question).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /// The plan's context with these answers in it; what was not asked stays.
  public Context on(Context before) {
    var scope = new Context.Scope(SizeWords.parse(at(Question.VOLUME)), count(at(Question.USERS)),
        count(at(Question.INTEGRATIONS)));
    return new Context(at(Question.NAME), at(Question.ORGANISATION), fit.needsReason() ? at(Question.REASON) : "",
        scope, before.acceptance(), Optional.of(strategy), before.approach(), phases,
        TimeWords.parse(at(Question.OUTAGE)), window(), before.freezes(), before.bandwidth(), before.roles(),
        before.contacts(), before.audiences(), before.rollbackWhen(), before.signOffs(), before.thresholds(),
        before.start());
  }

  private Optional<Window> window() {
    return moment(at(Question.FROM)).flatMap(from -> moment(at(Question.TO)).filter(to -> to.isAfter(from))
        .flatMap(to -> zone(at(Question.ZONE)).map(zone -> new Window(from, to, zone))));
  }

  private Optional<String> end(String words) {
    var from = moment(at(Question.FROM));
    if (words.isEmpty()) {
      return unless(from.isEmpty(), "A window that begins also ends");
    }
    return moment(words).map(to -> unless(from.isEmpty() || to.isAfter(from.get()), "The window ends before it begins"))
        .orElse(Optional.of("A date and a time, such as 2027-01-24 06:00"));
  }

  private static Optional<String> unless(boolean fine, String mistake) {
    return fine ? Optional.empty() : Optional.of(mistake);
  }

  private static Optional<Integer> count(String words) {
    var digits = words.replace(",", "").replace(" ", "");
    return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private static Optional<LocalDateTime> moment(String words) {
    try {
      return words.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(words, MOMENT));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String words) {
    try {
      return Optional.of(ZoneId.of(words));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
