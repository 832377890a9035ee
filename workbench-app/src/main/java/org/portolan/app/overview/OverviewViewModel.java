package org.portolan.app.overview;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.portolan.model.asset.AssetId;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.DriftReport;
import org.portolan.model.survey.Survey;

/// Turns each survey into an overview, and passes on where the user wants to go.
public final class OverviewViewModel {

  private final ObservableValue<Overview> overview;
  private final Paths paths;

  /// The ways out of this place; who wires the window says where they lead. A way that leads nowhere yet has no button.
  ///
  /// @param showAsset    shows an asset among what depends on it
  /// @param decideSilent shows a silent dependency where it can be decided
  /// @param mend         goes where a finding is mended
  /// @param addSource    shows where sources are added
  /// @param showUnread   shows all that was not read
  /// @param showPlan     shows phases and tasks
  /// @param showPage     shows a page of Discover
  /// @param openSample   makes the sample and opens it
  /// @param setWindow    asks when it shall move
  public record Paths(Optional<Consumer<AssetId>> showAsset,
      Optional<Consumer<Concern.Remedy.DecideSilent>> decideSilent, Function<Finding, Optional<Runnable>> mend,
      Optional<Runnable> addSource, Optional<Runnable> showUnread, Optional<Runnable> showPlan,
      Consumer<Concern.Page> showPage, Optional<Runnable> openSample, Optional<Runnable> setWindow) {}

  /// @param drift what has changed since the last snapshot
  public OverviewViewModel(ObservableValue<Survey> survey, ObservableValue<Optional<DriftReport>> drift, Paths paths) {
    this.overview = Bindings.createObjectBinding(() -> Overview.of(survey.getValue(), drift.getValue()), survey, drift);
    this.paths = paths;
  }

  public ObservableValue<Overview> overview() {
    return overview;
  }

  public Paths paths() {
    return paths;
  }

  /// Goes where a concern is mended; empty where that place is not built.
  public Optional<Runnable> mending(Concern concern) {
    return switch (concern.remedy()) {
      case Concern.Remedy.DecideSilent silent -> paths.decideSilent().map(way -> () -> way.accept(silent));
      case Concern.Remedy.Mend(var finding) -> paths.mend().apply(finding);
      case Concern.Remedy.Look(var page) -> Optional.of(() -> paths.showPage().accept(page));
    };
  }
}
