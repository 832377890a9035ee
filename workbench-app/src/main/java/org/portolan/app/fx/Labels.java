package org.portolan.app.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Makes labels by what they are for; sizes and weights are the theme's.
public final class Labels {

  private Labels() {}

  /// Text in one of the theme's classes: `headline`, `heading`, `note quiet`, `code`, …
  public static Label of(String text, String... classes) {
    var label = new Label(text);
    label.getStyleClass().addAll(classes);
    return label;
  }

  /// The same, following a value.
  public static Label of(ObservableValue<String> text, String... classes) {
    var label = of("", classes);
    label.textProperty().bind(text);
    return label;
  }

  /// A stretch of text for a `TextFlow`, in the theme's classes.
  public static Text text(String text, String... classes) {
    var node = new Text(text);
    node.getStyleClass().add("words");
    node.getStyleClass().addAll(classes);
    return node;
  }

  /// Text that breaks into as many lines as it needs.
  public static Label wrapping(String text, String... classes) {
    var label = of(text, classes);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// The same, following a value.
  public static Label wrapping(ObservableValue<String> text, String... classes) {
    var label = wrapping("", classes);
    label.textProperty().bind(text);
    return label;
  }

  /// The headline of a place.
  public static Label headline(String text) {
    return wrapping(text, "headline");
  }

  /// The heading of a section.
  public static Label heading(String text) {
    return of(text, "heading");
  }

  /// A small quiet remark.
  public static Label note(String text) {
    return of(text, "note", "quiet");
  }

  /// Code, a path, an id, a time.
  public static Label code(String text) {
    return of(text, "code");
  }

  /// A key or keys to press, as printed on a key's cap.
  public static Label keyCap(String keys) {
    return of(keys, "key-cap");
  }

  /// A short word on a coloured ground; `mood` is `alert`, `caution`, `good`, `unknown` or `accented`.
  public static Label chip(String text, String mood) {
    return of(text, "chip", mood);
  }
}
