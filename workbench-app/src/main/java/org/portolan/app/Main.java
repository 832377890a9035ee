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
import org.portolan.app.job.ProgramEnd;

/// Where the program starts.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // AWT only draws images here; with a toolkit of its own beside JavaFX's it would look for a display.
    System.setProperty("java.awt.headless", "true");
    Log.warningsOnly();
    var clock = Clock.system(ZoneId.systemDefault());
    var around = new Surroundings(Console.ofThisProcess(), clock,
        name -> Optional.ofNullable(System.getenv(name)), Console::askSecret, workspace -> window(clock, workspace));
    var portolan = new Portolan(around);
    ProgramEnd.then(portolan::ended);
    System.exit(portolan.run(List.of(arguments)).number());
  }

  private static ExitCode window(Clock clock, Optional<Path> workspace) {
    PortolanApplication.run(clock, System.getenv(), Path.of(System.getProperty("user.home")), workspace);
    return ExitCode.FINE;
  }
}
