package org.portolan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private final Navigation navigation = new Navigation();
  private final List<String> shown = new ArrayList<>();

  @Test
  void theWayBackShowsAgainWhatWasShown() {
    navigation.go("overview");
    navigation.go("map", () -> shown.add("finance"));
    navigation.go("manifest", () -> shown.add("ledger"));
    navigation.back();
    assertEquals(Optional.of("map"), navigation.current().get());
    assertEquals(List.of("finance", "ledger", "finance"), shown);
  }

  @Test
  void aNewWayForgetsTheWayForward() {
    navigation.go("overview");
    navigation.go("map");
    navigation.back();
    navigation.go("manifest");
    assertEquals(false, navigation.canGoForward().get());
    navigation.back();
    assertEquals(Optional.of("overview"), navigation.current().get());
    assertEquals(false, navigation.canGoBack().get());
  }

  @Test
  void enteringThePlaceThatIsShownIsNoStep() {
    navigation.go("overview");
    navigation.go("overview");
    assertEquals(false, navigation.canGoBack().get());
  }
}
