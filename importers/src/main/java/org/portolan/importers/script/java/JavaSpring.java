package org.portolan.importers.script.java;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What an application of Spring does once it is started: its runners, and the jobs of Spring Batch with their readers,
/// writers and tasklets.
final class JavaSpring {
  private static final Pattern STARTS = Pattern.compile(".*\\bSpringApplication(?:Builder)?");
  private static final Pattern BEANS = Pattern.compile("@(?:Bean|EnableBatchProcessing)\\b");
  private static final Pattern RUNS = Pattern.compile(
      "\\b(?:CommandLineRunner|ApplicationRunner|JobBuilder(?:Factory)?|StepBuilder(?:Factory)?|Tasklet|Item(?:Reader|Writer))\\b");
  private static final Pattern BEAN = Pattern.compile("@Bean\\b[^{;]{0,400}?\\s(\\w+)\\s*\\(");
  private static final Pattern JOB =
      Pattern.compile("(?:new\\s+JobBuilder\\(|obBuilders?(?:Factory)?\\.get\\()\\s*\"([\\w.-]+)\"");
  private static final Set<String> RUNNERS = Set.of("CommandLineRunner", "ApplicationRunner");
  private static final Set<String> PARTS = Set.of("reader", "processor", "writer", "tasklet", "delegate", "listener");
  private static final List<String> DONE = List.of("execute", "read", "doRead", "process", "write", "run");
  private static final int MOST = 200;

  private final BraceCore brace;
  private final JavaFiles files;
  private final JavaEntities entities;

  JavaSpring(BraceCore brace, JavaFiles files, JavaEntities entities) {
    this.brace = brace;
    this.files = files;
    this.entities = entities;
  }

  Optional<Value> method(Call call, Value receiver, String type, String name) {
    if (name.equals("run") && STARTS.matcher(type).matches()) {
      call.values();
      started(call.machine());
      return Optional.of(Values.UNKNOWN);
    }
    if (name.matches("(?:setQ|q)ueryString") && call.size() > 0) {
      call.machine().sink().accept(entities.translated(call.machine(), call.value(0)), Connection.UNSAID, call.place(),
          SqlSink.Trust.LIKELY);
      return Optional.of(receiver);
    }
    if (name.matches("(?:setF|f)romClause") && call.size() > 0) {
      call.machine().sink().accept(Values.map(call.value(0), text -> "SELECT 1 "
          + (text.strip().matches("(?is)from\\b.*") ? "" : "FROM ") + text), Connection.UNSAID, call.place(),
          SqlSink.Trust.LIKELY);
      return Optional.of(receiver);
    }
    if (PARTS.contains(name) && call.size() > 0
        && (receiver.isUnknown() || type.startsWith("org.springframework.batch"))) {
      call.values().forEach(part -> done(call.machine(), part));
      return Optional.of(receiver);
    }
    return Optional.empty();
  }

  /// What a step is given does its work in it.
  private static void done(Machine machine, Value part) {
    for (var one : part.choices()) {
      if (one instanceof Value.Code) {
        machine.invoke(one, List.of(), true);
      } else if (one instanceof Value.Ref) {
        DONE.stream().filter(method -> machine.hasMethod(one, method))
            .forEach(method -> machine.method(one, method, List.of(Values.UNKNOWN, Values.UNKNOWN)));
      }
    }
  }

  private void started(Machine machine) {
    var script = machine.process().script();
    var root = script.replaceFirst("(?:^|/)src/.*", "");
    for (var type : files.implementing(RUNNERS, root)) {
      var known = files.load(machine, type, script);
      var object = brace.object(machine, known);
      machine.method(object, "run", List.of(Values.UNKNOWN));
    }
    var asked = asked(machine);
    files.sources(root).stream().limit(MOST).forEach(path -> {
      var text = machine.run().text(path);
      if (BEANS.matcher(text).find() && RUNS.matcher(text).find() && isMeant(text, asked)) {
        beans(machine, files.declared(path), text);
      }
    });
  }

  /// The job that the command line chooses; empty where it does not.
  private static String asked(Machine machine) {
    return machine.process().arguments().stream().flatMap(word -> Values.exact(word).stream())
        .filter(word -> word.matches("-{0,2}spring\\.batch\\.job\\.names?=.*"))
        .map(word -> word.substring(word.indexOf('=') + 1)).findFirst().orElse("");
  }

  /// Files that make other jobs only are left out.
  private static boolean isMeant(String text, String asked) {
    var jobs = JOB.matcher(text).results().map(job -> job.group(1)).toList();
    return asked.isEmpty() || jobs.isEmpty() || jobs.stream().anyMatch(List.of(asked.split(","))::contains);
  }

  private void beans(Machine machine, String type, String text) {
    var known = files.load(machine, type, machine.process().script());
    var object = brace.object(machine, known);
    BEAN.matcher(text).results().map(bean -> bean.group(1)).distinct().limit(MOST).forEach(name -> machine
        .methodOf(object, name).ifPresent(code -> {
          var made = machine.invoke(code, List.of(object), false);
          if (made instanceof Value.Code) {
            machine.invoke(made, List.of(), true);
          }
        }));
  }
}
