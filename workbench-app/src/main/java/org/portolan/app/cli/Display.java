package org.portolan.app.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Whether this machine can show a window.
record Display(boolean isThere) {
  static Display of(Surroundings around) {
    return of(System.getProperty("os.name", ""), around.environment());
  }

  /// X11 and Wayland tell programs of a display by environment variables; elsewhere one is taken for granted.
  static Display of(String operatingSystem, Function<String, Optional<String>> environment) {
    var name = operatingSystem.toLowerCase(Locale.ROOT);
    return new Display(name.startsWith("windows") || name.startsWith("mac") || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
        .anyMatch(variable -> environment.apply(variable).filter(value -> !value.isBlank()).isPresent()));
  }

  /// @throws ProblemException where no window can be shown
  static void require(Surroundings around) throws ProblemException {
    if (!of(around).isThere()) {
      throw Problem.of("no-display", Location.of("DISPLAY"), "There is no display to open a window on",
          "Neither DISPLAY nor WAYLAND_DISPLAY is set", "Use the other commands: portolan --help").asException();
    }
  }
}
