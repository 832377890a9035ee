package org.portolan.icons;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// The outlines taken from Feather, by the names they have there.
final class Feather {

  private static final Properties PATHS = read();

  private Feather() {}

  static String path(String name) {
    return Objects.requireNonNull(PATHS.getProperty(name), () -> "feather.properties has no outline named " + name);
  }

  private static Properties read() {
    var resource = Objects.requireNonNull(Feather.class.getResourceAsStream("feather.properties"));
    try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      var paths = new Properties();
      paths.load(reader);
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException("The outlines lie in this library and could not be read", e);
    }
  }
}
