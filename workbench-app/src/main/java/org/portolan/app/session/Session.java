package org.portolan.app.session;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.desk.Contents;
import org.portolan.app.desk.Store;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.LatestOnly;
import org.portolan.app.job.Outcome;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestText;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Work;

/// The open workspace. All of it is read and changed on the screen's thread; reading, writing and working out what
/// follows happen beside it.
public final class Session {

  private static final Contents NOTHING = new Contents(Manifest.named(""), Inventory.EMPTY, Logbook.EMPTY);

  private final JobRunner jobs;
  private final Clock clock;
  private final Consumer<Problem> tell;
  private final Saving saving;
  private final LatestOnly<Survey> surveying;
  private final StoreWork writing;
  private final ReadOnlyObjectWrapper<Optional<Store>> store = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Survey> survey;
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(History.startingWith(NOTHING.manifest()));

  /// @param tell hears of what could not be written or worked out
  public Session(JobRunner jobs, Clock clock, Consumer<Problem> tell) {
    this.jobs = jobs;
    this.clock = clock;
    this.tell = tell;
    this.saving = new Saving(jobs, clock, tell, this::join);
    this.writing = new StoreWork(jobs, store);
    this.surveying = new LatestOnly<>(jobs, "Working out what follows");
    this.survey = new ReadOnlyObjectWrapper<>(surveyOf(NOTHING));
  }

  /// The open workspace's store; empty while none is open.
  public ReadOnlyObjectProperty<Optional<Store>> store() {
    return store.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Contents> contents() {
    return contents.getReadOnlyProperty();
  }

  /// What follows from the contents; a moment behind them while it is worked out.
  public ReadOnlyObjectProperty<Survey> survey() {
    return survey.getReadOnlyProperty();
  }

  /// Whether the manifest may be changed: a workspace is open, and not read-only.
  public ReadOnlyBooleanProperty editable() {
    return editable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<SaveState> saved() {
    return saving.state();
  }

  /// The name of the step that undo takes back; empty when there is none.
  public ReadOnlyObjectProperty<Optional<String>> undoName() {
    return undoName.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<String>> redoName() {
    return redoName.getReadOnlyProperty();
  }

  public Manifest manifest() {
    return contents.get().manifest();
  }

  /// Opens a workspace in place of the one that is open. When it cannot be opened, the other one stays. It is open only
  /// when what follows from it is worked out, so that nobody reads of a large one that nothing was found.
  ///
  /// @param opening opens the store; `then` hears how it ended
  public Job open(String name, Work<Store> opening, Consumer<Outcome<Store>> then) {
    record Opened(Store store, Contents contents, Survey survey) {}
    return jobs.<Opened>start("Opening " + name, progress -> {
      var opened = opening.run(progress);
      try {
        var read = opened.read(progress);
        progress.at("Working out what follows", 0, 0);
        return new Opened(opened, read, surveyOf(read));
      } catch (ProblemException | RuntimeException e) {
        opened.close();
        throw e;
      }
    }, outcome -> then.accept(switch (outcome) {
      case Outcome.Done(var opened) -> {
        close();
        enter(opened.store(), opened.contents(), opened.survey());
        yield new Outcome.Done<>(opened.store());
      }
      case Outcome.Failed(var problem) -> new Outcome.Failed<>(problem);
      case Outcome.Cancelled() -> new Outcome.Cancelled<>();
    }));
  }

  /// Closes the workspace after its last change is written.
  public void close() {
    saving.finish();
    store.get().ifPresent(Store::close);
    store.set(Optional.empty());
    editable.set(false);
    take(History.startingWith(NOTHING.manifest()), NOTHING);
  }

  /// Changes the manifest as one step of undo.
  ///
  /// @param name what the step is called: `Decide quarter-close`
  /// @return whether it was changed; never while the workspace is read-only
  public boolean edit(String name, UnaryOperator<Manifest> change) {
    return edit(name, Optional.empty(), change);
  }

  /// Changes the manifest while somebody types; what is typed into one field in a row is one step of undo.
  ///
  /// @param field names the field: `finance.owner`
  public boolean type(String name, String field, UnaryOperator<Manifest> change) {
    return edit(name, Optional.of(field), change);
  }

  /// Changes the manifest by an edit; what cannot be done is told, and nothing changes.
  ///
  /// @return whether it was changed
  public boolean edit(Edit edit) {
    try {
      var next = edit.applyTo(manifest());
      var place = edit.place();
      return edit(edit.words(), place.isEmpty() ? Optional.empty() : Optional.of(place), _ -> next);
    } catch (ProblemException e) {
      tell.accept(e.problem());
      return false;
    }
  }

  private boolean edit(String name, Optional<String> field, UnaryOperator<Manifest> change) {
    if (!editable.get()) {
      return false;
    }
    var next = history.get().then(name, field, change.apply(manifest()));
    var changed = !next.now().equals(manifest());
    swap(next);
    return changed;
  }

  /// The way back from the step that was made just now, for whoever speaks of it.
  @SuppressWarnings("ReferenceEquality")
  public StepBack newest() {
    var made = history.get();
    var open = Bindings.createBooleanBinding(() -> history.get() == made && !made.past().isEmpty(), history);
    return new StepBack(() -> {
      if (open.get()) {
        undo();
      }
    }, open);
  }

  public void undo() {
    var deed = history.get().past().stream().findFirst().flatMap(History.Step::deed);
    swap(history.get().undone());
    deed.ifPresent(one -> {
      switch (one) {
        case History.Said said -> writing.append(said.takenBack(clock.instant()), this::accept);
        case History.Removed(var source) -> writing.restore(source, this::accept);
        case History.BroughtBack(var source) -> writing.remove(source, this::accept);
        case History.Arranged(var undo, _) -> undo.run();
      }
    });
  }

  public void redo() {
    var deed = history.get().future().stream().findFirst().flatMap(History.Step::deed);
    swap(history.get().redone());
    deed.ifPresent(one -> {
      switch (one) {
        case History.Said said -> writing.append(said.again(clock.instant()), this::accept);
        case History.Removed(var source) -> writing.remove(source, this::accept);
        case History.BroughtBack(var source) -> writing.restore(source, this::accept);
        case History.Arranged(_, var redo) -> redo.run();
      }
    });
  }

  /// Looks whether an editor or another program has changed the files. What it wrote becomes the current manifest, as
  /// one step of undo; a change of ours that could not be written is then one undo away.
  ///
  /// @param then hears the way back, if anything was changed
  public void lookOutside(Consumer<StepBack> then) {
    store.get().ifPresent(open -> jobs.<Optional<Contents>>quietly("Looking at the files", open::reread, outcome -> {
      switch (outcome) {
        case Outcome.Done(var changed) -> {
          changed.ifPresent(now -> {
            boolean step = !now.manifest().equals(manifest());
            take(history.get().then("Change by another program", Optional.empty(), now.manifest()), now);
            saving.settled();
            then.accept(step ? newest() : StepBack.NONE);
          });
        }
        case Outcome.Failed(var problem) -> tell.accept(problem);
        case Outcome.Cancelled() -> {}
      }
    }));
  }

  /// What somebody else has decided joins what was decided here, as a step of its own. Where the two contradict each
  /// other, the file's word counts, and undo brings the other back.
  private void join(Manifest written, Manifest said) {
    var here = manifest();
    var both = here.equals(written) ? said : ManifestText.merged(written, here, said).orElse(said);
    var next = history.get().then("Change by another program", Optional.empty(), both);
    if (both.equals(said)) {
      take(next, contents.get().with(both));
    } else {
      swap(next);
    }
  }

  /// Appends to the logbook, as one step of undo.
  ///
  /// @param name what the step is called: `Answer U-09727148`
  public void record(String name, List<Entry> entries, Consumer<Outcome<Contents>> then) {
    var said = new History.Said(entries, contents.get().logbook());
    writing.append(entries, outcome -> step(outcome, name, said, then));
  }

  /// Takes a source out, as one step of undo. What was decided and said stays.
  public void removeSource(String source, Consumer<Outcome<Contents>> then) {
    writing.remove(source, outcome -> step(outcome, "Remove " + source, new History.Removed(source), then));
  }

  /// Puts a source in again that was taken out, however long ago, as one step of undo.
  public void bringBackSource(String source, Consumer<Outcome<Contents>> then) {
    writing.restore(source, outcome -> step(outcome, "Bring back " + source, new History.BroughtBack(source), then));
  }

  private void step(Outcome<Contents> outcome, String name, History.Deed deed, Consumer<Outcome<Contents>> then) {
    if (outcome instanceof Outcome.Done<?>) {
      stand(history.get().done(name, deed));
    }
    accept(outcome);
    then.accept(outcome);
  }

  /// Something was done that is no part of the plan, and is one step of undo all the same.
  ///
  /// @param field steps in one field in a row are one step
  public void did(String name, Optional<String> field, Runnable undo, Runnable redo) {
    if (editable.get()) {
      stand(history.get().arranged(name, field, new History.Arranged(undo, redo)));
    }
  }

  /// Of what could not be read or written beside the plan.
  public void tell(Problem problem) {
    tell.accept(problem);
  }

  /// Reads a source and keeps what it brought. When it is cancelled or fails, nothing has changed.
  public Job importing(String name, Work<ImportReport> reading, Consumer<Outcome<ImportReport>> then) {
    return writing.importing(name, reading, kept -> take(history.get(), kept.with(manifest())), then);
  }

  private void accept(Outcome<Contents> outcome) {
    switch (outcome) {
      case Outcome.Done(var now) -> take(history.get(), now.with(manifest()));
      case Outcome.Failed(var problem) -> tell.accept(problem);
      case Outcome.Cancelled() -> {}
    }
  }

  private void enter(Store opened, Contents read, Survey follows) {
    surveying.forget();
    store.set(Optional.of(opened));
    editable.set(opened.readOnly().isEmpty());
    saving.begin(opened);
    stand(History.startingWith(read.manifest()));
    contents.set(read);
    survey.set(follows);
  }

  private void swap(History next) {
    if (next.now().equals(manifest())) {
      stand(next);
      return;
    }
    take(next, contents.get().with(next.now()));
    saving.save(next.now());
  }

  private void stand(History next) {
    history.set(next);
    undoName.set(next.past().stream().findFirst().map(History.Step::name));
    redoName.set(next.future().stream().findFirst().map(History.Step::name));
  }

  private void take(History next, Contents now) {
    stand(next);
    contents.set(now);
    surveying.start(_ -> surveyOf(now), outcome -> {
      switch (outcome) {
        case Outcome.Done(var done) -> survey.set(done);
        case Outcome.Failed(var problem) -> tell.accept(problem);
        case Outcome.Cancelled() -> {}
      }
    });
  }

  private Survey surveyOf(Contents now) {
    return Survey.of(now.manifest(), now.inventory(), now.logbook(), ZonedDateTime.now(clock));
  }
}
