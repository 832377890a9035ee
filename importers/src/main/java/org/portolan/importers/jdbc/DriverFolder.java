package org.portolan.importers.jdbc;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A folder of the user's with JDBC drivers that may not be shipped, or are newer than those that are.
///
/// @param folder empty where none was named
public record DriverFolder(Optional<Path> folder) {
  /// The variable of the environment that names it.
  public static final String VARIABLE = "PORTOLAN_DRIVERS";

  private static final String ANNOUNCEMENT = "META-INF/services/java.sql.Driver";

  /// A driver that holds native code can be loaded only once.
  private static final Map<List<URL>, ClassLoader> LOADED = new ConcurrentHashMap<>();

  public static DriverFolder none() {
    return new DriverFolder(Optional.empty());
  }

  public static DriverFolder of(Path folder) {
    return new DriverFolder(Optional.of(folder));
  }

  /// The folder that the environment names, else `drivers` beside the user's settings.
  public static DriverFolder usual(Map<String, String> environment, Path home) {
    var named = Optional.ofNullable(environment.get(VARIABLE)).filter(folder -> !folder.isBlank()).map(Path::of);
    var settings = Stream.of("APPDATA", "XDG_CONFIG_HOME").flatMap(name -> Stream.ofNullable(environment.get(name)))
        .filter(folder -> !folder.isBlank()).map(Path::of).findFirst().orElse(home.resolve(".config"));
    return new DriverFolder(
        named.or(() -> Optional.of(settings.resolve("portolan").resolve("drivers")).filter(Files::isDirectory)));
  }

  /// The driver that understands the URL: the user's own before the shipped one; empty where nobody does.
  Optional<Driver> driver(String url) {
    return own(url).or(() -> shipped(url));
  }

  private Optional<Driver> own(String url) {
    var jars = jars();
    if (jars.isEmpty()) {
      return Optional.empty();
    }
    var loader = LOADED.computeIfAbsent(jars,
        urls -> new URLClassLoader("drivers", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    var drivers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          return Optional.empty();
        }
        var driver = drivers.next();
        if (driver.acceptsURL(url)) {
          return Optional.of(driver);
        }
      } catch (SQLException | ServiceConfigurationError | LinkageError _) {
        // a jar that holds no usable driver is one driver less
      }
    }
  }

  /// The driver whose name holds the engine's is tried first, without so much as opening another's jar: of a signed one
  /// the signature would be checked, which takes as long as a small import.
  private static Optional<Driver> shipped(String url) {
    var words = url.split(":", 3);
    var engine = words.length > 1 ? words[1] : url;
    try {
      for (var list : announcements(engine)) {
        for (var name : announced(list)) {
          if (name.contains(engine) && Class.forName(name).getConstructor().newInstance() instanceof Driver likely
              && likely.acceptsURL(url)) {
            return Optional.of(likely);
          }
        }
      }
      return Optional.of(DriverManager.getDriver(url));
    } catch (SQLException | IOException | ReflectiveOperationException _) {
      return Optional.empty();
    }
  }

  /// The lists of drivers that lie in jars here, first those in jars that are called after the engine.
  private static List<URL> announcements(String engine) throws IOException {
    return Collections.list(DriverFolder.class.getClassLoader().getResources(ANNOUNCEMENT)).stream()
        .sorted(Comparator.comparing(list -> !list.toString().contains(engine))).toList();
  }

  /// The classes that a list announces as drivers, in the form that [ServiceLoader] describes.
  private static List<String> announced(URL list) throws IOException {
    try (var lines = list.openStream()) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(name -> !name.isEmpty()).toList();
    }
  }

  private List<URL> jars() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    try (var files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")).sorted()
          .flatMap(file -> address(file).stream()).toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static Optional<URL> address(Path file) {
    try {
      return Optional.of(file.toUri().toURL());
    } catch (MalformedURLException _) {
      return Optional.empty();
    }
  }

  /// What to do where no driver understands a URL.
  List<String> remedies(String artifact, String page) {
    var fetch = artifact.isEmpty() ? "Get the JDBC driver from the database's vendor"
        : "Get the driver " + artifact + " from Maven Central" + (page.isEmpty() ? "" : ", or from " + page);
    var put = folder.map(named -> "Put its jar into " + named
        + (Files.isDirectory(named) ? ", which holds none that understands the URL" : ", which is no folder yet"))
        .orElse("Put its jar into a folder and name that: --drivers FOLDER, or the variable " + VARIABLE);
    return List.of(fetch, put);
  }
}
