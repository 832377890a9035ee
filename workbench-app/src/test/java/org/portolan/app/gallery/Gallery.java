package org.portolan.app.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.portolan.app.theme.Theme;

/// Takes pictures of a view and holds it to what every view is held to.
///
/// ```java
/// Gallery.show("discover", () -> new DiscoverView(model));
/// ```
/// writes `target/gallery/discover-light-1440x900.png` and its siblings, dark and small, and fails on a control without
/// a name or on text of too little contrast. A view may be handed in again; it moves on into the next picture.
public final class Gallery {

  /// The usual window, and the smallest one that must still work.
  private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1000, 700));

  private static final Path FOLDER = Path.of("target", "gallery");

  private Gallery() {}

  /// In pixels.
  public record Size(int width, int height) {}

  /// Pictures a view in both usual themes and both sizes, and in high contrast.
  public static void show(String name, Supplier<? extends Parent> view) {
    show(name, _ -> view.get());
  }

  /// The same for a view that paints with the theme's colours itself.
  public static void show(String name, Function<Theme, ? extends Parent> view) {
    var breaches = new ArrayList<String>();
    for (var theme : Theme.values()) {
      for (var size : theme == Theme.HIGH_CONTRAST ? SIZES.subList(0, 1) : SIZES) {
        breaches.addAll(picture(name, theme, size, view));
      }
    }
    assertEquals("", String.join("\n", breaches.stream().distinct().sorted().toList()));
  }

  /// One picture; returns what is wrong with it.
  public static List<String> picture(String name, Theme theme, Size size, Function<Theme, ? extends Parent> view) {
    return Screen.on(() -> {
      var scene = new Scene(new StackPane(view.apply(theme)), size.width(), size.height());
      theme.dress(scene);
      var image = draw(scene, size);
      write(image, name + "-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + size.width() + "x"
          + size.height() + ".png");
      return Audit.of(scene.getRoot()).stream().map(breach -> name + ", " + theme.label() + ": " + breach).toList();
    });
  }

  private static WritableImage draw(Scene scene, Size size) {
    // Styles, sizes and bindings settle over a few passes: cells are made in the first and filled in the second.
    for (var pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      scene.snapshot(new WritableImage(size.width(), size.height()));
    }
    return scene.snapshot(new WritableImage(size.width(), size.height()));
  }

  private static void write(WritableImage image, String file) {
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
