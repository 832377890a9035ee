package org.portolan.app.document.set;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Document;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.Window;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What the first page of every document has in common.
final class Cover {
  /// A blank at which no line breaks: a time keeps its zone.
  private static final char TIED = '\u00a0';
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Cover() {}

  static Document document(Survey survey, String name, String title, String lead, String fact, boolean ticks,
      List<Block> blocks) {
    return new Document(name, plan(survey), title, lead, written(survey), fact, survey.fingerprint(), ticks, blocks);
  }

  private static String plan(Survey survey) {
    var context = survey.manifest().context();
    return context.organisation().isBlank() ? context.name() : context.name() + " · " + context.organisation();
  }

  /// The newest thing that was read, noted or decided: the same input gives the same words.
  private static String written(Survey survey) {
    var zone = zone(survey);
    return moment(survey).map(at -> WRITTEN.format(at.atZone(zone)) + TIED + zone).orElse("before anything was read");
  }

  static Optional<Instant> moment(Survey survey) {
    var zone = zone(survey);
    var moments = Stream.concat(survey.inventory().sources().stream().map(SourceSummary::importedAt),
        survey.logbook().entries().stream().map(Entry::at));
    var closed = survey.manifest().closures().stream().map(closure -> closure.on().atStartOfDay(zone).toInstant());
    return Stream.concat(moments, closed).max(Comparator.naturalOrder());
  }

  static ZoneId zone(Survey survey) {
    return survey.manifest().context().window().map(Window::zone).orElse(UTC);
  }

  /// The window as a figure; says so while nobody has set it.
  static Figure window(Optional<Window> window) {
    return window.map(Cover::window).orElse(new Figure("Cutover window", "not set", "Nobody has chosen the night yet.",
        false));
  }

  private static Figure window(Window window) {
    var sameDay = window.from().toLocalDate().equals(window.to().toLocalDate());
    var days = sameDay ? Spoken.longDay(window.begins())
        : window.begins().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " to "
            + window.ends().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", "
            + Spoken.days(window.from().toLocalDate(), window.to().toLocalDate());
    return new Figure("Window, " + window.zone(), Spoken.clock(window.begins()) + " to " + Spoken.clock(window.ends()),
        days + "; " + Spoken.duration(window.length()), false);
  }
}
