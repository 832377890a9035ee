package org.portolan.app.discover;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.sight.Gap;
import org.portolan.model.sight.Gap.Proof;
import org.portolan.model.sight.JobSight;
import org.portolan.model.sight.Notice;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What is declared, written and seen, each held against the others, and the jobs that nobody could have seen run.
final class SightPage extends VBox {
  private static final int ROOM = 40;
  private static final double NAME = 250;
  private static final double ROOM_FOR_STRIPS = 800;

  private final Survey survey;
  private final Consumer<AssetId> show;

  /// What can be done about not having watched.
  record Deeds(Runnable addLog, Runnable script) {}

  SightPage(Survey survey, Consumer<AssetId> show, Deeds deeds) {
    super(22);
    this.survey = survey;
    this.show = show;
    var all = survey.judgement().triangulation();
    var watched = Boxes.column(10, Labels.wrapping(watched(), "quiet"));
    if (survey.inventory().windows().isEmpty()) {
      watched.getChildren().add(Boxes.row(10, Buttons.plain(Icon.ADD, "Add a log or session list", deeds.addLog()),
          Buttons.link("Collect them with the collection script", deeds.script())));
    }
    getChildren().addAll(watched,
        gaps("Seen, but written nowhere", "somebody uses it whom no file explains", all.seenNotWritten()),
        gaps("Written, but never seen", "dead, or not watched long enough", all.writtenNeverSeen()),
        gaps("Granted, but never seen", "a right that nobody needs, or a visitor who comes seldom",
            all.grantedNeverSeen()),
        jobs());
  }

  private String watched() {
    var windows = survey.inventory().windows();
    if (windows.isEmpty()) {
      return "Nobody watched anything yet. Session lists, logs and sockets tell what really happens; until then, what"
          + " was not seen proves nothing.";
    }
    var unwatched = survey.judgement().triangulation().notWatched();
    return "Watched: " + windows.stream().map(window -> name(window.asset()) + (window.continuous()
        ? " from " + day(window.from()) + " to " + day(window.until())
        : " at one moment, " + day(window.from()))).distinct().limit(6).collect(Collectors.joining("; ")) + "."
        + (unwatched.isEmpty() ? "" : " Nobody watched " + unwatched.keySet().stream().map(this::name).limit(6)
            .collect(Collectors.joining(", "))
            + (unwatched.size() > 6 ? " and "
                + Spoken.count(unwatched.size() - 6) + " more" : "")
            + ".");
  }

  private String day(Instant moment) {
    return Spoken.dayAndYear(moment.atZone(survey.asOf().getZone()));
  }

  private VBox gaps(String title, String remark, List<Gap> gaps) {
    var box = new VBox(Boxes.sectionHead(Labels.heading(title),
        Labels.note((gaps.isEmpty() ? none() : Spoken.count(gaps.size())) + "; " + remark)));
    gaps.stream().limit(ROOM).forEach(gap -> box.getChildren().add(row(gap)));
    if (gaps.size() > ROOM) {
      box.getChildren().add(Boxes.padded(Labels.note("and " + Spoken.count(gaps.size() - ROOM)
          + " more; the silent-dependency report lists them"), 8, 0, 8, 0));
    }
    return box;
  }

  /// Where nobody watched, nobody knows that there is none.
  private String none() {
    return survey.inventory().windows().isEmpty() ? "not known while nobody watched" : "none";
  }

  private Node row(Gap gap) {
    var reason = Labels.wrapping(gap.reason() + ".", "note", "quiet");
    reason.setMinWidth(0);
    var row = Boxes.row(12, new IconView(Icon.ACTIVITY).styled("quiet"), link(gap.who()), link(gap.what()),
        Boxes.growing(reason));
    if (gap.proof() == Proof.COULD_NOT_SHOW) {
      var chip = Labels.chip("proves nothing", "quiet");
      chip.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(chip);
    }
    return Boxes.styled(row, "line");
  }

  private Node link(AssetId id) {
    var link = Buttons.link(name(id), () -> show.accept(id));
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return wide(link, NAME);
  }

  private static Node wide(Region node, double width) {
    node.setMinWidth(0);
    node.setPrefWidth(width);
    node.setMaxWidth(width);
    return node;
  }

  private String name(AssetId id) {
    return survey.inventory().asset(id).map(SightPage::name).orElse(id.value());
  }

  private static String name(Asset asset) {
    return asset.schema().isEmpty() || asset.schema().equals(asset.name()) ? asset.name()
        : asset.schema() + "." + asset.name();
  }

  private VBox jobs() {
    var spots = survey.judgement().blindSpots();
    var shown = spots.unseen();
    var timeline = new SightTimeline(survey);
    var box = new VBox(Boxes.sectionHead(Labels.heading("Jobs that nobody saw run"), Labels.note(spots.spoken())));
    if (!shown.isEmpty()) {
      var legend = Boxes.padded(new VBox(timeline.legend()), 6, 0, 2, 0);
      legend.managedProperty().bind(widthProperty().greaterThan(ROOM_FOR_STRIPS));
      legend.visibleProperty().bind(legend.managedProperty());
      box.getChildren().add(legend);
    } else if (!spots.jobs().isEmpty()) {
      box.getChildren().add(Boxes.padded(Labels.of("Every job that we know was seen to run."), 12, 0, 12, 0));
    }
    shown.stream().limit(ROOM).forEach(job -> box.getChildren().add(row(job, timeline)));
    if (shown.size() > ROOM) {
      box.getChildren().add(Boxes.padded(Labels.note("and " + Spoken.count(shown.size() - ROOM)
          + " more jobs; the silent-dependency report lists them"), 8, 0, 8, 0));
    }
    return box;
  }

  private Node row(JobSight job, SightTimeline timeline) {
    var name = Boxes.column(1, link(job.job()), Labels.note(job.schedule()));
    wide(name, NAME);
    name.setAlignment(Pos.CENTER_LEFT);
    // Only the words give way in a narrow window: the strips stand below one another in all rows.
    name.setMinWidth(NAME);
    var words = Boxes.column(1, Labels.wrapping(Spoken.sentence(job.sight().spoken()) + night(job), "note"),
        Labels.wrapping("Who would notice: " + notice(job.notice()), "note", "quiet"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    var strip = timeline.of(job);
    // Where there is little room, the words say what the strip shows.
    strip.managedProperty().bind(widthProperty().greaterThan(ROOM_FOR_STRIPS));
    strip.visibleProperty().bind(strip.managedProperty());
    return Boxes.styled(Boxes.row(12, new IconView(Icon.JOB).styled("quiet"), name, strip, Boxes.growing(words)),
        "line", "two-lines");
  }

  private static String night(JobSight job) {
    var words = new StringBuilder();
    if (!job.inWindow().isEmpty()) {
      words.append(". Fires in the window: ").append(job.inWindow().stream().limit(3).map(Spoken::weekdayMoment)
          .collect(Collectors.joining(", ")));
    }
    job.forceOn().ifPresent(day -> words.append(". First run after it ")
        .append(job.firstAfter().map(SightPage::moment).orElse("not known"))
        .append(": run it by force on ").append(Spoken.dayAndYear(day)));
    return words.toString();
  }

  private static String moment(ZonedDateTime run) {
    return Spoken.weekdayMomentAndYear(run);
  }

  private static String notice(Notice notice) {
    return notice.how() + notice.after()
        .map(after -> after.isZero() ? ", at once" : ", " + Spoken.duration(after) + " later").orElse("");
  }
}
