package org.portolan.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.portolan.app.command.Command;
import org.portolan.icons.Icon;

/// The commands of the window itself: going about, palette, size, settings.
record WindowCommands(ShellView window, Navigation navigation, ObservableValue<Optional<String>> workspace,
    List<Place> places) {

  private static final String GO = "Go";
  private static final String WINDOW = "Window";
  private static final double ZOOM_STEP = 0.1;

  List<Command> all() {
    var all = new ArrayList<Command>();
    for (var index = 0; index < places.size(); index++) {
      var place = places.get(index);
      var go = Command.of("go." + place.id(), GO, "Go to " + place.name(), () -> navigation.go(place.id()))
          .with(place.icon())
          .when(whileOpen());
      all.add(index < 9 ? go.on("Shortcut+" + (index + 1)) : go);
    }
    all.addAll(List.of(
        Command.of("go.back", GO, "Back", navigation::back).with(Icon.BACK).on("Alt+LEFT").when(navigation.canGoBack()),
        Command.of("go.forward", GO, "Forward", navigation::forward).with(Icon.FORWARD).on("Alt+RIGHT")
            .when(navigation.canGoForward()),
        Command.of("go.pane", GO, "Next pane", window::nextPane).with(Icon.SIDEBAR).on("F6"),
        Command.of("window.palette", WINDOW, "Find an asset or run a command", window::openPalette).with(Icon.SEARCH)
            .on("Shortcut+K"),
        Command.of("window.rail", WINDOW, "Fold or unfold the rail", window::toggleRail).with(Icon.SIDEBAR)
            .on("Shortcut+Shift+L"),
        Command.of("window.place", WINDOW, "Only this place, full screen", this::onlyThePlace)
            .with(Icon.EXPAND).on("F11"),
        Command.of("window.larger", WINDOW, "Everything larger", () -> window.zoomBy(ZOOM_STEP)).with(Icon.ADD)
            .on("Shortcut+Shift+PLUS"),
        Command.of("window.smaller", WINDOW, "Everything smaller", () -> window.zoomBy(-ZOOM_STEP)).with(Icon.REMOVE)
            .on("Shortcut+Shift+MINUS"),
        Command.of("window.usual", WINDOW, "Everything in its usual size", window::zoomToUsual).with(Icon.SEARCH)
            .on("Shortcut+Shift+DIGIT0"),
        Command.of("window.settings", WINDOW, "Settings", window::openSettings).with(Icon.SETTINGS)
            .on("Shortcut+COMMA"),
        Command.of("window.keys", WINDOW, "All keys", window::openKeys).with(Icon.HELP).on("?")));
    return all;
  }

  private void onlyThePlace() {
    window.onlyThePlace().set(!window.onlyThePlace().get());
  }

  private ObservableBooleanValue whileOpen() {
    return Bindings.createBooleanBinding(() -> workspace.getValue().isPresent(), workspace);
  }
}
