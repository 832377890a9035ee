package org.portolan.importers.jdbc.dialect;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Opens a file that nobody writes to as one that cannot change: else SQLite makes two files beside one that has a
/// write-ahead log, even for reading it.
final class SqliteFile implements Opening {
  private static final Pattern URL = Pattern.compile("jdbc:sqlite:(?:file:(?://(?=/))?)?([^:?][^?]*)(?:\\?(.*))?");

  @Override
  public String url(String url) {
    var said = URL.matcher(url);
    if (!said.matches()) {
      return url;
    }
    boolean inUse = Path.of(said.group(1) + "-wal").toFile().length() > 0;
    var file = said.group(1).replace("%", "%25").replace("#", "%23");
    return "jdbc:sqlite:file:" + file + (inUse ? "?mode=ro" : "?immutable=1")
        + (said.group(2) == null ? "" : "&" + said.group(2));
  }
}
