package org.portolan.importers.schedule;

import java.util.regex.Pattern;

/// What a job of Oracle does, which is written as PL/SQL without `begin` and `end`.
public final class OracleAction {
  private static final Pattern CALL = Pattern.compile("\\s*+[\\w.$#]++\\s*+(?:\\([^;]*\\))?\\s*+;?\\s*+");
  private static final Pattern BLOCK = Pattern.compile("(?is)\\s*(?:begin|declare)\\b.*");

  private OracleAction() {}

  /// As a statement of its own.
  public static String statement(String what) {
    return CALL.matcher(what).matches() ? "call " + what
        : BLOCK.matcher(what).matches() ? what : "begin " + what + " end;";
  }
}
