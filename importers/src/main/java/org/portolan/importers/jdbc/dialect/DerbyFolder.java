package org.portolan.importers.jdbc.dialect;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Opens a Derby database as a part of the class path: only so does Derby read it without a lock, a log and a recovery.
final class DerbyFolder implements Opening {
  private static final Pattern URL_OF_FOLDER =
      Pattern.compile("jdbc:derby:(?:directory:)?(?!memory:|classpath:|jar:|//)([^;]+)(;.*)?");

  static {
    // Derby would write its log into the folder that Portolan was started in.
    System.setProperty("derby.stream.error.file", Files.exists(Path.of("/dev/null")) ? "/dev/null" : "NUL");
  }

  @Override
  public String url(String url) throws SQLException {
    var folder = folder(url);
    if (folder.isEmpty()) {
      return url;
    }
    if (!Files.exists(folder.get().resolve("service.properties"))) {
      throw new SQLException("There is no database in " + folder.get(), "XJ004");
    }
    if (Files.exists(folder.get().resolve("db.lck"))) {
      throw new SQLException("It holds db.lck: another program has it open, or was killed while it had. In the second "
          + "case let Derby open a copy of it once and shut it down", "XSDB6");
    }
    var said = URL_OF_FOLDER.matcher(url);
    var more = said.matches() && said.group(2) != null ? said.group(2).replaceAll("(?i);create=true", "") : "";
    return onClassPath(folder.get()) + more;
  }

  @Override
  public ClassLoader resources(String url, ClassLoader before) throws SQLException {
    var folder = folder(url);
    return folder.isEmpty() ? before : new URLClassLoader(new URL[]{address(folder.get().resolveSibling(""))}, before);
  }

  @Override
  public Optional<String> farewell(String url) {
    return folder(url).map(folder -> onClassPath(folder) + ";shutdown=true");
  }

  private static Optional<Path> folder(String url) {
    var said = URL_OF_FOLDER.matcher(url);
    return said.matches() ? Optional.of(Path.of(said.group(1)).toAbsolutePath().normalize()) : Optional.empty();
  }

  private static String onClassPath(Path folder) {
    return "jdbc:derby:classpath:" + folder.getFileName();
  }

  private static URL address(Path folder) throws SQLException {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new SQLException("There is no such folder: " + folder, "XJ004", e);
    }
  }
}
