package org.portolan.importers.connection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// `sqlplus user/password@host:1521/service`, or `@alias` of tnsnames.ora.
public final class OracleLogon {
  private static final Pattern LOGON =
      Pattern.compile("^([^/@]*)(?:/[^@]*)?@(?://)?(?:([^:/@]+)(?::(\\d+))?/)?([^/@:]+)$");

  private OracleLogon() {}

  /// Empty where no database is named.
  public static Optional<Connection> read(List<String> operands) {
    return operands.stream().map(LOGON::matcher).filter(Matcher::matches).findFirst()
        .filter(logon -> !logon.group(1).isEmpty() || logon.group(2) != null).map(logon -> {
          var to = Connection.to(Engine.ORACLE).withUser(logon.group(1)).withDatabase(logon.group(4));
          return logon.group(2) == null ? to
              : to.withHost(logon.group(2)).withPort(logon.group(3) == null ? "" : logon.group(3));
        });
  }
}
