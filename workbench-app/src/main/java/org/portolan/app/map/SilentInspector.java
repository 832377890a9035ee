package org.portolan.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.method.Rule;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// One silent dependency: what it is, how we know, how sure we are, and the decision.
final class SilentInspector extends VBox {
  SilentInspector(SilentDependency silent, Survey survey, MapViewModel model, DecisionBox decide) {
    getStyleClass().add("inspector");
    getChildren().addAll(head(silent), Boxes.styled(new Region(), "line-below"), path(silent, survey, model),
        evidence(silent, survey), confidence(silent));
    var show = Buttons.small("What breaks if it goes away", () -> model.focus(silent.dependant()));
    getChildren().addAll(Boxes.padded(Boxes.row(8, show), 8, 16, 8, 16), decide);
  }

  private static Node head(SilentDependency silent) {
    var sign = new IconView(Icon.SILENT, 20).styled("alert");
    var kind = Labels.of(silent.open() ? "Silent dependency" : "Silent dependency, decided", "strong",
        silent.open() ? "alert" : "quiet");
    var severity = Labels.chip(Spoken.sentence(silent.severity().word()), Signs.mood(silent.severity()));
    severity.setGraphic(new IconView(Signs.of(silent.severity()), 13));
    var box = Boxes.column(6, Boxes.row(8, sign, kind, severity), Labels.wrapping(silent.title(), "title"),
        Labels.wrapping(silent.breaks(), "quiet"));
    silent.nextRun().ifPresent(next -> box.getChildren().add(
        Labels.wrapping("Next run " + Spoken.weekdayMomentAndYear(next) + ", " + next.getZone() + ".",
            "quiet")));
    if (silent.state() instanceof State.Returned(var before)) {
      box.getChildren().add(Labels.wrapping("Closed by " + before.by() + " on " + before.on()
          + "; open again, because its evidence has changed.", "caution"));
    }
    box.getChildren().add(rules(silent.rules()));
    return Boxes.padded(box, 14, 16, 12, 16);
  }

  private static Node rules(List<RuleId> rules) {
    var why = Boxes.column(6);
    why.setManaged(false);
    why.setVisible(false);
    rules.forEach(id -> Rule.of(id).ifPresent(
        rule -> why.getChildren().add(Labels.wrapping(id + "  " + rule.title() + ". " + rule.why(), "note", "quiet"))));
    var numbers = Labels.code(rules.stream().map(RuleId::toString).collect(Collectors.joining("  ")));
    var link = Buttons.link("Why these rules", () -> {
      why.setVisible(!why.isVisible());
      why.setManaged(why.isVisible());
    });
    return Boxes.column(6, Boxes.row(8, numbers, Boxes.grow(), link), why);
  }

  private static Node evidence(SilentDependency silent, Survey survey) {
    var marked = new ArrayList<String>();
    silent.path().forEach(arrow -> survey.inventory().asset(arrow.to()).map(Asset::name).ifPresent(marked::add));
    var files = silent.evidence().stream().map(one -> one.place().source()).distinct().count();
    return Boxes.padded(Boxes.column(8, Boxes.row(8, Labels.heading("Evidence"),
        Labels.note(Spoken.count(silent.evidence().size(), "piece", "pieces") + " in "
            + Spoken.count(files, "place", "places"))),
        new EvidenceBox(silent.evidence(), marked)), 12, 16, 12, 16);
  }

  private static Node path(SilentDependency silent, Survey survey, MapViewModel model) {
    return Boxes.padded(Boxes.column(8, Boxes.row(8, Labels.heading("Path"),
        Labels.note("a number opens what it rests on")), new PathBox(silent.path(), survey, model)), 12, 16, 4, 16);
  }

  private static Node confidence(SilentDependency silent) {
    var bar = new ProgressBar(silent.confidence().value());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    bar.setAccessibleText("Confidence " + silent.confidence());
    return Boxes.padded(Boxes.column(6,
        Boxes.row(8, Labels.heading("Confidence"), Labels.code(silent.confidence().toString()), Boxes.growing(bar)),
        Labels.wrapping("Would confirm it: " + silent.wouldConfirm(), "note", "quiet"),
        Labels.wrapping("Would refute it: " + silent.wouldRefute(), "note", "quiet")), 4, 16, 12, 16);
  }
}
