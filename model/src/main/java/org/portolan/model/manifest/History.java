package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Earlier and later states of something, so that every step can be undone and redone. Keeps values, so there is no
/// inverse to get wrong; `T` may be a manifest, or a manifest with its text, which brings comments back too.
///
/// @param past   the oldest first
/// @param open   where the last change was typed; another one at the same place becomes part of that step
/// @param future what was undone, the next one first
public record History<T>(List<Step<T>> past, T present, String open, List<Step<T>> future) {
  /// Steps that are kept; the oldest are forgotten first.
  public static final int LONGEST = 200;

  /// @param words what was done in the step
  /// @param state before it, where it lies in the past; after it, where it lies in the future
  public record Step<T>(String words, T state) {}

  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  public static <T> History<T> of(T present) {
    return new History<>(List.of(), present, "", List.of());
  }

  /// After a change. What had been undone before cannot be redone any more.
  ///
  /// @param place where it was typed ([Edit#place]); blank for a step of its own
  public History<T> then(String words, String place, T next) {
    if (next.equals(present)) {
      return this;
    }
    if (!place.isBlank() && place.equals(open) && !past.isEmpty()) {
      return new History<>(past, next, open, List.of());
    }
    var longer = new ArrayList<>(past.subList(Math.max(0, past.size() - LONGEST + 1), past.size()));
    longer.add(new Step<>(words, present));
    return new History<>(longer, next, place, List.of());
  }

  /// The step is complete: the cell was left, the file was saved.
  public History<T> settled() {
    return new History<>(past, present, "", future);
  }

  /// The state before the last step; the same where there is none.
  public History<T> undone() {
    if (past.isEmpty()) {
      return this;
    }
    var last = past.getLast();
    var later = new ArrayList<Step<T>>(future);
    later.addFirst(new Step<>(last.words(), present));
    return new History<>(past.subList(0, past.size() - 1), last.state(), "", later);
  }

  public History<T> redone() {
    if (future.isEmpty()) {
      return this;
    }
    var next = future.getFirst();
    var earlier = new ArrayList<Step<T>>(past);
    earlier.add(new Step<>(next.words(), present));
    return new History<>(earlier, next.state(), "", future.subList(1, future.size()));
  }

  /// What undo takes back; empty when there is nothing.
  public Optional<String> undoes() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().words());
  }

  public Optional<String> redoes() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getFirst().words());
  }
}
