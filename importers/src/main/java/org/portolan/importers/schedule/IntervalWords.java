package org.portolan.importers.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When an expression of Oracle's next falls, in plain words: `SYSDATE + 1/24` is every hour, `TRUNC(SYSDATE) + 1 + 3/24`
/// is `0 3 * * *`. DBMS_JOB works one out after each run (Oracle's Database Administrator's Guide).
public final class IntervalWords {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?|\\.\\d+)|'([^']{0,40})'|([A-Za-z_]\\w{0,40})|([-+*/(),]))");
  private static final int MOST_TOKENS = 60;
  private static final int DAY_MINUTES = 24 * 60;
  private static final int LONGEST_DAYS = 36_600;
  private static final int SHORTEST_MONTH = 28;
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /// What the days of a moment are counted from; a number is counted from nothing.
  private enum From {
    NUMBER,
    TODAY,
    HOUR,
    MINUTE,
    WEEKDAY,
    WEEK,
    LATER_MONTH,
    FIRST_OF_MONTH,
    LAST_OF_MONTH
  }

  /// @param which  the weekday from Sunday as 0, or by how many months it lies ahead
  /// @param loose  whether the time of day is still that of the run before
  private record Moment(From from, int which, boolean loose, double days) {
    Moment plus(double more) {
      return new Moment(from, which, loose, days + more);
    }

    boolean isPlain() {
      return Math.abs(days) < 1e-9;
    }
  }

  private final List<String> tokens;
  private int at;

  private IntervalWords(List<String> tokens) {
    this.tokens = tokens;
  }

  /// The words as they are where they are no such expression, or one that has no plain words.
  public static String of(String expression) {
    var matcher = TOKEN.matcher(expression.strip().replaceFirst("(?s)^/\\*.*?\\*/", ""));
    var tokens = matcher.results().limit(MOST_TOKENS).map(found -> found.group().strip()).toList();
    boolean whole = String.join("", tokens).length() == expression.replaceAll("\\s+", "").length();
    if (!whole || tokens.stream()
        .noneMatch(token -> token.toUpperCase(Locale.ROOT).matches("SYSDATE|SYSTIMESTAMP|CURRENT_\\w+"))) {
      return expression.strip();
    }
    var parser = new IntervalWords(tokens);
    return parser.sum().filter(_ -> parser.at == tokens.size()).flatMap(IntervalWords::words)
        .orElse(expression.strip());
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at).toUpperCase(Locale.ROOT) : "";
  }

  private boolean take(String token) {
    boolean there = next().equals(token);
    at += there ? 1 : 0;
    return there;
  }

  private Optional<Moment> sum() {
    var left = product();
    while (left.isPresent() && (next().equals("+") || next().equals("-"))) {
      int sign = take("+") ? 1 : take("-") ? -1 : 0;
      var right = product();
      left = right.isEmpty() ? Optional.empty() : added(left.get(), right.get(), sign);
    }
    return left;
  }

  private static Optional<Moment> added(Moment left, Moment right, int sign) {
    return right.from() == From.NUMBER ? Optional.of(left.plus(sign * right.days()))
        : left.from() == From.NUMBER && sign > 0 ? Optional.of(right.plus(left.days())) : Optional.empty();
  }

  private Optional<Moment> product() {
    var left = factor();
    while (left.isPresent() && (next().equals("*") || next().equals("/"))) {
      boolean times = take("*");
      at += times ? 0 : 1;
      var right = factor();
      boolean numbers = left.get().from() == From.NUMBER
          && right.filter(one -> one.from() == From.NUMBER && (times || !one.isPlain())).isPresent();
      if (!numbers) {
        return Optional.empty();
      }
      left =
          Optional.of(number(times ? left.get().days() * right.get().days() : left.get().days() / right.get().days()));
    }
    return left;
  }

  private static Moment number(double value) {
    return new Moment(From.NUMBER, 0, false, value);
  }

  private Optional<Moment> factor() {
    var token = next();
    at++;
    if (token.matches("[\\d.]+")) {
      return Optional.of(number(Double.parseDouble(token)));
    }
    return switch (token) {
      case "(" -> sum().filter(_ -> take(")"));
      case "SYSDATE", "SYSTIMESTAMP", "CURRENT_DATE", "CURRENT_TIMESTAMP" ->
          Optional.of(new Moment(From.TODAY, 0, true, 0));
      case "TRUNC" -> called().flatMap(IntervalWords::cut);
      case "NEXT_DAY" -> called().filter(call -> day(call.word()) >= 0)
          .map(call -> new Moment(From.WEEKDAY, day(call.word()), call.moment().loose(), 0));
      case "LAST_DAY" -> called().map(Call::moment).flatMap(IntervalWords::lastDay);
      case "ADD_MONTHS" -> called().flatMap(IntervalWords::later);
      case "TO_DATE", "TO_CHAR" -> Optional.empty();
      case "INTERVAL" -> interval();
      default -> Optional.empty();
    };
  }

  /// @param word   a text that was given, without its quotes
  /// @param number a number that was given
  private record Call(Moment moment, String word, double number) {}

  private Optional<Call> called() {
    if (!take("(")) {
      return Optional.empty();
    }
    var moment = sum();
    var word = "";
    double number = 0;
    if (moment.isPresent() && take(",")) {
      if (next().startsWith("'")) {
        word = next().replace("'", "").strip();
        at++;
      } else {
        number = sum().filter(one -> one.from() == From.NUMBER).map(Moment::days).orElse(-1.0);
      }
    }
    var said = word;
    double given = number;
    return moment.filter(_ -> take(")")).map(found -> new Call(found, said, given));
  }

  /// `INTERVAL '15' MINUTE`
  private Optional<Moment> interval() {
    var count = next().replace("'", "").strip();
    at++;
    var unit = next();
    at++;
    if (!count.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    int minutes = switch (unit) {
      case "DAY" -> DAY_MINUTES;
      case "HOUR" -> 60;
      case "MINUTE" -> 1;
      default -> 0;
    };
    return minutes == 0 ? Optional.empty() : Optional.of(number(Double.parseDouble(count) * minutes / DAY_MINUTES));
  }

  private static Optional<Moment> cut(Call call) {
    var moment = call.moment();
    boolean today = moment.from() == From.TODAY && moment.loose();
    return switch (call.word()) {
      case "", "DD", "DDD", "J" -> Math.abs(moment.days() - Math.rint(moment.days())) < 1e-9
          ? Optional.of(new Moment(moment.from(), moment.which(), false, moment.days())) : Optional.empty();
      case "HH", "HH12", "HH24" ->
          today ? Optional.of(new Moment(From.HOUR, 0, false, moment.days())) : Optional.empty();
      case "MI" -> today ? Optional.of(new Moment(From.MINUTE, 0, false, moment.days())) : Optional.empty();
      case "IW" -> today && moment.isPlain() ? Optional.of(new Moment(From.WEEK, 1, false, 0)) : Optional.empty();
      case "MM", "MON", "MONTH" -> moment.isPlain() && (today || moment.from() == From.LATER_MONTH)
          ? Optional.of(new Moment(From.FIRST_OF_MONTH, moment.which(), false, 0)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Moment> lastDay(Moment of) {
    boolean month = of.from() == From.TODAY || of.from() == From.LATER_MONTH || of.from() == From.FIRST_OF_MONTH;
    return month && of.isPlain() ? Optional.of(new Moment(From.LAST_OF_MONTH, of.which(), of.loose(), 0))
        : Optional.empty();
  }

  private static Optional<Moment> later(Call call) {
    var of = call.moment();
    boolean month = of.from() == From.TODAY || of.from() == From.FIRST_OF_MONTH || of.from() == From.LATER_MONTH;
    return month && of.isPlain() && call.number() >= 1 && call.number() <= 12
        ? Optional.of(new Moment(of.from() == From.FIRST_OF_MONTH ? of.from() : From.LATER_MONTH,
            of.which() + (int) call.number(), of.loose(), 0))
        : Optional.empty();
  }

  /// English names only: which others hold depends on the session.
  private static int day(String word) {
    return word.length() < 3 ? -1 : DAYS.indexOf(word.substring(0, 3));
  }

  private static Optional<String> words(Moment moment) {
    if (Math.abs(moment.days()) > LONGEST_DAYS) {
      return Optional.empty();
    }
    long minutes = Math.round(moment.days() * DAY_MINUTES);
    int whole = (int) Math.floorDiv(minutes, DAY_MINUTES);
    int clock = Math.floorMod(minutes, DAY_MINUTES);
    var time = clock % 60 + " " + clock / 60 + " ";
    return switch (moment.from()) {
      case NUMBER -> Optional.empty();
      case TODAY -> minutes <= 0 ? Optional.empty() : moment.loose() ? every(minutes)
          : whole == 1 ? Optional.of(time + "* * *") : whole > 1 ? every((long) whole * DAY_MINUTES) : Optional.empty();
      case HOUR -> minutes >= 60 && minutes < 120 ? Optional.of(minutes - 60 + " * * * *")
          : minutes >= 120 ? every(minutes / 60 * 60) : Optional.empty();
      case MINUTE -> minutes > 0 ? every(minutes) : Optional.empty();
      case WEEKDAY -> moment.loose() || whole < 0 || whole > 6 ? Optional.empty()
          : Optional.of(time + "* * " + (moment.which() + whole) % 7);
      case WEEK ->
          whole < 7 || whole > 13 ? Optional.empty() : Optional.of(time + "* * " + (moment.which() + whole) % 7);
      case LATER_MONTH ->
          moment.isPlain() && moment.loose() ? Optional.of("every " + months(moment.which())) : Optional.empty();
      case FIRST_OF_MONTH -> moment.which() != 1 ? Optional.empty() : inMonth(time, whole + 1);
      case LAST_OF_MONTH -> moment.loose() ? Optional.empty()
          : whole == 0 ? Optional.of(time + "L * *") : inMonth(time, whole);
    };
  }

  private static Optional<String> inMonth(String time, int day) {
    return day < 1 || day > SHORTEST_MONTH ? Optional.empty() : Optional.of(time + day + " * *");
  }

  private static Optional<String> every(long minutes) {
    return Optional.of(TimeWords.every(minutes * 60_000));
  }

  private static String months(int count) {
    return count == 1 ? "1 month" : count + " months";
  }
}
