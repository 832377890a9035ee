package org.portolan.icons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IconTest {

  @Test
  void everyIconHasANameToBeReadAloud() {
    var unnamed = Arrays.stream(Icon.values()).filter(icon -> icon.accessibleName().isBlank()).toList();
    assertEquals(List.of(), unnamed);
  }

  @Test
  void everyPathHoldsOnlyCommandsAndNumbers() {
    var odd = Arrays.stream(Icon.values())
        .flatMap(icon -> icon.layers().stream())
        .map(Layer::path)
        .filter(path -> !path.matches("[Mm][MmLlHhVvCcSsQqAaZz0-9 .,-]+"))
        .toList();
    assertEquals(List.of(), odd);
  }

  @Test
  void statesDifferInShapeAndNotOnlyInColour() {
    var states = List.of(Icon.CRITICAL, Icon.HIGH, Icon.MEDIUM, Icon.LOW, Icon.SILENT, Icon.NOT_READ, Icon.TO_DO,
        Icon.UNDER_WAY, Icon.DONE, Icon.GATE_SHUT, Icon.GATE_IN_PART, Icon.GATE_OPEN);
    var shapes = new HashSet<>(states.stream().map(Icon::layers).toList());
    assertEquals(states.size(), shapes.size());
  }

  @Test
  void markupTakesItsColourFromTheDocumentAndSaysItsName() {
    assertEquals(
        """
            <svg class="icon" role="img" aria-label="Medium" width="16" height="16" viewBox="0 0 24 24" fill="none" \
            stroke-linecap="round" stroke-linejoin="round"><path d="M12 3 22 20.5H2z" stroke="currentColor" \
            stroke-width="2.0"/></svg>""",
        Icon.MEDIUM.svg(16));
  }

  @Test
  void theSilentSignIsDotted() {
    assertTrue(Icon.SILENT.svg(24).contains("stroke-dasharray=\"0.1 4.16\""));
  }
}
