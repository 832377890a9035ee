package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.importers.jdbc.route.Tls;

/// Which database to read, as whom, and how much of it.
///
/// @param user       empty where the URL names it
/// @param password   asked when the connection is made, and not kept
/// @param schemas    only these; empty: all but the system's own
/// @param knownAs    other names that clients reach it by, each `HOST`, `HOST:PORT` or `HOST:PORT/DATABASE`
/// @param sourceName its name in the workspace; empty: the database's own name
/// @param tls        how the connection is protected
/// @param jump       the host through which the database is reached by SSH; the URL is then as that host sees it
public record ConnectionRequest(String url, String user, Password password, List<String> schemas, List<String> knownAs,
    String sourceName, Tls tls, Optional<JumpHost> jump) {
  /// `//user:password@`, and Oracle's `thin:user/password@`; a password may hold an `@` itself.
  private static final Pattern ACCOUNT = Pattern.compile("^(jdbc:\\w+:(?:\\w+:)?(?://)?)[^?;]*@");
  private static final Pattern PARAMETERS = Pattern.compile("[?;].*", Pattern.DOTALL);

  public ConnectionRequest {
    schemas = List.copyOf(schemas);
    knownAs = List.copyOf(knownAs);
  }

  public static ConnectionRequest to(String url, String user, Password password) {
    return new ConnectionRequest(url, user, password, List.of(), List.of(), "", Tls.unsaid(), Optional.empty());
  }

  public ConnectionRequest schemas(String... only) {
    return new ConnectionRequest(url, user, password, List.of(only), knownAs, sourceName, tls, jump);
  }

  public ConnectionRequest knownAs(String... names) {
    return new ConnectionRequest(url, user, password, schemas, List.of(names), sourceName, tls, jump);
  }

  public ConnectionRequest named(String name) {
    return new ConnectionRequest(url, user, password, schemas, knownAs, name, tls, jump);
  }

  public ConnectionRequest secured(Tls protection) {
    return new ConnectionRequest(url, user, password, schemas, knownAs, sourceName, protection, jump);
  }

  public ConnectionRequest through(JumpHost host) {
    return new ConnectionRequest(url, user, password, schemas, knownAs, sourceName, tls, Optional.of(host));
  }

  /// The same database at another address.
  ConnectionRequest at(String address) {
    return new ConnectionRequest(address, user, password, schemas, knownAs, sourceName, tls, jump);
  }

  /// The URL without user, password and parameters, which may hold secrets.
  public String address() {
    return PARAMETERS.matcher(ACCOUNT.matcher(url).replaceFirst("$1")).replaceFirst("");
  }
}
