package org.portolan.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/// A look of the whole window. Every sheet takes its colours from the theme's tokens, none has colours of its own.
public enum Theme {
  LIGHT("Light", new PrimerLight().getUserAgentStylesheet(), "tokens-light.css"),
  DARK("Dark", new PrimerDark().getUserAgentStylesheet(), "tokens-dark.css"),
  HIGH_CONTRAST("High contrast", new PrimerDark().getUserAgentStylesheet(), "tokens-contrast.css");

  private static final List<String> SHEETS = List.of("type.css", "controls.css", "shell.css");

  private final String label;
  private final String controls;
  private final String tokens;

  Theme(String label, String controls, String tokens) {
    this.label = label;
    this.controls = controls;
    this.tokens = tokens;
  }

  /// What the settings call it.
  public String label() {
    return label;
  }

  /// The sheet beneath all others, for windows that have no scene of ours.
  public String userAgentSheet() {
    return controls;
  }

  /// Dresses a scene; called again, it changes clothes.
  public void dress(Scene scene) {
    Typeface.load();
    scene.setUserAgentStylesheet(controls);
    scene.getProperties().put(Theme.class, this);
    scene.getStylesheets().setAll(Stream.concat(Stream.of(tokens), SHEETS.stream()).map(Theme::address).toList());
  }

  /// The colours for those who paint by hand.
  public Palette palette() {
    return Palette.read(tokens);
  }

  /// Tells a painter the colours of the scene it stands in, now and whenever the scene changes clothes.
  public static void follow(Node painter, Consumer<Palette> dress) {
    MapChangeListener<Object, Object> changed = change -> {
      if (change.getKey() == Theme.class && change.getValueAdded() instanceof Theme theme) {
        dress.accept(theme.palette());
      }
    };
    painter.sceneProperty().subscribe((before, now) -> {
      if (before != null) {
        before.getProperties().removeListener(changed);
      }
      if (now != null) {
        now.getProperties().addListener(changed);
        if (now.getProperties().get(Theme.class) instanceof Theme theme) {
          dress.accept(theme.palette());
        }
      }
    });
  }

  private static String address(String sheet) {
    return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
  }
}
