package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Work;

/// Sources that are read one after the other, beside the screen's thread, into real workspaces.
class ImportQueueTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private final JobRunner jobs = JobRunner.onVirtualThreads();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private Optional<Session> session = Optional.empty();
  private Optional<DiscoverViewModel> model = Optional.empty();

  @BeforeEach
  void open() throws ProblemException {
    FolderStore.init(folder.resolve("w"), "W");
    FolderStore.init(folder.resolve("other"), "Other");
    Screen.run(() -> {
      var opened = new Session(jobs, CLOCK, problem -> said.add(problem.summary()));
      session = Optional.of(opened);
      model = Optional.of(new DiscoverViewModel(opened, jobs, CLOCK, this::heard, (words, _) -> heard(words),
          problem -> said.add(problem.summary())));
    });
    enter("w");
  }

  @AfterEach
  void close() {
    Screen.run(() -> session.orElseThrow().close());
    await(() -> Screen.on(() -> jobs.running().isEmpty()));
  }

  @Test
  void whenTheOneThatIsReadIsStoppedTheOthersGoOn() throws InterruptedException {
    Screen.run(() -> model().queue().add(List.of(endless("a"), quick("b"), quick("c"))));
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    var stopped = Screen.on(() -> jobs.running().getFirst());
    Screen.run(stopped::cancel);
    await(() -> Screen.on(() -> stopped.stopping().get()));
    await(() -> said.contains("2 sources imported again, 1 left as it was."));
    assertEquals(List.of("a", "b", "c"), begun);
    assertEquals(List.of("b", "c"), sources());
  }

  @Test
  void oneThatWaitsIsLeftOutAndTheOthersAreRead() throws InterruptedException {
    Screen.run(() -> model().queue().add(List.of(endless("a"), quick("b"), quick("c"))));
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    Screen.run(() -> {
      model().queue().leaveOut(model().queue().waiting().getFirst());
      jobs.running().getFirst().cancel();
    });
    await(() -> said.contains("1 source imported again, 2 left as they were."));
    assertEquals(List.of("c"), sources());
  }

  @Test
  void whenAllAreStoppedNothingMoreIsBegunAndNothingHasChanged() throws InterruptedException {
    Screen.run(() -> model().queue().add(List.of(endless("a"), quick("b"), quick("c"))));
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    Screen.run(() -> model().queue().stopAll());
    await(() -> said.contains("0 sources imported again, 3 left as they were."));
    assertEquals(List.of("a"), begun);
    assertEquals(List.of(), sources());
    Screen.run(() -> model().queue().add(List.of(quick("b"))));
    await(() -> said.contains("1 source imported again."));
  }

  @Test
  void whatWaitedIsNotReadIntoAnotherWorkspace() throws InterruptedException {
    Screen.run(() -> model().queue().add(List.of(endless("a"), quick("b"))));
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    enter("other");
    await(
        () -> Screen.on(() -> jobs.running().stream().map(Job::name).noneMatch(name -> name.startsWith("Importing"))));
    assertEquals(List.of("a"), begun);
    assertEquals(List.of(), sources());
  }

  private void heard(String words) {
    said.add(words.replace('\u00a0', ' '));
  }

  private ImportQueue.Turn quick(String name) {
    return new ImportQueue.Turn(name, work(name), _ -> {});
  }

  private ImportQueue.Turn endless(String name) {
    return new ImportQueue.Turn(name, progress -> {
      begun.add(name);
      reading.countDown();
      while (true) {
        progress.check();
        Thread.onSpinWait();
      }
    }, _ -> {});
  }

  private Work<ImportReport> work(String name) {
    return progress -> {
      begun.add(name);
      return new FilesImporter(folder.resolve("other"), name).read(progress);
    };
  }

  private void enter(String name) {
    var entered = new ArrayList<Boolean>();
    Screen.run(() -> session.orElseThrow().open(name, _ -> FolderStore.open(folder.resolve(name), CLOCK),
        _ -> entered.add(true)));
    await(() -> Screen.on(() -> !entered.isEmpty()));
  }

  private List<String> sources() {
    return Screen.on(() -> session.orElseThrow().contents().get().inventory().sources().stream()
        .map(source -> source.source().name()).toList());
  }

  private static void await(BooleanSupplier there) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!there.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited too long");
      Thread.onSpinWait();
    }
  }

  private DiscoverViewModel model() {
    return model.orElseThrow();
  }
}
