package org.portolan.importers.jdbc;

import java.util.List;
import java.util.regex.Pattern;

/// Which database to read, as whom, and how much of it.
///
/// @param user       empty where the URL names it
/// @param password   asked when the connection is made, and not kept
/// @param schemas    only these; empty: all but the system's own
/// @param knownAs    other names that clients reach it by, each `HOST`, `HOST:PORT` or `HOST:PORT/DATABASE`
/// @param sourceName its name in the workspace; empty: the database's own name
public record ConnectionRequest(String url, String user, Password password, List<String> schemas, List<String> knownAs,
    String sourceName) {
  /// `//user:password@`, and Oracle's `thin:user/password@`; a password may hold an `@` itself.
  private static final Pattern ACCOUNT = Pattern.compile("^(jdbc:\\w+:(?:\\w+:)?(?://)?)[^?;]*@");
  private static final Pattern PARAMETERS = Pattern.compile("[?;].*", Pattern.DOTALL);

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

  /// The URL without user, password and parameters, which may hold secrets.
  String address() {
    return PARAMETERS.matcher(ACCOUNT.matcher(url).replaceFirst("$1")).replaceFirst("");
  }
}
