package org.portolan.model.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/// Does independent pieces of work, as many at once as there are processors.
public final class SideBySide {
  private SideBySide() {}

  /// Begins a piece of work that somebody else does meanwhile, where there is a processor for it.
  ///
  /// @return what to ask for the result, which waits for it
  public static <T> ForkJoinTask<T> begin(Callable<T> work) {
    return ForkJoinTask.adapt(work).fork();
  }

  /// Each piece is handed out for itself, not a share of the list, because one may take longer than all others together.
  ///
  /// @param work must not depend on what it makes of the others
  /// @return what it makes of each, in the order of the list
  public static <T, R> List<R> each(List<T> pieces, Function<? super T, ? extends R> work) {
    var tasks = pieces.stream().map(piece -> ForkJoinTask.<R>adapt(() -> work.apply(piece))).toList();
    ForkJoinTask.invokeAll(tasks);
    return tasks.stream().<R>map(ForkJoinTask::join).toList();
  }
}
