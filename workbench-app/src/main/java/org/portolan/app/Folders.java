package org.portolan.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Shows a folder in the window that the system has for folders.
final class Folders {

  private Folders() {}

  static void open(Path folder, String operatingSystem) throws ProblemException {
    var system = operatingSystem.toLowerCase(Locale.ROOT);
    var program = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(program, folder.toAbsolutePath().toString()).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("folder-not-shown", Location.of(folder.toString()),
          "The folder was not opened", "This system has no " + program, "Open it by hand"), e);
    }
  }
}
