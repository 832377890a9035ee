package org.portolan.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portolan.app.desk.Profiling;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.quality.Flaw;
import org.portolan.model.quality.Quality;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What a profile would cost, and what it has found, as text and as JSON.
final class ProfileText {
  private static final int LISTED = 8;

  private ProfileText() {}

  static String cost(String source, Cost cost) {
    var lines = new ArrayList<String>();
    lines.add(source + ": " + Spoken.count(cost.tables().size(), "table", "tables") + ", "
        + Spoken.count(cost.rows(), "row", "rows") + " by the catalog's own guess, about " + spoken(cost.expected())
        + " of the database's work" + (cost.unknown() == 0 ? ""
            : "; of " + Spoken.count(cost.unknown(), "table", "tables")
                + " the catalog does not say how many rows, so they are counted first"));
    cost.tables().stream().filter(part -> !part.unknown()).limit(LISTED)
        .forEach(part -> lines.add("  " + part.name() + "  " + Spoken.count(part.rows(), "row", "rows") + ", "
            + Spoken.count(part.columns(), "column", "columns") + ", about " + spoken(part.expected())
            + (part.sampled() ? "; of its rows " + Flaw.percent(part.share()) + " are looked at" : "")));
    if (cost.tables().size() - cost.unknown() > LISTED) {
      lines.add("  and " + Spoken.count(cost.tables().size() - cost.unknown() - LISTED) + " smaller ones");
    }
    if (cost.foreign() > 0) {
      lines.add("  " + Spoken.count(cost.foreign(), "table lies", "tables lie") + " on another server and "
          + (cost.foreign() == 1 ? "is" : "are") + " left alone");
    }
    lines.add("Only counts leave the database; it is only read, one statement at a time, none longer than a minute.");
    return String.join("\n", lines);
  }

  private static String spoken(Duration time) {
    return time.compareTo(Duration.ofSeconds(1)) < 0 ? "a second" : Spoken.duration(time);
  }

  static Map<String, Object> json(String source, Cost cost) {
    return Json.object("source", source, "counted", false, "cost", costOf(cost));
  }

  private static Map<String, Object> costOf(Cost cost) {
    return Json.object("tables", cost.tables().size(), "rows", cost.rows(), "tablesOfUnknownSize", cost.unknown(),
        "seconds", cost.expected().toMillis() / 1000.0, "sampled",
        cost.sampled().stream().map(part -> Json.object("table", part.table().value(), "rows", part.rows(), "share",
            part.share())).toList());
  }

  static String told(String source, ImportReport report, Survey survey) {
    var lines = new ArrayList<String>();
    var quality = survey.quality();
    var open = quality.open().stream().filter(one -> Profiling.isOf(one.table(), source)).toList();
    long accepted = quality.accepted().stream().filter(one -> Profiling.isOf(one.table(), source)).count();
    open.forEach(flaw -> lines.add(flaw.severity().word() + "  " + flaw.summary()));
    report.unread().forEach(unread -> {
      lines.add("  not read  " + unread.place() + "  " + unread.reason());
      if (!unread.remedy().isEmpty()) {
        lines.add("  → " + unread.remedy());
      }
    });
    if (!report.complete()) {
      lines.add("The connection ended; what was counted is kept as incomplete, and the last complete profile stands.");
    }
    lines.add(source + ": " + Spoken.count(report.read().size(), "table", "tables") + " counted, "
        + Spoken.count(open.size(), "finding", "findings") + " to clean up, " + accepted + " accepted, "
        + Spoken.count(report.unread().size()) + " not read");
    return String.join("\n", lines);
  }

  static Map<String, Object> json(String source, Cost cost, ImportReport report, Survey survey) {
    var profiles = survey.inventory().profiles().values().stream().filter(one -> Profiling.isOf(one.table(), source));
    return Json.object("source", source, "counted", true, "complete", report.complete(), "cost", costOf(cost),
        "tables", profiles.map(ProfileText::json).toList(), "findings", findings(survey.quality(), source), "unread",
        report.unread().stream().map(one -> Json.object("source", one.place().source(), "reason", one.reason(),
            "remedy", one.remedy())).toList());
  }

  private static List<Map<String, Object>> findings(Quality quality, String source) {
    return quality.open().stream().filter(one -> Profiling.isOf(one.table(), source))
        .map(one -> Json.object("id", "R-7/" + one.subject(), "severity", one.severity().word(), "table",
            one.table().value(), "columns", one.columns(), "what", one.what(), "count", one.count(), "of", one.of(),
            "summary", one.summary()))
        .toList();
  }

  private static Map<String, Object> json(TableProfile profile) {
    return Json.object("table", profile.table().value(), "rows", profile.rows(), "looked", profile.looked(), "at",
        profile.at().toString(), "counts", profile.counted().stream().map(ProfileText::json).toList(), "lookups",
        profile.matched().stream().map(ProfileText::json).toList());
  }

  private static Map<String, Object> json(Fact.Counted one) {
    return Json.object("columns", one.columns(), "trait", one.trait().word(), "count", one.count(), "of", one.of());
  }

  private static Map<String, Object> json(Fact.Matched one) {
    return Json.object("columns", one.columns(), "other", one.other().value(), "keys", one.keys(), "found", one.found(),
        "of", one.of());
  }
}
