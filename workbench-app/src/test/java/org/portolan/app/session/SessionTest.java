package org.portolan.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.app.desk.Contents;
import org.portolan.app.desk.Store;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

class SessionTest {

  private static final Contents FERNHILL = new Contents(Fernhill.manifest(), Fernhill.inventory(3), Logbook.EMPTY);

  private final List<Problem> told = new ArrayList<>();
  private final Session session = new Session(JobRunner.immediate(),
      Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone()), told::add);
  private final MemoryStore store = new MemoryStore(FERNHILL);

  @BeforeEach
  void open() {
    session.open("fernhill-shop", _ -> store, _ -> {});
  }

  @Test
  void anOpenWorkspaceIsSurveyedAtOnce() {
    assertEquals(FERNHILL.inventory(), session.survey().get().inventory());
    assertEquals(true, session.editable().get());
  }

  @Test
  void nobodyIsToldThatAWorkspaceIsOpenBeforeWhatFollowsFromItIsKnown() throws Exception {
    var slow = Screen.on(() -> new Session(JobRunner.onVirtualThreads(), Clock.systemUTC(), told::add));
    var heard = new CompletableFuture<Inventory>();
    Screen.run(() -> slow.open("fernhill-shop", _ -> new MemoryStore(FERNHILL),
        _ -> heard.complete(slow.survey().get().inventory())));
    assertEquals(FERNHILL.inventory(), heard.get(30, TimeUnit.SECONDS));
  }

  @Test
  void aWorkspaceThatCannotBeReadIsLetGo() {
    var unreadable = new MemoryStore(FERNHILL);
    unreadable.unreadable = true;
    session.open("broken", _ -> unreadable, _ -> {});
    assertEquals(true, unreadable.closed);
    assertEquals(FERNHILL.manifest(), session.manifest());
  }

  @Test
  void anEditIsSavedSurveyedAndUndone() {
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    assertEquals("S. Ferrand", ownerOf(session.survey().get().manifest()));
    assertEquals(Optional.of("Name an owner"), session.undoName().get());
    session.undo();
    assertEquals(FERNHILL.manifest(), session.manifest());
    assertEquals(Optional.of("Name an owner"), session.redoName().get());
    session.redo();
    assertEquals(List.of("S. Ferrand", "", "S. Ferrand"), store.saved.stream().map(SessionTest::ownerOf).toList());
  }

  @Test
  void typingInOneFieldIsOneStep() {
    session.type("Name an owner", "finance.owner", owner("finance", "S"));
    session.type("Name an owner", "finance.owner", owner("finance", "S. F"));
    session.type("Name an owner", "shop.owner", owner("shop", "K"));
    session.undo();
    assertEquals("S. F", ownerOf(session.manifest()));
    session.undo();
    assertEquals(FERNHILL.manifest(), session.manifest());
    assertEquals(Optional.empty(), session.undoName().get());
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileJoinsAsAStepOfItsOwn() {
    store.elsewhere = owner("shop", "K. Brandt");
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    var both = owner("shop", "K. Brandt").apply(owner("finance", "S. Ferrand").apply(FERNHILL.manifest()));
    assertEquals(both, session.manifest());
    assertEquals(Optional.of("Change by another program"), session.undoName().get());
    assertEquals(1, store.saved.size());
  }

  @Test
  void anEditThatChangesNothingIsNoStep() {
    assertEquals(false, session.edit("Nothing", UnaryOperator.identity()));
    assertEquals(Optional.empty(), session.undoName().get());
    assertEquals(List.of(), store.saved);
  }

  @Test
  void whatCannotBeWrittenIsToldAndWrittenWithTheNext() {
    store.full = true;
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    assertEquals(List.of("disk-full"), told.stream().map(Problem::code).toList());
    assertEquals(new SaveState.NotSaved(told.getFirst()), session.saved().get());
    store.full = false;
    session.edit("Name an owner", owner("shop", "K. Brandt"));
    assertEquals("S. Ferrand", ownerOf(store.saved.getLast()));
    assertEquals(new SaveState.Saved(Fernhill.TODAY), session.saved().get());
  }

  @Test
  void aReadOnlyWorkspaceIsNotChanged() {
    session.open("fernhill-shop", _ -> new MemoryStore(FERNHILL, Optional.of("A. Moreau has it open")), _ -> {});
    assertEquals(false, session.edit("Name an owner", owner("finance", "S. Ferrand")));
    assertEquals(FERNHILL.manifest(), session.manifest());
  }

  @Test
  void whenAnotherCannotBeOpenedTheFirstStays() {
    var problem =
        Problem.of("no-workspace", Location.of("nowhere"), "nowhere was not opened", "There is no manifest.yaml");
    var outcomes = new ArrayList<Outcome<Store>>();
    session.open("nowhere", _ -> {
      throw problem.asException();
    }, outcomes::add);
    assertEquals(List.of(new Outcome.Failed<>(problem)), outcomes);
    assertEquals(FERNHILL.manifest(), session.manifest());
  }

  @Test
  void whatAnotherProgramWroteIsOneStepOfUndo() {
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    var outside = owner("finance", "K. Brandt").apply(FERNHILL.manifest());
    store.changedOutside = Optional.of(FERNHILL.with(outside));
    var heard = new ArrayList<StepBack>();
    session.lookOutside(heard::add);
    assertEquals("K. Brandt", ownerOf(session.manifest()));
    heard.getFirst().undo().run();
    assertEquals("S. Ferrand", ownerOf(session.manifest()));
    session.lookOutside(heard::add);
    assertEquals(1, heard.size());
  }

  @Test
  void whereAnotherProgramChangedNoDecisionThereIsNoStepToGoBackFrom() {
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    store.changedOutside = Optional.of(FERNHILL.with(session.manifest()));
    session.lookOutside(back -> assertEquals(false, back.open().get()));
    assertEquals(Optional.of("Name an owner"), session.undoName().get());
  }

  @Test
  void theWayBackFromAStepIsClosedOnceSomethingElseWasDone() {
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    var first = session.newest();
    session.record("Answer", List.of(answer("Not used")), _ -> {});
    var second = session.newest();
    assertEquals(List.of(false, true), List.of(first.open().get(), second.open().get()));

    first.undo().run();
    assertEquals(Optional.of("Not used"), said());
    second.undo().run();
    assertEquals(Optional.empty(), said());
    second.undo().run();
    assertEquals("S. Ferrand", ownerOf(session.manifest()));
    session.undo();
    assertEquals(false, session.newest().open().get());
  }

  @Test
  void anEntryInTheLogbookKeepsWhatWasDecidedMeanwhile() {
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    var entry = new Entry.Answered(Fernhill.TODAY.toInstant(), "A. Moreau", "etc/cron.d/mailings:3", "Not used");
    session.record("Answer", List.of(entry), _ -> {});
    assertEquals(List.of(entry), session.survey().get().logbook().entries());
    assertEquals("S. Ferrand", ownerOf(session.manifest()));
  }

  @Test
  void whatWasSaidAndWhatWasDecidedAreUndoneInTheOrderInWhichTheyHappened() {
    session.record("Answer", List.of(answer("Not used")), _ -> {});
    session.edit("Name an owner", owner("finance", "S. Ferrand"));
    session.record("Answer once more", List.of(answer("Used in March")), _ -> {});

    session.undo();
    assertEquals(Optional.of("Not used"), said());
    assertEquals("S. Ferrand", ownerOf(session.manifest()));
    session.undo();
    assertEquals("", ownerOf(session.manifest()));
    session.undo();
    assertEquals(Optional.empty(), said());
    assertEquals(Optional.empty(), session.undoName().get());

    session.redo();
    session.redo();
    session.redo();
    assertEquals(Optional.of("Used in March"), said());
    assertEquals("S. Ferrand", ownerOf(session.manifest()));
    assertEquals(Optional.of("Answer once more"), session.undoName().get());
  }

  private static Entry answer(String words) {
    return new Entry.Answered(Fernhill.TODAY.toInstant(), "A. Moreau", "etc/cron.d/mailings:3", words);
  }

  private Optional<String> said() {
    return WhatWasSaid.in(session.survey().get().logbook()).answer("etc/cron.d/mailings:3")
        .map(Entry.Answered::words);
  }

  private static UnaryOperator<Manifest> owner(String item, String owner) {
    return manifest -> new Manifest(manifest.context(),
        manifest.items()
            .stream()
            .map(one -> one.id().equals(new ItemId(item)) ? one.ownedBy(owner, one.deputy()) : one)
            .toList(),
        manifest.waves(), manifest.bridges(), manifest.closures(), manifest.waivers());
  }

  private static String ownerOf(Manifest manifest) {
    return manifest.item(new ItemId("finance")).orElseThrow().owner();
  }
}
