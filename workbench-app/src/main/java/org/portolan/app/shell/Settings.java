package org.portolan.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.app.theme.Theme;

/// What the window remembers from one day to the next.
///
/// @param zoom   1 is 100 %
/// @param window where it stood; empty the first time
/// @param recent workspaces opened lately, the latest first
public record Settings(Theme theme, double zoom, boolean railFolded, Optional<Bounds> window, List<Path> recent) {

  public static final double SMALLEST_ZOOM = 0.8;
  public static final double LARGEST_ZOOM = 2;
  public static final Settings FIRST = new Settings(Theme.LIGHT, 1, false, Optional.empty(), List.of());

  private static final int MOST_RECENT = 8;

  public Settings {
    zoom = Math.clamp(zoom, SMALLEST_ZOOM, LARGEST_ZOOM);
    recent = recent.stream().limit(MOST_RECENT).toList();
  }

  /// Where the window stands on the screen, in its units.
  public record Bounds(double x, double y, double width, double height, boolean maximised) {}

  public Settings with(Theme newTheme) {
    return new Settings(newTheme, zoom, railFolded, window, recent);
  }

  public Settings zoomed(double newZoom) {
    return new Settings(theme, newZoom, railFolded, window, recent);
  }

  public Settings folded(boolean newRailFolded) {
    return new Settings(theme, zoom, newRailFolded, window, recent);
  }

  public Settings standing(Bounds bounds) {
    return new Settings(theme, zoom, railFolded, Optional.of(bounds), recent);
  }

  /// With this workspace as the latest.
  public Settings opened(Path workspace) {
    var others = recent.stream().filter(one -> !one.equals(workspace));
    return new Settings(theme, zoom, railFolded, window, Stream.concat(Stream.of(workspace), others).toList());
  }

  /// Without a workspace that is no longer there.
  public Settings forgotten(Path workspace) {
    return new Settings(theme, zoom, railFolded, window,
        recent.stream().filter(one -> !one.equals(workspace)).toList());
  }
}
