package org.portolan.importers.tree;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.portolan.model.intake.Unread;

/// A mistake of ours in one reader. It costs what that reader was looking at, never the whole import, and is counted and
/// shown as what was not read.
public final class Defect {
  private static final String SAID = "Portolan made a mistake here and read no further; please tell us: ";

  private Defect() {}

  /// @param told gets one sentence when the work ended in a way that nobody had foreseen
  public static void contain(Runnable work, Consumer<String> told) {
    try {
      work.run();
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (RuntimeException | StackOverflowError mistake) {
      told.accept(SAID + mistake.getClass().getSimpleName() + where(mistake));
    }
  }

  /// Whether it tells of a mistake of ours, and not of the file.
  public static boolean isTold(Unread unread) {
    return unread.reason().startsWith(SAID);
  }

  private static String where(Throwable mistake) {
    return Arrays.stream(mistake.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.portolan."))
        .findFirst().map(frame -> " in " + frame.getFileName() + ", line " + frame.getLineNumber()).orElse("");
  }
}
