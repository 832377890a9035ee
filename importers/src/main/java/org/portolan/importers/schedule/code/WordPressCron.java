package org.portolan.importers.schedule.code;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// WordPress's own cron: `wp_schedule_event(time(), 'daily', 'shop_tidy')`, and Action Scheduler's recurring actions. They
/// run as long as the site is visited; what runs is whatever was added to the hook.
final class WordPressCron implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.php");
  private static final Pattern SIGNS =
      Pattern.compile("wp_schedule_event|as_schedule_recurring_action|as_schedule_cron_action");
  private static final Map<String, Long> NAMED = Map.of("hourly", 3_600L, "twicedaily", 43_200L, "daily", 86_400L,
      "weekly", 604_800L, "fifteendays", 1_296_000L, "monthly", 2_592_000L);
  private static final Map<String, Long> CONSTANTS = Map.of("MINUTE_IN_SECONDS", 60L, "HOUR_IN_SECONDS", 3_600L,
      "DAY_IN_SECONDS", 86_400L, "WEEK_IN_SECONDS", 604_800L, "MONTH_IN_SECONDS", 2_592_000L);

  /// Empty until something is scheduled.
  private Optional<WordPressSite> site = Optional.empty();

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PHP, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      switch (call.word()) {
        case "wp_schedule_event" -> tell(code, call, words(code, call, jobs), jobs);
        case "as_schedule_recurring_action" ->
            tell(code, call, seconds(call.placed(1).map(code::shown).orElse("")), jobs);
        case "as_schedule_cron_action" -> tell(code, call, code.text(call.placed(1)), jobs);
        default -> {
          // another function
        }
      }
    }
  }

  private void tell(Code code, Call call, Optional<String> words, Declarations jobs) {
    var written = call.placed(1).map(code::shown).orElse("");
    var hook = code.text(call.placed(2)).or(() -> constant(code, call, 2));
    var name = hook.orElse(call.placed(2).map(code::shown).orElse("?"));
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "How often " + name + " runs is set elsewhere: " + written);
    }
    var place = hook.flatMap(site(jobs)::at);
    if (place.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "What runs at WordPress's hook " + name + " was not found");
    }
    jobs.tell(Declared.at(call.line(), name, words.orElse(written)).calling("do_action " + name).in(place));
  }

  /// `self::HOOK`, where the same file says what that is.
  private static Optional<String> constant(Code code, Call call, int at) {
    var word = call.placed(at).map(code::shown).orElse("").replaceFirst(".*(?:::|->)\\s*", "").strip();
    if (!word.matches("\\w+")) {
      return Optional.empty();
    }
    var set =
        Pattern.compile("(?:const\\s+(?:string\\s+)?|\\$|['\"])" + word + "['\"]?\\s*[=,]\\s*['\"]([\\w.-]+)['\"]");
    return code.file().lines().stream().map(set::matcher).filter(Matcher::find)
        .map(matcher -> matcher.group(1)).findFirst();
  }

  private Optional<String> words(Code code, Call call, Declarations jobs) {
    var name = code.text(call.placed(1)).or(() -> constant(code, call, 1));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var known = NAMED.get(name.get());
    if (known != null) {
      return Optional.of(TimeWords.every(known * 1_000));
    }
    return site(jobs).interval(name.get()).flatMap(WordPressCron::seconds);
  }

  private WordPressSite site(Declarations jobs) {
    var known = site.orElseGet(() -> WordPressSite.of(jobs.tree()));
    site = Optional.of(known);
    return known;
  }

  /// `15 * MINUTE_IN_SECONDS`.
  private static Optional<String> seconds(String text) {
    long product = 1;
    for (var factor : text.strip().split("\\s*\\*\\s*")) {
      var constant = CONSTANTS.get(factor);
      if (constant == null && !factor.matches("\\d{1,9}")) {
        return Optional.empty();
      }
      product *= constant == null ? Long.parseLong(factor) : constant;
    }
    return product > 0 && product < 1_000_000_000L ? Optional.of(TimeWords.every(product * 1_000)) : Optional.empty();
  }
}
