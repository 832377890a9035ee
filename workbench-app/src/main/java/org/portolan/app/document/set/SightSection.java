package org.portolan.app.document.set;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.app.document.Text.Span;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.sight.BlindSpots;
import org.portolan.model.sight.Gap;
import org.portolan.model.sight.Gap.Proof;
import org.portolan.model.sight.JobSight;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What was declared, written and seen, held against each other; and the jobs that nobody could have seen run.
final class SightSection {
  private static final Text PRINTED = Text.code("portolan silent --json");

  private SightSection() {}

  static List<Block> of(Survey survey) {
    var blocks = new ArrayList<Block>();
    var all = survey.judgement().triangulation();
    blocks.add(new Heading(2, "", "Declared, written, seen", Text.NONE, "seen", false));
    if (survey.inventory().windows().isEmpty()) {
      blocks.add(
          new Paragraph(Text.of("Nobody watched anything yet: no session list and no log was imported. What was not"
              + " seen proves nothing."), false));
    } else {
      blocks.add(new Paragraph(Text.of(watched(survey)), false));
    }
    if (!survey.inventory().windows().isEmpty()) {
      blocks.addAll(gaps("Seen, but written nowhere", all.seenNotWritten()));
      blocks.addAll(gaps("Written, but never seen", all.writtenNeverSeen()));
      blocks.addAll(gaps("Granted, but never seen", all.grantedNeverSeen()));
    }
    if (!all.notWatched().isEmpty()) {
      blocks.add(new Paragraph(Text.of("Nobody watched " + all.notWatched().entrySet().stream().limit(8)
          .map(entry -> entry.getKey() + " (" + Spoken.count(entry.getValue(), "use", "uses") + ")")
          .collect(Collectors.joining(", ")) + (all.notWatched().size() > 8 ? " and more" : "")
          + ": nothing can be said about those."), true));
    }
    blocks.addAll(jobs(survey));
    return blocks;
  }

  private static String watched(Survey survey) {
    return "Watched: " + survey.inventory().windows().stream().map(window -> window.asset() + " "
        + (window.continuous() ? "from " + day(window.from()) + " to " + day(window.until())
            : "at one moment, " + day(window.from())))
        .distinct().limit(8).collect(Collectors.joining("; ")) + ".";
  }

  private static String day(Instant moment) {
    return moment.toString().substring(0, 10);
  }

  private static List<Block> gaps(String title, List<Gap> gaps) {
    var columns = List.of(new Column("Who", 34, Align.LEFT), new Column("What", 26, Align.LEFT),
        new Column("What is known", 40, Align.LEFT));
    return List.of(new Heading(3, "", title, Text.NONE, "", false), gaps.isEmpty()
        ? new Table("", columns, List.of(NotLookedAt.nothing("None.")))
        : LongLists.table(columns, gaps, SightSection::row, PRINTED));
  }

  private static Row row(Gap gap) {
    return new Row(List.of(Text.code(gap.who().value()), Text.code(gap.what().value()),
        Text.of(gap.reason() + (gap.proof() == Proof.COULD_NOT_SHOW ? " (proves nothing)" : "") + ".")), false);
  }

  private static List<Block> jobs(Survey survey) {
    var spots = survey.judgement().blindSpots();
    var columns = List.of(new Column("Job", 27, Align.LEFT), new Column("Seen?", 11, Align.LEFT),
        new Column("Next runs", 18, Align.LEFT), new Column("In the night, and after", 26, Align.LEFT),
        new Column("Who would notice", 18, Align.LEFT));
    var heading = new Heading(2, "", "Blind spots", Text.of(spots.spoken()), "blind-spots", false);
    return List.of(heading, spots.unseen().isEmpty()
        ? new Table("", columns, List.of(NotLookedAt.nothing(nothing(spots))))
        : LongLists.table(columns, spots.unseen(), job -> row(job, survey), PRINTED));
  }

  private static String nothing(BlindSpots spots) {
    return spots.jobs().isEmpty() ? "No scheduled job was found." : "Every job that we know was seen to run.";
  }

  private static Row row(JobSight job, Survey survey) {
    return new Row(List.of(named(job.job(), survey).and(new Span.Break()).and(job.schedule()),
        Text.of(job.sight().spoken()), Text.of(job.next().isEmpty() ? "not known" : Spoken.moments(job.next())),
        night(job), Text.of(notice(job, survey))), false);
  }

  /// Its name, and the id that stays.
  static Text named(AssetId id, Survey survey) {
    return survey.inventory().asset(id).map(asset -> Text.strong(asset.name()).and(new Span.Break())
        .and(Text.code(id.value()))).orElse(Text.code(id.value()));
  }

  private static Text night(JobSight job) {
    var text = job.inWindow().isEmpty() ? Text.NONE
        : Text.strong("Fires in the window: " + Spoken.moments(job.inWindow().stream().limit(3).toList())
            + (job.inWindow().size() > 3 ? " and " + Spoken.count(job.inWindow().size() - 3) + " more" : "")).and(". ");
    text =
        job.firstAfter().map(run -> Text.of("First run after it: " + Spoken.weekdayMomentAndYear(run)))
            .map(text::and).orElse(text);
    return job.forceOn().isEmpty() ? text : text.and(", after the watch. ")
        .and(Text.strong("Run by force " + Spoken.dayAndYear(job.forceOn().get())));
  }

  private static String notice(JobSight job, Survey survey) {
    var notice = job.notice();
    var name = notice.by().flatMap(survey.inventory()::asset).map(Asset::name);
    var how = notice.by().isPresent() && name.isPresent()
        ? notice.how().replace(notice.by().get().value(), name.get()) : notice.how();
    return how + notice.after().map(after -> after.isZero() ? ", at once" : ", " + Spoken.duration(after)
        + " later").orElse("");
  }
}
