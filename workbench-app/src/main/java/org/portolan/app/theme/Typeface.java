package org.portolan.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The typefaces, shipped as libraries so that every screen looks alike on every system.
public final class Typeface {

  public static final String TEXT = "Inter";
  public static final String STRONG = "Inter SemiBold";
  public static final String CODE = "JetBrains Mono";

  private static final List<String> FILES = List.of(
      "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
      "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
      "/com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
      "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
      "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Typeface() {}

  /// A font for those who paint on a canvas or measure words, perhaps before any window is dressed.
  public static Font of(String family, double size) {
    load();
    return Font.font(family, size);
  }

  /// Makes the families known to the toolkit; a second call does nothing.
  static void load() {
    Loaded.once();
  }

  // The class is initialised once by the JVM, which is all the locking this needs.
  private static final class Loaded {
    static {
      FILES.forEach(Loaded::one);
    }

    static void once() {}

    private static void one(String file) {
      try (var stream = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
        Objects.requireNonNull(Font.loadFont(stream, 13), () -> "The toolkit refuses " + file);
      } catch (IOException e) {
        throw new UncheckedIOException("A typeface lies in our own library and could not be read", e);
      }
    }
  }
}
