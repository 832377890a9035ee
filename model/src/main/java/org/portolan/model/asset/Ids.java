package org.portolan.model.asset;

/// How the ids of each kind are spelt. Names keep their case; a `/` inside a name becomes `%2F`, so that the
/// parts of an id can be told apart; for the same reason a `.` inside a schema's or table's name becomes `%2E`.
public final class Ids {
  private Ids() {}

  public static AssetId host(String host) {
    return id("host", part(host));
  }

  /// @param source the database's name in this workspace: its own name, or `name@host` where two share it
  public static AssetId database(String source) {
    return id("db", part(source));
  }

  public static AssetId schema(String source, String schema) {
    return id("db", part(source), part(schema));
  }

  /// A table, view, materialised view or sequence: they share one name space.
  public static AssetId relation(String source, String schema, String name) {
    return id("db", part(source), dotted(schema, name));
  }

  /// @param arguments the argument types that tell overloads apart, empty where the engine has none
  public static AssetId routine(String source, String schema, String name, String arguments) {
    return id("db", part(source), dotted(schema, name) + "(" + part(arguments) + ")");
  }

  public static AssetId trigger(String source, String schema, String table, String name) {
    return trigger(relation(source, schema, table), name);
  }

  public static AssetId trigger(AssetId table, String name) {
    return new AssetId(table.value() + "." + step(name));
  }

  /// A job inside a database (pg_cron, MySQL event).
  public static AssetId databaseJob(String source, String name) {
    return id("job", part(source), part(name));
  }

  public static AssetId link(String source, String name) {
    return id("link", part(source), part(name));
  }

  public static AssetId role(String source, String name) {
    return id("role", part(source), part(name));
  }

  /// @param file the path it is scheduled in, without a leading `/`
  /// @param name the normalised command, made by the importer; twins get `~2`, `~3` in order of appearance
  public static AssetId job(String host, String file, String name) {
    return id("job", part(host), path(file), part(name));
  }

  public static AssetId script(String host, String file) {
    return id("script", part(host), path(file));
  }

  public static AssetId configuration(String host, String file) {
    return id("config", part(host), path(file));
  }

  public static AssetId service(String host, String name) {
    return id("service", part(host), part(name));
  }

  /// @param address scheme-less: `ftp.bank.example`, `ftp.bank.example/in/`, `ops@shop.example`
  public static AssetId endpoint(String scheme, String address) {
    return id("endpoint", part(scheme), path(address));
  }

  public static AssetId client(String address) {
    return id("client", part(address));
  }

  private static AssetId id(String... parts) {
    return new AssetId(String.join("/", parts));
  }

  private static String dotted(String schema, String name) {
    return schema.isEmpty() ? step(name) : step(schema) + "." + step(name);
  }

  private static String step(String name) {
    return part(name.replace("%", "%25").replace(".", "%2E"));
  }

  private static String part(String name) {
    return name.replace("/", "%2F");
  }

  private static String path(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
