package org.portolan.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.portolan.app.cli.Console;
import org.portolan.app.cli.Portolan;

/// Where the program starts.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var portolan = new Portolan(Console.ofThisProcess(), Clock.system(ZoneId.systemDefault()));
    System.exit(portolan.run(List.of(arguments)).number());
  }
}
