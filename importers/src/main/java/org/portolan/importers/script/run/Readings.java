package org.portolan.importers.script.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.sql.StatementMemory;

/// What statements of single texts touch, kept for the next job that runs the same ones.
final class Readings {
  private static final int MOST = 5_000;
  private static final int LONGEST = 20_000;

  private final Map<String, List<SqlScript.Step>> known = new ConcurrentHashMap<>();

  private final StatementMemory statements;

  Readings(StatementMemory statements) {
    this.statements = statements;
  }

  List<SqlScript.Step> of(String text) {
    if (text.length() > LONGEST) {
      return new SqlScript(Map.of(), statements).run(text);
    }
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, sql -> List.copyOf(new SqlScript(Map.of(), statements).run(sql)));
  }
}
