package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.portolan.model.intake.Trait;

/// What is counted in a column of text, and what the counts say.
///
/// Whether a column is one of e-mail addresses, numbers or dates is told by what most of its values look like; a name
/// that says so makes half of them enough.
final class TextProbes {
  private static final double MOST = 0.9;
  private static final double HALF = 0.5;
  /// Of numbers with a point, that make a column without a telling name one of numbers.
  private static final double BROKEN_NUMBERS = 0.3;

  private static final String STAND_INS =
      "('n/a', 'n.a.', 'null', '-', '--', '---', '?', '??', '???', 'tbd', 'k.a.', 'n.n.')";
  private static final String BEGIN_NUMBERS =
      "('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', ' ')";
  private static final String CONTROLS = "[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]";
  private static final String LOST = "\uFFFD|\u00EF\u00BF\u00BD";
  /// The second bytes of UTF-8 as Latin-1 and Windows-1252 show them.
  private static final String MISREAD = "[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192"
      + "\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]|\u00E2\u20AC";
  private static final String NUMBER = "^ *[-+]?[0-9]{1,30}([.,][0-9]+)* *$";
  private static final String BROKEN = "^ *[-+]?[0-9]{1,30}[.,][0-9]{1,6} *$";
  private static final List<Probe> DATES = List.of(
      new Probe("iso", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
      new Probe("dots", "^(0?[1-9]|[12][0-9]|3[01])[.](0?[1-9]|1[0-2])[.]([0-9]{4}|[0-9]{2})( |$)"),
      new Probe("slashes", "^([0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/([0-9]{4}|[0-9]{2}))( |$)"),
      new Probe("plain", "^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([0-9]{4}|[0-9]{6})?$"));

  private TextProbes() {}

  /// @param x      the column, quoted
  /// @param filled whether its type fills short values up with blanks
  static List<Probe> of(String x, Meaning meaning, boolean filled, Spelling spelling) {
    var probes = new ArrayList<Probe>();
    var text = spelling.text(x);
    var bare = spelling.trim(x);
    // What is dear is only asked of what a cheap look leaves in doubt.
    probes.add(new Probe("empty", "sum(case when " + text + " = '' then 1 when " + text + " like ' %' then "
        + oneIf(bare + " = ''") + " else 0 end)"));
    var standsIn = "lower(" + bare + ") in " + STAND_INS;
    probes.add(filled ? Probe.count("stand_in", standsIn)
        : Probe.gated("stand_in", spelling.length(x) + " < 8", standsIn));
    if (!filled) {
      probes.add(Probe.gated("padded", text + " like ' %' or " + text + " like '% '",
          spelling.length(bare) + " > 0"));
    }
    probes.add(Probe.count("mail", text + " like '%_@_%._%' and " + text + " not like '% %' and " + text
        + " not like '%@%@%'"));
    probes.add(Probe.count("zero", text + " like '0000-00-00%'"));
    signs(x, spelling, probes);
    if (meaning != Meaning.CODE && meaning != Meaning.EMAIL) {
      shapes(x, spelling, probes);
    }
    return probes;
  }

  /// What is wrong with single characters, and how long it gets.
  static void signs(String x, Spelling spelling, List<Probe> probes) {
    probes.add(new Probe("longest", "max(" + spelling.length(x) + ")"));
    notAscii(x, spelling).ifPresent(beyond -> {
      probes.add(Probe.count("not_ascii", beyond));
      if (spelling.unicode()) {
        Stream.of(new Probe("replaced", LOST), new Probe("misread", MISREAD)).forEach(one -> spelling
            .matches(x, one.sql()).ifPresent(found -> probes.add(Probe.gated(one.name(), beyond, found))));
      }
    });
    spelling.matches(x, CONTROLS).ifPresent(found -> probes.add(Probe.count("control", found)));
  }

  private static Optional<String> notAscii(String x, Spelling spelling) {
    return spelling.words().say("not-ascii", "x", x)
        .or(() -> spelling.unicode() ? spelling.matches(x, "[^\u0001-\u007F]") : Optional.empty());
  }

  private static void shapes(String x, Spelling spelling, List<Probe> probes) {
    var digits = "substr(" + spelling.text(x) + ", 1, 1) in " + BEGIN_NUMBERS;
    Stream.concat(Stream.of(new Probe("number", NUMBER), new Probe("broken", BROKEN)), DATES.stream())
        .forEach(shape -> spelling.matches(x, shape.sql())
            .ifPresent(found -> probes.add(Probe.gated(shape.name(), digits, found))));
  }

  private static String oneIf(String condition) {
    return "case when " + condition + " then 1 else 0 end";
  }

  /// @param values rows in which there is a text at all
  /// @param said   what the probes have counted; 0 for what was not asked
  static void read(Map<String, Long> said, long values, Meaning meaning, BiConsumer<Trait, Long> found) {
    long empty = said.getOrDefault("empty", 0L);
    long standIns = said.getOrDefault("stand_in", 0L);
    long zero = said.getOrDefault("zero", 0L);
    long real = Math.max(0, values - empty - standIns);
    found.accept(Trait.EMPTY, empty);
    found.accept(Trait.STAND_IN, standIns);
    found.accept(Trait.PADDED, said.getOrDefault("padded", 0L));
    found.accept(Trait.CONTROL, said.getOrDefault("control", 0L));
    found.accept(Trait.REPLACED, said.getOrDefault("replaced", 0L));
    found.accept(Trait.MISREAD, said.getOrDefault("misread", 0L));
    found.accept(Trait.NOT_ASCII, said.getOrDefault("not_ascii", 0L));
    found.accept(Trait.LONGEST, said.getOrDefault("longest", 0L));
    long mails = said.getOrDefault("mail", 0L);
    long numbers = said.getOrDefault("number", 0L);
    long dates = DATES.stream().mapToLong(one -> said.getOrDefault(one.name(), 0L)).sum();
    long unpunctuated = meaning == Meaning.DATE ? 0 : said.getOrDefault("plain", 0L);
    if (is(mails, real, meaning == Meaning.EMAIL)) {
      found.accept(Trait.NO_EMAIL, real - mails);
    } else if (is(dates + zero - unpunctuated, real, meaning == Meaning.DATE)) {
      found.accept(Trait.ZERO_DATE, zero);
      found.accept(Trait.NO_DATE, Math.max(0, real - zero - dates));
      found.accept(Trait.OTHER_NOTATION, dates - most(said));
    } else if (is(numbers, real, meaning == Meaning.NUMBER) && (meaning == Meaning.NUMBER
        || said.getOrDefault("broken", 0L) >= BROKEN_NUMBERS * numbers)) {
      found.accept(Trait.NO_NUMBER, real - numbers);
    }
  }

  private static long most(Map<String, Long> said) {
    return DATES.stream().mapToLong(one -> said.getOrDefault(one.name(), 0L)).max().orElse(0);
  }

  private static boolean is(long alike, long real, boolean named) {
    return alike > 0 && alike >= (named ? HALF : MOST) * real;
  }
}
