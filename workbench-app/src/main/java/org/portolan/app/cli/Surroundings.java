package org.portolan.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/// All that a command touches of the world outside; tests hand in their own.
///
/// @param environment a variable of the environment, empty when it is not set
/// @param prompt      asks for a secret without showing it; empty where there is nobody to ask
/// @param workbench   opens the window, on a workspace or on the welcome page, and comes back when it is closed
/// @param doing       what is being done, for whoever stops it
public record Surroundings(Console console, Clock clock, Function<String, Optional<String>> environment,
    Function<String, Optional<char[]>> prompt, Workbench workbench, Undertaking doing) {

  public Surroundings(Console console, Clock clock, Function<String, Optional<String>> environment,
      Function<String, Optional<char[]>> prompt, Workbench workbench) {
    this(console, clock, environment, prompt, workbench, new Undertaking());
  }

  /// The window, of which the command line knows nothing but that it can be opened.
  @FunctionalInterface
  public interface Workbench {
    ExitCode open(Optional<Path> workspace);
  }
}
