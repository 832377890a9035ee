package org.portolan.app.fx;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.layout.StackPane;
import org.portolan.icons.Icon;

/// A field in which one looks for something: what for stands in it, and at its end the keys that lead there.
public final class SearchField extends CustomTextField {

  /// @param keys as printed on a key's cap
  public SearchField(String prompt, String keys) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    getStyleClass().add("search-field");
    setLeft(Boxes.padded(new StackPane(new IconView(Icon.SEARCH, 15)), 0, 0, 0, 2));
    setRight(new StackPane(Labels.keyCap(keys)));
  }
}
