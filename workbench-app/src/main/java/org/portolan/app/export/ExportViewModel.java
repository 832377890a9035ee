package org.portolan.app.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.portolan.app.document.Document;
import org.portolan.app.document.export.Export;
import org.portolan.app.document.export.ExportFormat;
import org.portolan.app.document.set.Documents;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.model.problem.Problem;
import org.portolan.model.survey.Survey;

/// Which documents are written in which formats, where, and how far that is.
public final class ExportViewModel {

  private final Supplier<Survey> survey;
  private final JobRunner jobs;
  private final StringProperty folder;
  private final ObjectProperty<Set<ExportFormat>> formats =
      new SimpleObjectProperty<>(EnumSet.allOf(ExportFormat.class));
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready());

  /// How far the export is.
  public sealed interface State {
    record Ready() implements State {}

    record Writing(Job job) implements State {}

    record Written(Path folder, List<Path> files) implements State {}

    record NotWritten(Problem problem) implements State {}
  }

  /// @param folder offered first
  public ExportViewModel(Supplier<Survey> survey, JobRunner jobs, Path folder) {
    this.survey = survey;
    this.jobs = jobs;
    this.folder = new SimpleStringProperty(folder.toString());
  }

  public StringProperty folder() {
    return folder;
  }

  public ObjectProperty<Set<ExportFormat>> formats() {
    return formats;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// The titles of what is written, in order.
  public List<String> titles() {
    return Documents.of(survey.get()).stream().map(Document::title).toList();
  }

  public void choose(ExportFormat format, boolean wanted) {
    var next = EnumSet.noneOf(ExportFormat.class);
    next.addAll(formats.get());
    if (wanted) {
      next.add(format);
    } else {
      next.remove(format);
    }
    formats.set(next);
  }

  /// Whether there is something to write and somewhere to write it.
  public boolean possible() {
    return !formats.get().isEmpty() && path().isPresent();
  }

  /// Writes the documents as things stand now.
  public void write() {
    var now = survey.get();
    var wanted = Set.copyOf(formats.get());
    path().ifPresent(to -> {
      var job = jobs.<List<Path>>start("Writing documents", progress -> Export.write(now, to, wanted, progress),
          outcome -> state.set(switch (outcome) {
            case Outcome.Done(var files) -> new State.Written(to, files);
            case Outcome.Failed(var problem) -> new State.NotWritten(problem);
            case Outcome.Cancelled() -> new State.Ready();
          }));
      if (jobs.running().contains(job)) {
        state.set(new State.Writing(job));
      }
    });
  }

  private Optional<Path> path() {
    try {
      return folder.get().isBlank() ? Optional.empty() : Optional.of(Path.of(folder.get().strip()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
