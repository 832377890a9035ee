package org.portolan.app.overview;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.portolan.model.asset.AssetId;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;

/// Turns each survey into an overview, and passes on where the user wants to go.
public final class OverviewViewModel {

  private final ObservableValue<Overview> overview;
  private final Paths paths;

  /// The ways out of this place; who wires the window says where they lead.
  ///
  /// @param showAsset    shows an asset among what depends on it
  /// @param decideSilent shows a silent dependency, by its id, where it can be decided
  /// @param mend         shows where a finding is mended
  /// @param addSource    shows where sources are added
  /// @param showUnread   shows all that was not read
  /// @param showPlan     shows phases and tasks
  public record Paths(Consumer<AssetId> showAsset, Consumer<Concern.Remedy.DecideSilent> decideSilent,
      Consumer<Finding> mend, Runnable addSource, Runnable showUnread, Optional<Runnable> showPlan) {}

  public OverviewViewModel(ObservableValue<Survey> survey, Paths paths) {
    this.overview = survey.map(Overview::of);
    this.paths = paths;
  }

  public ObservableValue<Overview> overview() {
    return overview;
  }

  public Paths paths() {
    return paths;
  }

  /// Goes where a concern is mended.
  public void mend(Concern concern) {
    switch (concern.remedy()) {
      case Concern.Remedy.DecideSilent silent -> paths.decideSilent().accept(silent);
      case Concern.Remedy.Mend(var finding) -> paths.mend().accept(finding);
    }
  }
}
