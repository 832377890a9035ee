package org.portolan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.portolan.app.cli.Console;
import org.portolan.app.cli.ExitCode;
import org.portolan.app.cli.Portolan;
import org.portolan.app.cli.Surroundings;

/// Where the program starts.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var around = new Surroundings(Console.ofThisProcess(), Clock.system(ZoneId.systemDefault()),
        name -> Optional.ofNullable(System.getenv(name)), Console::askSecret, Main::window);
    System.exit(new Portolan(around).run(List.of(arguments)).number());
  }

  private static ExitCode window(Optional<Path> workspace) {
    throw new IllegalStateException("no window for " + workspace);
  }
}
