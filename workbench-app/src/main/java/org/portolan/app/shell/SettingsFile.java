package org.portolan.app.shell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.app.shell.Settings.Bounds;
import org.portolan.app.theme.Theme;

/// A small file in the user's configuration folder. It is a convenience: what cannot be read is as on the first day,
/// and what cannot be written is forgotten.
public final class SettingsFile {

  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /// Where this system's users keep settings: `%APPDATA%`, `$XDG_CONFIG_HOME` or `~/.config`.
  public static SettingsFile ofUser(Map<String, String> environment, Path home) {
    var folder = Stream.of("APPDATA", "XDG_CONFIG_HOME")
        .flatMap(name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).stream())
        .findFirst()
        .map(Path::of)
        .orElse(home.resolve(".config"));
    return new SettingsFile(folder.resolve("portolan").resolve("window.properties"));
  }

  public Settings read() {
    var values = new Properties();
    if (Files.isReadable(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(Level.INFO, "Window settings were not read: " + e.getMessage());
        return Settings.FIRST;
      }
    }
    var text = Values.of(values);
    return new Settings(text.one("theme", Theme::valueOf).orElse(Theme.LIGHT),
        text.one("zoom", Double::valueOf).orElse(1.0), text.one("rail-folded", Boolean::valueOf).orElse(false),
        bounds(text), recent(text));
  }

  public void write(Settings settings) {
    var values = new Properties();
    values.setProperty("theme", settings.theme().name());
    values.setProperty("zoom", Double.toString(settings.zoom()));
    values.setProperty("rail-folded", Boolean.toString(settings.railFolded()));
    settings.window().ifPresent(window -> {
      values.setProperty("x", Double.toString(window.x()));
      values.setProperty("y", Double.toString(window.y()));
      values.setProperty("width", Double.toString(window.width()));
      values.setProperty("height", Double.toString(window.height()));
      values.setProperty("maximised", Boolean.toString(window.maximised()));
    });
    IntStream.range(0, settings.recent().size())
        .forEach(index -> values.setProperty("recent." + index, settings.recent().get(index).toString()));
    try {
      Files.createDirectories(file.getParent());
      try (var writer = Files.newBufferedWriter(file)) {
        values.store(writer, "Portolan, how the window stood");
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "Window settings were not kept: " + e.getMessage());
    }
  }

  private static Optional<Bounds> bounds(Values text) {
    return text.one("x", Double::valueOf)
        .flatMap(x -> text.one("y", Double::valueOf)
            .flatMap(y -> text.one("width", Double::valueOf)
                .flatMap(width -> text.one("height", Double::valueOf)
                    .map(height -> new Bounds(x, y, width, height,
                        text.one("maximised", Boolean::valueOf).orElse(false))))));
  }

  private static List<Path> recent(Values text) {
    return IntStream.iterate(0, index -> index + 1)
        .mapToObj(index -> text.one("recent." + index, Path::of))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private record Values(Function<String, Optional<String>> lookup) {

    static Values of(Properties properties) {
      return new Values(name -> Optional.ofNullable(properties.getProperty(name)));
    }

    <T> Optional<T> one(String name, Function<String, T> parse) {
      try {
        return lookup.apply(name).map(parse);
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
