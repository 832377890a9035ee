package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.NamedSource;
import org.portolan.importers.connection.OptionFile;
import org.portolan.importers.tree.Tree;

/// What the names mean that connection strings use instead of a server: ODBC data sources and services of libpq.
public final class NamedSources {
  private static final Pattern ODBC = Pattern.compile("(?:.*/)?\\.?odbc\\.ini");
  private static final Pattern SERVICES = Pattern.compile("(?:.*/)?\\.?pg_service\\.conf");

  private final Map<NamedSource, Connection> known = new HashMap<>();

  private NamedSources() {}

  public static NamedSources of(Tree tree) {
    var sources = new NamedSources();
    for (var path : tree.paths()) {
      if (path.endsWith("odbc.ini") && ODBC.matcher(path).matches()) {
        tree.file(path).map(IniSettings::read).ifPresent(sources::odbc);
      } else if (path.endsWith("pg_service.conf") && SERVICES.matcher(path).matches()) {
        tree.file(path).map(OptionFile::services).ifPresent(file -> file.groups().keySet()
            .forEach(name -> file.group(name).ifPresent(connection -> sources.known
                .putIfAbsent(new NamedSource(NamedSource.Kind.LIBPQ_SERVICE, name), connection))));
      }
    }
    return sources;
  }

  private void odbc(List<Setting> settings) {
    var sections = new HashMap<String, List<Setting>>();
    settings.forEach(setting -> sections.computeIfAbsent(setting.path().getFirst(), _ -> new ArrayList<>())
        .add(setting));
    sections.forEach((name, section) -> DatabaseSettings.in(section).found().stream().findFirst()
        .ifPresent(found -> known.putIfAbsent(new NamedSource(NamedSource.Kind.ODBC, name), found.connection())));
  }

  Optional<Connection> meaning(NamedSource source) {
    return Optional.ofNullable(known.get(source));
  }
}
