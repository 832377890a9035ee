package org.portolan.app.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.desk.MapFile;
import org.portolan.app.desk.Store;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Work;

/// The views that were saved in the open workspace.
final class Views {
  private final Session session;
  private final JobRunner jobs;
  private final Consumer<Problem> tell;
  private final ReadOnlyObjectWrapper<List<SavedView>> all = new ReadOnlyObjectWrapper<>(List.of());

  /// @param tell hears why they were not read or written
  Views(Session session, JobRunner jobs, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.tell = tell;
    session.store().subscribe(open -> {
      all.set(List.of());
      open.ifPresent(store -> in("Reading the saved views", store, MapFile.VIEWS::of));
    });
  }

  /// By name.
  ReadOnlyObjectProperty<List<SavedView>> all() {
    return all.getReadOnlyProperty();
  }

  boolean canKeep() {
    return session.editable().get();
  }

  Optional<SavedView> named(String name) {
    return all.get().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /// In place of the one of that name.
  void keep(SavedView view) {
    change("Saving the view", folder -> MapFile.VIEWS.keep(folder, view.name(), view.lines()));
  }

  void remove(SavedView view) {
    change("Removing the view", folder -> MapFile.VIEWS.remove(folder, view.name()));
  }

  private interface InFolder {
    SortedMap<String, SortedMap<String, String>> in(Path folder)
        throws ProblemException;
  }

  private void change(String name, InFolder work) {
    if (canKeep()) {
      session.store().get().ifPresent(store -> in(name, store, work));
    }
  }

  private void in(String name, Store store, InFolder work) {
    Work<SortedMap<String, SortedMap<String, String>>> all = _ -> work.in(store.folder());
    jobs.quietly(name, all, outcome -> {
      switch (outcome) {
        case Outcome.Done<SortedMap<String, SortedMap<String, String>>>(var said) -> this.all.set(said.entrySet()
            .stream().map(one -> SavedView.of(one.getKey(), one.getValue())).toList());
        case Outcome.Failed<SortedMap<String, SortedMap<String, String>>>(var problem) -> tell.accept(problem);
        case Outcome.Cancelled<SortedMap<String, SortedMap<String, String>>>() -> {}
      }
    });
  }
}
