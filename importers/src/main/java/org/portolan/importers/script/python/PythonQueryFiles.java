package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Files of SQL whose statements have names, and are called by them as functions: aiosql, anosql, pugsql.
final class PythonQueryFiles {
  private static final String QUERIES = "queries of files";
  private static final String TO = "connection";
  private static final Set<String> LIBRARIES = Set.of("aiosql", "anosql", "pugsql");
  private static final Set<String> LOAD = Set.of("from_path", "module", "from_str");
  /// What records' connections run.
  private static final Set<String> WHOLE_FILES = Set.of("query_file", "bulk_query_file");
  private static final int MOST_FILES = 200;
  private static final Pattern NAME =
      Pattern.compile("(?m)^[ \\t]*--[- \\t]*(?::name|name:)[ \\t]*([A-Za-z][\\w-]*)[^\\n]*$");

  private final PythonProcesses processes;
  private final PythonDatabases databases;
  private final Map<Thing, Map<String, Value.Text>> statements = new HashMap<>();

  PythonQueryFiles(PythonProcesses processes, PythonDatabases databases) {
    this.processes = processes;
    this.databases = databases;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (LIBRARIES.contains(PythonDialect.library(receiver)) && LOAD.contains(name) && call.size() > 0) {
      var found = name.equals("from_str") ? List.of(call.value(0)) : files(call, call.value(0));
      return Optional.of(found.isEmpty() ? Values.UNKNOWN : loaded(call, found));
    }
    if (receiver instanceof Value.Handle(var to, _) && WHOLE_FILES.contains(name) && call.size() > 0) {
      call.machine().sink().accept(processes.content(call, call.value(0)), to, call.place(), SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().equals(QUERIES)) {
      return Optional.empty();
    }
    if (name.equals("connect") || name.equals("set_connection")) {
      call.machine().run().journal().set(thing.field(TO), databases.opened(call));
      return Optional.of(Values.NOTHING);
    }
    var statement = statements.getOrDefault(thing, Map.of()).get(name.replaceFirst("_cursor$", ""));
    if (statement != null) {
      call.machine().sink().accept(statement, connection(call, thing), call.place(), SqlSink.Trust.DRIVER);
    }
    return Optional.of(Values.UNKNOWN);
  }

  /// What lies in a folder of its own has the folder's name before it.
  Optional<Value> field(Value of, String name) {
    return of instanceof Value.Ref(var thing) && thing.type().equals(QUERIES) && !name.equals(TO)
        && !statements.getOrDefault(thing, Map.of()).containsKey(name) ? Optional.of(of) : Optional.empty();
  }

  private static Connection connection(Call call, Thing thing) {
    var first = call.size() > 0 ? call.value(0) : Values.NOTHING;
    var value = first instanceof Value.Handle ? first
        : thing.existing(TO).map(cell -> cell.value()).orElse(Values.NOTHING);
    return value instanceof Value.Handle(var to, _) ? to : Connection.UNSAID;
  }

  private List<Value> files(Call call, Value path) {
    var folder = Paths.under(Paths.directory("/" + call.machine().process().script()), PythonDialect.exact(path));
    var inside = call.machine().run().index().below(folder).stream().filter(file -> file.endsWith(".sql")).sorted()
        .limit(MOST_FILES).toList();
    var all = new ArrayList<Value>();
    for (var file : inside) {
      all.add(processes.content(call, new Value.Text(Paths.normal("/" + file), Place.NOWHERE)));
    }
    if (all.isEmpty()) {
      all.add(processes.content(call, path));
    }
    return all.stream().filter(Value.Text.class::isInstance).toList();
  }

  private Value loaded(Call call, List<Value> texts) {
    var named = new HashMap<String, Value.Text>();
    texts.forEach(text -> cut(Values.asText(text), named));
    var thing = call.machine().thing();
    thing.become(QUERIES);
    statements.put(thing, named);
    return new Value.Ref(thing);
  }

  private static void cut(Value.Text file, Map<String, Value.Text> named) {
    var text = file.text();
    var matcher = NAME.matcher(text);
    int line = 1;
    int counted = 0;
    var name = "";
    int begin = 0;
    Place from = file.from();
    while (matcher.find()) {
      if (!name.isEmpty()) {
        named.put(name, new Value.Text(text.substring(begin, matcher.start()), from));
      }
      for (; counted < matcher.end(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      name = matcher.group(1).replace('-', '_');
      begin = matcher.end();
      from = file.from().at(file.from().line() + line - 1);
    }
    if (!name.isEmpty()) {
      named.put(name, new Value.Text(text.substring(begin), from));
    }
  }
}
