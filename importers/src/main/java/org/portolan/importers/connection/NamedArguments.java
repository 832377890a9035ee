package org.portolan.importers.connection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The connection that named arguments make, whatever library takes them: `dbhost => 'h', database => 'd', dbuser => 'u'`.
public final class NamedArguments {
  private static final List<String> DATABASE = List.of("database", "dbname", "db", "databasename", "catalog");
  private static final List<String> HOST = List.of("host", "dbhost", "hostname", "dbhostname", "server", "dbserver");
  private static final List<String> PORT = List.of("port", "dbport");
  private static final List<String> USER = List.of("user", "dbuser", "username", "dbusername", "uid", "login");
  private static final List<String> SECRET =
      List.of("password", "dbpass", "dbpassword", "passwd", "pass", "pw", "dbpasswd", "dbpwd", "pwd");
  private static final List<String> ENGINE = List.of("driver", "dbdriver", "engine", "dbengine", "dbtype", "dialect");
  private static final List<String> SOURCE =
      List.of("dsn", "dbdsn", "conninfo", "connstr", "connectionstring", "datasource");

  private NamedArguments() {}

  /// Empty for arguments that are about something else.
  ///
  /// @param arguments by name; a value that is only known at run time is empty
  public static Optional<Connection> connection(Map<String, String> arguments) {
    var named = arguments.entrySet().stream().collect(Collectors.toMap(entry -> plain(entry.getKey()),
        Map.Entry::getValue, (first, _) -> first, TreeMap::new));
    var source = said(named, SOURCE).filter(text -> !text.isEmpty()).flatMap(ConnectionString::parse);
    boolean database = said(named, DATABASE).isPresent();
    boolean more = Stream.of(HOST, USER, SECRET, ENGINE).filter(words -> said(named, words).isPresent()).count() > 0;
    if (source.isEmpty() && !(database && more)) {
      return Optional.empty();
    }
    var known = Connection.UNSAID.withDatabase(said(named, DATABASE).orElse(""))
        .withHost(said(named, HOST).filter(host -> !host.startsWith("/")).orElse(""))
        .withPort(said(named, PORT).orElse("")).withUser(said(named, USER).orElse(""));
    var engine = said(named, ENGINE).flatMap(Engines::named).map(known::withEngine).orElse(known);
    return Optional.of(source.map(whole -> whole.orElse(engine)).orElse(engine));
  }

  private static Optional<String> said(Map<String, String> named, List<String> words) {
    return words.stream().filter(named::containsKey).findFirst().map(named::get);
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
