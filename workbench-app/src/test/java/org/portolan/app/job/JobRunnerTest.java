package org.portolan.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.portolan.app.job.Outcome.Cancelled;
import org.portolan.app.job.Outcome.Done;
import org.portolan.app.job.Outcome.Failed;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

class JobRunnerTest {
  @Test
  void whoeverListensIsHeardHoweverOftenMemoryWasTidied() {
    var heard = new AtomicInteger();
    var jobs = JobRunner.immediate();
    jobs.running().addListener((ListChangeListener<Job>) _ -> heard.incrementAndGet());
    System.gc();
    jobs.start("Reading", _ -> 1, _ -> {});
    assertEquals(2, heard.get(), "begun and ended");
  }

  private final JobRunner jobs = JobRunner.immediate();
  private final List<Outcome<String>> outcomes = new ArrayList<>();

  @Test
  void workThatEndsBringsItsValue() {
    jobs.start("Counting", _ -> "seven", outcomes::add);
    assertEquals(List.of(new Done<>("seven")), outcomes);
  }

  @Test
  void workThatCannotBeDoneBringsItsProblem() {
    var problem = Problem.of("no-file", Location.of("a.tar"), "a.tar was not read", "It is not there", "Look again");
    jobs.<String>start("Reading", _ -> {
      throw problem.asException();
    }, outcomes::add);
    assertEquals(List.of(new Failed<>(problem)), outcomes);
  }

  @Test
  void cancelledWorkEndsAtItsNextCheckAndBringsNothing() {
    jobs.start("Reading", progress -> {
      jobs.running().getFirst().cancel();
      progress.check();
      return "too late";
    }, outcomes::add);
    assertEquals(List.of(new Cancelled<>()), outcomes);
  }

  @Test
  void aDefectOfOursIsAProblemAndNotTheEndOfTheProgram() {
    jobs.start("Dividing", _ -> "" + 1 / (outcomes.size()), outcomes::add);
    assertEquals("defect", ((Failed<String>) outcomes.getFirst()).problem().code());
  }

  @Test
  void progressIsShownWhileTheJobRunsAndTheJobIsGoneAfterwards() {
    var seen = new ArrayList<String>();
    jobs.start("Reading", progress -> {
      progress.at("line 3", 3, 12);
      var job = jobs.running().getFirst();
      seen.add(job.name() + ": " + job.what().get() + ", " + job.part().get());
      return "";
    }, outcomes::add);
    assertEquals(List.of("Reading: line 3, 0.25"), seen);
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void anOutcomeThatWasOvertakenIsDropped() {
    var latest = new LatestOnly<String>(jobs, "Searching");
    latest.start(_ -> {
      latest.start(_ -> "new", outcomes::add);
      return "old";
    }, outcomes::add);
    assertEquals(List.of(new Done<>("new")), outcomes);
  }
}
