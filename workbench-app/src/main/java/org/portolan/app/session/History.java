package org.portolan.app.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.logbook.TakingBack;
import org.portolan.model.manifest.Manifest;

/// The manifests before and after the current one. It keeps values, so an undo cannot go wrong halfway. What was written
/// into the logbook is a step, too; to undo it is to write down that it is taken back. So is that a source was removed.
///
/// @param past   the latest first, each with the name of the step that left it
/// @param future the next first, each with the name of the step that leads to it
record History(Manifest now, List<Step> past, List<Step> future) {

  private static final int MOST_STEPS = 500;

  /// @param field what was being typed into; steps in one field in a row are one step
  /// @param deed  what was done beside the manifest, where that was the step
  record Step(String name, Optional<String> field, Manifest manifest, Optional<Deed> deed) {}

  /// A step that left the manifest as it was.
  sealed interface Deed {}

  /// A source was taken out of the workspace.
  record Removed(String source) implements Deed {}

  /// A source that had been taken out was put in again.
  record BroughtBack(String source) implements Deed {}

  /// Something was done that is no part of the plan: how the map is arranged.
  record Arranged(Runnable undo, Runnable redo) implements Deed {}

  /// Something was written into the logbook.
  ///
  /// @param before the logbook to which the entries were added
  record Said(List<Entry> entries, Logbook before) implements Deed {
    Said {
      entries = List.copyOf(entries);
    }

    List<Entry> takenBack(Instant at) {
      return entries.reversed().stream().map(entry -> TakingBack.of(entry, before, at)).toList();
    }

    List<Entry> again(Instant at) {
      return entries.stream().map(entry -> TakingBack.again(entry, at)).toList();
    }
  }

  History {
    past = past.stream().limit(MOST_STEPS).toList();
    future = List.copyOf(future);
  }

  static History startingWith(Manifest manifest) {
    return new History(manifest, List.of(), List.of());
  }

  History then(String name, Optional<String> field, Manifest next) {
    if (next.equals(now)) {
      return this;
    }
    var goesOn = field.isPresent() && future.isEmpty()
        && past.stream().findFirst().filter(last -> last.field().equals(field)).isPresent();
    return new History(next, goesOn ? past : prepend(new Step(name, field, now, Optional.empty()), past),
        List.of());
  }

  /// The manifest stays as it is.
  History done(String name, Deed deed) {
    return new History(now, prepend(new Step(name, Optional.empty(), now, Optional.of(deed)), past), List.of());
  }

  /// The same for what is no part of the plan. Steps in one field in a row are undone and done again as one.
  History arranged(String name, Optional<String> field, Arranged deed) {
    var earlier = past.stream().findFirst().filter(last -> field.isPresent() && last.field().equals(field)
        && future.isEmpty()).flatMap(Step::deed).filter(Arranged.class::isInstance).map(Arranged.class::cast);
    var whole = earlier.map(one -> new Arranged(one.undo(), deed.redo())).orElse(deed);
    return new History(now, prepend(new Step(name, field, now, Optional.of(whole)),
        earlier.isPresent() ? past.subList(1, past.size()) : past), List.of());
  }

  History undone() {
    return past.stream()
        .findFirst()
        .map(step -> new History(step.manifest(), past.subList(1, past.size()),
            prepend(new Step(step.name(), Optional.empty(), now, step.deed()), future)))
        .orElse(this);
  }

  History redone() {
    return future.stream()
        .findFirst()
        .map(step -> new History(step.manifest(),
            prepend(new Step(step.name(), Optional.empty(), now, step.deed()), past),
            future.subList(1, future.size())))
        .orElse(this);
  }

  private static List<Step> prepend(Step step, List<Step> steps) {
    return Stream.concat(Stream.of(step), steps.stream()).toList();
  }
}
