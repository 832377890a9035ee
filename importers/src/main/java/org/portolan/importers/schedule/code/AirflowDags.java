package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Airflow's DAGs: `DAG("close", schedule="0 2 * * *")` and `@dag(…)`, with the commands and functions of their tasks.
final class AirflowDags implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.py");
  private static final Pattern SIGNS = Pattern.compile("\\bDAG\\(|@dag\\b");
  private static final List<String> WHEN = List.of("schedule", "schedule_interval", "timetable");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PYTHON, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    if (!code.has("airflow")) {
      return;
    }
    var calls = code.calls();
    var dags = calls.stream().filter(call -> call.word().equals("DAG") || isDecorator(code, call)).toList();
    var byVariable = dags.stream().collect(Collectors.groupingBy(dag -> variable(code, dag)));
    Map<Call, List<Call>> tasks = new HashMap<>();
    for (var call : calls) {
      owner(code, call, dags, byVariable)
          .ifPresent(dag -> tasks.computeIfAbsent(dag, _ -> new ArrayList<>()).add(call));
    }
    for (int i = 0; i < dags.size(); i++) {
      int from = dags.get(i).at();
      int to = i + 1 < dags.size() ? dags.get(i + 1).at() : code.size();
      // Tasks of a file with one DAG may stand before it.
      var span = dags.size() == 1 ? new Span(0, code.size()) : new Span(from, to);
      dag(code, dags.get(i), span, tasks.getOrDefault(dags.get(i), List.of()), jobs);
    }
  }

  /// The DAG that a task names, else the last one before it.
  private static Optional<Call> owner(Code code, Call task, List<Call> dags, Map<String, List<Call>> byVariable) {
    var named = task.named("dag").filter(value -> value.to() - value.from() == 1)
        .map(value -> byVariable.getOrDefault(code.token(value.from()).text(), List.of())).orElse(List.of());
    if (named.size() == 1 || dags.size() == 1) {
      return Optional.of(named.size() == 1 ? named.getFirst() : dags.getFirst());
    }
    int before = Collections.binarySearch(dags, task, Comparator.comparing(Call::at));
    int last = before < 0 ? -before - 2 : before;
    return last < 0 ? Optional.empty() : Optional.of(dags.get(last));
  }

  /// What a DAG is kept in: `nightly = DAG(…)`, `with DAG(…) as nightly`.
  private static String variable(Code code, Call dag) {
    if (code.token(dag.at() - 1).is("=")) {
      return code.token(dag.at() - 2).text();
    }
    return code.token(dag.close() + 1).is("as") ? code.token(dag.close() + 2).text() : "";
  }

  private static boolean isDecorator(Code code, Call call) {
    return call.name().equals("dag") && code.token(call.at() - 1).is("@");
  }

  private static void dag(Code code, Call dag, Span span, List<Call> tasks, Declarations jobs) {
    var name = code.text(dag.named("dag_id").or(() -> dag.placed(0)))
        .orElseGet(() -> isDecorator(code, dag) ? decorated(code, dag.close()) : shownName(code, dag));
    var when = dag.named(WHEN.toArray(String[]::new)).or(() -> ofMapping(code, dag))
        .map(value -> resolved(code, value));
    if (when.isEmpty()) {
      boolean kept = dag.arguments().stream().anyMatch(argument -> code.token(argument.value().from()).is("*"));
      jobs.unknown(dag.line(), UnreadKind.DYNAMIC, "The DAG " + name + (kept
          ? " takes its schedule from a mapping that is put together at run time"
          : " has no schedule of its own: older versions of Airflow run it daily, newer ones never"));
      return;
    }
    if (code.token(when.get().from()).is("None") && when.get().to() - when.get().from() == 1) {
      return;
    }
    var words = PythonTimes.words(code, when.get()).filter(text -> !text.isBlank());
    if ((words.isEmpty() || !TimeWords.isKnown(words.get())) && !isNamed(code, dag)) {
      jobs.unknown(dag.line(), UnreadKind.DYNAMIC,
          "How many DAGs are made here, and when they run, is known only at run time: " + code.shown(when.get()));
      return;
    }
    if (words.isEmpty() || !TimeWords.isKnown(words.get()) && !words.get().equals("@once")) {
      jobs.unknown(code.line(when.get().from()), UnreadKind.DYNAMIC,
          "When the DAG " + name + " runs is not a time that is written here: " + code.shown(when.get()));
    }
    if (!isNamed(code, dag)) {
      jobs.unknown(dag.line(), UnreadKind.DYNAMIC, "How many DAGs are made here is known only at run time: " + name);
    }
    var zone = zone(code, dag);
    var job = Declared.at(code.line(when.get().from()), name, words.orElseGet(() -> code.shown(when.get())))
        .zone(zone.isEmpty() ? "UTC" : zone).launching(commands(code, tasks))
        .calling(String.join("\n", commands(code, tasks)));
    var functions = isDecorator(code, dag) ? List.of(decorated(code, dag.close())) : functions(code, span, tasks);
    var part = isNamed(code, dag) ? name : "";
    for (var function : functions.isEmpty() ? List.of("") : functions) {
      job = job.in(new CodePlace(code.file().path(), function, part));
    }
    var told = job;
    var all = PythonTimes.all(code, when.get());
    (all.size() > 1 ? all : List.of(job.words())).forEach(one -> jobs.tell(told.words(one)));
  }

  /// `DAG("close", **ARGUMENTS)`, where the mapping stands in the same file.
  private static Optional<Span> ofMapping(Code code, Call dag) {
    return dag.arguments().stream().map(Argument::value)
        .filter(value -> value.to() - value.from() == 3 && code.token(value.from()).is("*")
            && code.token(value.from() + 1).is("*"))
        .flatMap(value -> code.constant(code.token(value.to() - 1).text()).stream())
        .flatMap(value -> code.entries(value).stream()).filter(entry -> WHEN.contains(entry.name()))
        .map(Argument::value).findFirst();
  }

  /// Whether its name is written: a DAG that is made in a loop takes a new one each time.
  private static boolean isNamed(Code code, Call dag) {
    return isDecorator(code, dag) || code.text(dag.named("dag_id").or(() -> dag.placed(0))).isPresent();
  }

  private static Span resolved(Code code, Span value) {
    return value.to() - value.from() == 1 && code.token(value.from()).isWord()
        ? code.constant(code.token(value.from()).text()).orElse(value)
        : value;
  }

  /// Of the DAG's own arguments, or of what they name.
  private static String zone(Code code, Call dag) {
    var own = PythonTimes.zone(code, new Span(dag.at(), dag.close()));
    for (int i = dag.at(); i < dag.close() && own.isEmpty(); i++) {
      var named = code.token(i).isWord() ? code.constant(code.token(i).text()) : Optional.<Span>empty();
      own = named.filter(span -> span.from() < dag.at()).map(span -> PythonTimes.zone(code, span)).orElse("");
    }
    return own;
  }

  private static List<String> commands(Code code, List<Call> tasks) {
    return tasks.stream().flatMap(call -> call.named("bash_command").stream()).map(code::text)
        .flatMap(Optional::stream).toList();
  }

  /// What the tasks of a DAG call of this file.
  private static List<String> functions(Code code, Span span, List<Call> tasks) {
    var functions = new ArrayList<String>();
    for (var call : tasks) {
      call.named("python_callable").map(value -> code.token(value.to() - 1).text())
          .filter(name -> name.matches("[A-Za-z_]\\w*"))
          .ifPresent(functions::add);
    }
    for (int i = span.from(); i + 1 < span.to(); i++) {
      if (code.token(i).is("@") && code.token(i + 1).is("task")) {
        functions.add(decorated(code, i + 1));
      }
    }
    return functions.stream().filter(name -> !name.isEmpty()).distinct().sorted().toList();
  }

  /// The name of the function below a decorator.
  static String decorated(Code code, int from) {
    for (int i = from; i < Math.min(code.size(), from + 400); i++) {
      if (code.token(i).is("def")) {
        return code.token(i + 1).text();
      }
      i = Math.max(i, code.token(i).is("(") ? code.partner(i) : i);
    }
    return "";
  }

  private static String shownName(Code code, Call dag) {
    return dag.named("dag_id").or(() -> dag.placed(0)).map(code::shown).orElse("dag");
  }
}
