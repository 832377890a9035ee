package org.portolan.app.map;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// A filter of the map behind a button that says what it lets through. Its entries are made when it opens, so that the
/// same can be offered elsewhere.
final class FilterMenu extends MenuButton {
  private final Supplier<List<MenuItem>> entries;

  /// @param entries never none: a menu without an entry would not open
  FilterMenu(Supplier<List<MenuItem>> entries) {
    this.entries = entries;
    getStyleClass().add("flat");
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    getItems().setAll(entries.get());
    setOnShowing(_ -> getItems().setAll(entries.get()));
  }

  /// @param active whether it leaves something out
  void say(String words, boolean active) {
    setText(words);
    getStyleClass().remove("active");
    if (active) {
      getStyleClass().add("active");
    }
  }

  boolean isActive() {
    return getStyleClass().contains("active");
  }

  /// The same as a part of another menu.
  Menu asMenu() {
    var menu = new Menu(getText());
    menu.setMnemonicParsing(false);
    menu.getItems().setAll(entries.get());
    return menu;
  }
}
