package org.portolan.app.discover;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.portolan.app.desk.Profiling;
import org.portolan.app.fx.Sheets;
import org.portolan.model.intake.Source;
import org.portolan.model.quality.Flaw;

/// The way from a database's card to a profile of its rows and back: what it costs, what was found, who accepts it.
final class ProfileForms {
  private final DiscoverViewModel model;
  private final Sheets sheets;

  ProfileForms(DiscoverViewModel model, Sheets sheets) {
    this.model = model;
    this.sheets = sheets;
  }

  /// What stands on a source's card; empty for what is no live database.
  Optional<Node> line(Source source) {
    var survey = model.survey().getValue();
    return Profiling.sources(survey.inventory()).contains(source)
        ? Optional.of(new RowsLine(source.name(), survey, () -> profile(source), () -> found(source)))
        : Optional.empty();
  }

  private void profile(Source source) {
    model.rows().prepare(source, model.imports().known(source.name()),
        request -> sheets.show(new ProfileSheet(request, said -> {
          sheets.close();
          model.rows().count(said);
        }, sheets::close)));
  }

  private void found(Source source) {
    var quality = model.survey().getValue().quality();
    Optional<Consumer<Flaw>> accept =
        model.editable().getValue() ? Optional.of(flaw -> accept(source, flaw)) : Optional.empty();
    sheets.show(new FlawSheet(source.name(), of(quality.open(), source), of(quality.accepted(), source), accept,
        () -> profile(source), sheets::close));
  }

  private static List<Flaw> of(List<Flaw> flaws, Source source) {
    return flaws.stream().filter(flaw -> Profiling.isOf(flaw.table(), source.name())).toList();
  }

  private void accept(Source source, Flaw flaw) {
    sheets.show(WaiveSheet.flaw(flaw, model.today(), waiver -> {
      model.waive(waiver);
      found(source);
    }, () -> found(source)));
  }
}
