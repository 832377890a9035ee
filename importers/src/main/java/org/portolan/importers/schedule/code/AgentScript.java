package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The calls of SQL Server Agent's procedures in a script: `EXEC msdb.dbo.sp_add_job @job_name = N'…', @enabled = 1`.
final class AgentScript {
  /// The procedures that put a job together.
  static final Set<String> PROCEDURES =
      Set.of("sp_add_job", "sp_add_jobstep", "sp_add_jobschedule", "sp_add_schedule", "sp_attach_schedule",
          "sp_update_job");

  private final Code code;
  private final Map<String, String> variables = new HashMap<>();

  /// @param said each parameter without its `@`, in lower case, with its value; a variable's where that is written down
  /// @param lines where each value stands
  record Call(String procedure, int line, Map<String, String> said, Map<String, Integer> lines) {
    String of(String parameter) {
      return said.getOrDefault(parameter, "");
    }

    int lineOf(String parameter) {
      return lines.getOrDefault(parameter, line);
    }
  }

  private AgentScript(Code code) {
    this.code = code;
  }

  static List<Call> calls(Code code) {
    return new AgentScript(code).calls();
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < code.size(); i++) {
      var word = code.token(i).text().toLowerCase(Locale.ROOT);
      if (code.token(i).isWord() && PROCEDURES.contains(word)) {
        calls.add(call(word, i));
      } else if (Set.of("set", "declare").contains(word) && code.token(i).isWord()) {
        assigned(i + 1);
      }
    }
    return calls;
  }

  /// `SET @name = N'…'`, `DECLARE @name sysname = N'…'`
  private void assigned(int from) {
    if (!code.token(from).is("@")) {
      return;
    }
    int value = from + 2;
    while (value < from + 8 && !code.token(value).is("=")) {
      if (code.token(value).is(";") || code.token(value).is("@")) {
        return;
      }
      value++;
    }
    if (code.token(value).is("=") && code.token(value + 1).isText()) {
      variables.put(name(from + 1), code.token(value + 1).text());
    }
  }

  private String name(int at) {
    return code.token(at).text().toLowerCase(Locale.ROOT);
  }

  private Call call(String procedure, int word) {
    var said = new HashMap<String, String>();
    var lines = new HashMap<String, Integer>();
    int at = word + 1;
    while (code.token(at).is("@") && code.token(at + 2).is("=")) {
      int value = at + 3;
      boolean variable = code.token(value).is("@");
      said.putIfAbsent(name(at + 1), variable ? variables.getOrDefault(name(value + 1), "") : code.token(value).text());
      lines.putIfAbsent(name(at + 1), code.line(value));
      at = value + (variable ? 2 : 1);
      if (Set.of("output", "out").contains(name(at))) {
        at++;
      }
      if (!code.token(at).is(",")) {
        break;
      }
      at++;
    }
    return new Call(procedure, code.line(word), said, lines);
  }
}
