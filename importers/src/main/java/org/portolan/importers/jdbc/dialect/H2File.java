package org.portolan.importers.jdbc.dialect;

import java.util.Locale;
import java.util.regex.Pattern;

/// Opens a file for reading only: else H2 writes into its header, and beside it what it thinks of a refused login.
final class H2File implements Opening {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)jdbc:h2:(?:mem|tcp|ssl|zip):.*");

  @Override
  public String url(String url) {
    var settings = url.toUpperCase(Locale.ROOT);
    // Who shares the file with others asks for a server that has to write.
    if (ELSEWHERE.matcher(url).matches() || settings.contains(";AUTO_SERVER=TRUE")) {
      return url;
    }
    return with(with(url, settings, "ACCESS_MODE_DATA=r"), settings, "TRACE_LEVEL_FILE=0");
  }

  private static String with(String url, String settings, String setting) {
    return settings.contains(";" + setting.substring(0, setting.indexOf('=') + 1)) ? url : url + ";" + setting;
  }
}
