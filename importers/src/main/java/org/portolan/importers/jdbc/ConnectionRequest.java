package org.portolan.importers.jdbc;

import java.util.List;

/// Which database to read, as whom, and how much of it.
///
/// @param user       empty where the URL names it
/// @param password   asked when the connection is made, and not kept
/// @param schemas    only these; empty: all but the system's own
/// @param knownAs    other names that clients reach it by, each `HOST`, `HOST:PORT` or `HOST:PORT/DATABASE`
/// @param sourceName its name in the workspace; empty: the database's own name
public record ConnectionRequest(String url, String user, Password password, List<String> schemas, List<String> knownAs,
    String sourceName) {
  public ConnectionRequest {
    schemas = List.copyOf(schemas);
    knownAs = List.copyOf(knownAs);
  }

  public static ConnectionRequest to(String url, String user, Password password) {
    return new ConnectionRequest(url, user, password, List.of(), List.of(), "");
  }

  public ConnectionRequest schemas(String... only) {
    return new ConnectionRequest(url, user, password, List.of(only), knownAs, sourceName);
  }

  public ConnectionRequest knownAs(String... names) {
    return new ConnectionRequest(url, user, password, schemas, List.of(names), sourceName);
  }

  public ConnectionRequest named(String name) {
    return new ConnectionRequest(url, user, password, schemas, knownAs, name);
  }

  /// The URL up to its parameters, which may hold secrets.
  String address() {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != ';') {
      end++;
    }
    var bare = url.substring(0, end);
    int slashes = bare.indexOf("//");
    int at = bare.lastIndexOf('@');
    return slashes >= 0 && at > slashes ? bare.substring(0, slashes + 2) + bare.substring(at + 1) : bare;
  }
}
