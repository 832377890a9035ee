package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void linuxHasADisplayWhenTheEnvironmentNamesOne() {
    assertEquals(new Display(true), display("Linux", Map.of("DISPLAY", ":0")));
    assertEquals(new Display(true), display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-1")));
    assertEquals(new Display(false), display("Linux", Map.of("DISPLAY", " ", "HOME", "/home/moreau")));
  }

  @Test
  void windowsAndMacNeedNoVariable() {
    assertEquals(new Display(true), display("Windows 11", Map.of()));
    assertEquals(new Display(true), display("Mac OS X", Map.of()));
  }

  private static Display display(String operatingSystem, Map<String, String> environment) {
    return Display.of(operatingSystem, name -> Optional.ofNullable(environment.get(name)));
  }
}
