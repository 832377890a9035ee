package org.portolan.model.manifest.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.unit.SizeWords;
import org.portolan.model.unit.TimeWords;
import org.portolan.model.yaml.form.Form;
import org.portolan.model.yaml.form.Forms;

/// How the manifest spells lengths of time, sizes, moments and rates.
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MOMENT_WITH_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern RATE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,17})?)\\s*([kMG])bit/s");
  private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,17})?)\\s*%");

  private Words() {}

  static final Form<Duration> LENGTH = Forms.spelt("a length of time", TimeWords::parse, TimeWords::of,
      "^\\s*([0-9.]+\\s*[A-Za-z]+\\s*)+$", "1 h 30 min");
  static final Form<Period> PERIOD =
      Forms.spelt("a number of days", TimeWords::parsePeriod, TimeWords::of, "^[0-9]+\\s*[A-Za-z]+$", "14 d");
  static final Form<ByteCount> SIZE =
      Forms.spelt("an amount of data", SizeWords::parse, SizeWords::of, "^[0-9.]+\\s*[A-Za-z]+$", "214 GB");
  static final Form<LocalDateTime> TIME = Forms.spelt("a day with a time", Words::moment, Words::spelt,
      "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})?$", "2027-01-23 22:00");
  static final Form<ZoneId> ZONE =
      Forms.spelt("a time zone", Words::zone, ZoneId::getId, "^[A-Za-z0-9_+:/-]+$", "Europe/Amsterdam");
  /// In megabits per second.
  static final Form<Double> RATE_OF_LINE =
      Forms.spelt("a transfer rate", Words::rate, Words::speltRate, "^[0-9.]+\\s*[kMG]bit/s$", "620 Mbit/s");
  /// As a number in (0, 1].
  static final Form<Double> SHARE_OF_ALL =
      Forms.spelt("a share in per cent", Words::share, Words::speltShare, "^[0-9.]+\\s*%$", "80 %");

  private static Optional<LocalDateTime> moment(String text) {
    try {
      var spaced = text.replace('T', ' ');
      return Optional.of(LocalDateTime.parse(spaced, spaced.length() > 16 ? MOMENT_WITH_SECONDS : MOMENT));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static String spelt(LocalDateTime moment) {
    return moment.format(moment.getSecond() == 0 ? MOMENT : MOMENT_WITH_SECONDS);
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
  }

  private static Optional<Double> rate(String text) {
    var match = RATE.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    int shift = switch (match.group(2)) {
      case "G" -> 3;
      case "M" -> 0;
      default -> -3;
    };
    return Optional.of(new BigDecimal(match.group(1)).movePointRight(shift).doubleValue()).filter(value -> value > 0);
  }

  private static String speltRate(double megabits) {
    return plain(BigDecimal.valueOf(megabits)) + " Mbit/s";
  }

  private static Optional<Double> share(String text) {
    var match = SHARE.matcher(text.strip());
    return match.matches()
        ? Optional.of(new BigDecimal(match.group(1)).movePointLeft(2).doubleValue()).filter(s -> s > 0 && s <= 1)
        : Optional.empty();
  }

  private static String speltShare(double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2)) + " %";
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
