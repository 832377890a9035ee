package org.portolan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.shell.Settings.Bounds;
import org.portolan.app.theme.Theme;

class SettingsFileTest {

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    var file = SettingsFile.ofUser(Map.of("XDG_CONFIG_HOME", folder.toString()), Path.of("/nowhere"));
    var settings = Settings.FIRST.with(Theme.HIGH_CONTRAST)
        .zoomed(1.25)
        .folded(true)
        .standing(new Bounds(10, 20, 1300, 800, true))
        .opened(Path.of("first"))
        .opened(Path.of("second"))
        .opened(Path.of("first"));
    file.write(settings);
    assertEquals(settings, file.read());
    assertEquals(List.of(Path.of("first"), Path.of("second")), file.read().recent());
  }

  @Test
  void aFileOfNonsenseIsAsOnTheFirstDay() throws IOException {
    var file = folder.resolve("window.properties");
    Files.writeString(file, "theme = PINK\nzoom = large\nx = 3\n\\u00zz = broken");
    assertEquals(Settings.FIRST, new SettingsFile(file).read());
  }

  @Test
  void aZoomBeyondTheLimitsStopsThere() {
    assertEquals(Settings.LARGEST_ZOOM, Settings.FIRST.zoomed(7).zoom());
  }
}
