package org.portolan.app.fx;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.portolan.icons.Icon;

/// Makes buttons. Their texts are verbs that say what will happen.
public final class Buttons {

  private Buttons() {}

  public static Button plain(String text, Runnable action) {
    var button = new Button(text);
    button.setOnAction(_ -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static Button plain(Icon icon, String text, Runnable action) {
    var button = plain(text, action);
    button.setGraphic(new IconView(icon, 15));
    return button;
  }

  /// The main one of a group; never one that destroys.
  public static Button main(String text, Runnable action) {
    return styled(plain(text, action), "accent");
  }

  public static Button main(Icon icon, String text, Runnable action) {
    return styled(plain(icon, text, action), "accent");
  }

  /// For rows: 24 pixels high.
  public static Button small(String text, Runnable action) {
    return styled(plain(text, action), "small");
  }

  public static Button flat(Icon icon, String text, Runnable action) {
    return styled(plain(icon, text, action), "flat");
  }

  /// An icon alone; its name is read out and shown as a tooltip.
  public static Button icon(Icon icon, String name, Runnable action) {
    var button = plain(icon, "", action);
    return named(styled(button, "flat", "icon-only"), name);
  }

  public static Hyperlink link(String text, Runnable action) {
    var link = new Hyperlink(text);
    link.setOnAction(_ -> action.run());
    return link;
  }

  public static ToggleButton toggle(Icon icon, String text) {
    var toggle = new ToggleButton(text, new IconView(icon, 15));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    return toggle;
  }

  /// Gives a button that shows only an icon the name that is read out and shown on hovering.
  public static <B extends ButtonBase> B named(B button, String name) {
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  public static <B extends ButtonBase> B styled(B button, String... classes) {
    button.getStyleClass().addAll(classes);
    return button;
  }
}
