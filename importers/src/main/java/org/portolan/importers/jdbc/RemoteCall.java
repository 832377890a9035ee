package org.portolan.importers.jdbc;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.text.LineBreaks;

/// Another database that a body reaches by itself: `dblink('host=fin dbname=ledger', …)`.
///
/// @param line counts from 1 within the body
/// @param to   says nothing where the connection is only known at run time, or has a name made elsewhere
record RemoteCall(int line, Connection to) {
  private static final Pattern CALL =
      Pattern.compile("(?i)\\bdblink(?:_connect|_connect_u|_exec|_open|_send_query)?\\s*\\(");
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|''){1,1000})'");

  static Set<RemoteCall> in(String body) {
    var calls = new LinkedHashSet<RemoteCall>();
    var call = CALL.matcher(body);
    while (call.find()) {
      int end = body.indexOf(')', call.end());
      var arguments = body.substring(call.end(), end < 0 ? body.length() : end);
      int line = 1 + LineBreaks.before(body, call.start());
      calls.add(new RemoteCall(line, LITERAL.matcher(arguments).results()
          .flatMap(literal -> ConnectionString.parse(literal.group(1)).stream()).findFirst()
          .orElse(Connection.UNSAID)));
    }
    return calls;
  }
}
