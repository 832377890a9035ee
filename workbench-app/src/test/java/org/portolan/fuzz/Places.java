package org.portolan.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Where an input lies: what a reader makes of a file depends on its name.
final class Places {
  private Places() {}

  /// The place that fits a file best: the same name, else the same folder, else the same ending.
  static Optional<Integer> like(List<String> places, Path file) {
    BiPredicate<Path, Path> name = (one, other) -> one.endsWith(other.getFileName());
    BiPredicate<Path, Path> folder = (one, other) -> ending(one).isEmpty() && ending(other).isEmpty()
        && one.getParent() != null && other.getParent() != null
        && one.getParent().endsWith(other.getParent().getFileName());
    BiPredicate<Path, Path> ending = (one, other) -> !ending(one).isEmpty() && ending(one).equals(ending(other));
    return List.of(name, folder, ending).stream().map(rule -> first(places, place -> rule.test(file, place)))
        .filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).findFirst();
  }

  static byte[] marked(int place, byte[] content) {
    var marked = new byte[content.length + 1];
    marked[0] = (byte) place;
    System.arraycopy(content, 0, marked, 1, content.length);
    return marked;
  }

  private static OptionalInt first(List<String> places, Predicate<Path> fits) {
    return IntStream.range(0, places.size()).filter(at -> fits.test(Path.of(places.get(at)))).findFirst();
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
