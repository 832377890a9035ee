package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.ClientEnvironment;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.GeneratedStatements;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.sql.Statements;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Database clients: where they connect to, and the statements they are given as arguments, files or input.
final class Clients {
  private static final int LONGEST_QUERY = 20_000;
  /// At the beginning of a statement, on a line of its own.
  private static final Pattern HIDDEN = Pattern.compile("^\\s*" + Hole.TEXT + "\\s*(?:\\n|$)");

  private final Programs programs;

  Clients(Programs programs) {
    this.programs = programs;
  }

  /// A word that may be one of several is taken as each of them: a value that was not always there.
  ///
  /// @return what it prints, as far as that is known; empty where the program is none
  Optional<Value> run(Run run, Execution process, List<Value> words, Value input, Place place) {
    int most = words.stream().mapToInt(word -> word.choices().size()).max().orElse(1);
    var printed = new ArrayList<Value>();
    for (int i = 0; i < most && printed.size() == i; i++) {
      int number = i;
      var chosen = words.stream().map(Value::choices).map(all -> all.get(Math.min(number, all.size() - 1))).toList();
      one(run, process, chosen, input, place).ifPresent(printed::add);
    }
    return printed.isEmpty() ? Optional.empty() : Optional.of(Values.join(printed));
  }

  private Optional<Value> one(Run run, Execution process, List<Value> words, Value input, Place place) {
    var parsed = ClientCommand.parse(told(words.stream().map(word -> Values.asText(word).text()).toList()));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    var command = parsed.get();
    if (DbSession.ends(run, process, command)) {
      return Optional.of(Values.NOTHING);
    }
    var to = connection(run, process, command, place);
    if (!Dumps.prints(command)) {
      run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, 0.95);
    }
    var dumps = new Dumps(run, process, programs, command, place);
    return Optional.of(switch (command.purpose()) {
      case QUERY -> {
        query(run, process, command, to, words, input, place);
        yield generated(command, input);
      }
      case DUMP -> dumps.taken(to);
      case RESTORE -> dumps.restored(to, input);
      // looks after the server; no rows are meant
      case ADMIN -> Values.UNKNOWN;
    });
  }

  /// Statements that a query makes for another client: `SELECT 'DROP TABLE ' || …`.
  private static Value generated(ClientCommand command, Value input) {
    var queries = command.readsInput() && input instanceof Value.Text(var text, _) ? List.of(text)
        : command.statements();
    var made = queries.stream().filter(query -> query.length() < LONGEST_QUERY)
        .flatMap(query -> GeneratedStatements.texts(query.strip()).stream()).filter(SqlReader::startsLikeSql).toList();
    return made.isEmpty() ? Values.UNKNOWN
        : Values.concat(made.stream().<Value>map(text -> new Value.Text(text + "\n;\n", Place.NOWHERE)).toList());
  }

  /// Without words that nobody knows and that stand before options, where names stand behind these: `mysqldump $login
  /// --opt shop orders` has options in it, or nothing.
  private static List<String> told(List<String> texts) {
    int last = texts.size() - 1;
    boolean named = last > 0 && !texts.get(last).startsWith("-") && !texts.get(last).equals(Hole.TEXT);
    var kept = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      int next = i;
      boolean value = i > 0 && ClientCommand.takesNext(texts.getFirst(), texts.get(i - 1));
      while (!value && next < last && texts.get(next).equals(Hole.TEXT)) {
        next++;
      }
      if (!named || next == i || !texts.get(next).startsWith("-")) {
        kept.add(texts.get(i));
      }
    }
    return kept;
  }

  private static Connection connection(Run run, Execution process, ClientCommand command, Place place) {
    var said = command.connection();
    if (Hole.in(said.host()) || Hole.in(said.database())) {
      run.unread(place, UnreadKind.DYNAMIC,
          "Which database " + command.tool() + " connects to is only known at run time");
    }
    // a file is told from others by its name, wherever it lies
    var file = said.engine() == Engine.SQLITE ? Paths.name(said.database()) : said.database();
    var known = said.withHost(Hole.in(said.host()) ? "" : said.host())
        .withDatabase(Hole.in(said.database()) ? Hole.in(file) ? "" : file : said.database())
        .withUser(Hole.in(said.user()) ? "" : said.user());
    var full = known.orElse(DbSession.of(run, process, command)).orElse(ClientSettings.of(run, process, command))
        .orElse(ClientEnvironment.of(known.engine(), environment(process)));
    boolean named = !full.database().isEmpty() || Hole.in(said.database()) || command.wholeServer();
    return full.engine() == Engine.POSTGRESQL && !named
        ? full.withDatabase(full.user().isEmpty() ? process.user() : full.user()) : full;
  }

  private static Map<String, String> environment(Execution process) {
    var known = new HashMap<String, String>();
    process.environment().forEach((name, value) -> Values.exact(value).ifPresent(text -> known.put(name, text)));
    return known;
  }

  private void query(Run run, Execution process, ClientCommand command, Connection to, List<Value> words, Value input,
      Place place) {
    var session =
        new ClientSession(programs, run, process, new SqlScript(command.variables(), run.routines().statements()), to);
    session.text(command.atStart(), place);
    for (var statement : command.statements()) {
      if (statement.replace(Hole.TEXT, "").isBlank()) {
        run.unread(place, UnreadKind.DYNAMIC,
            "The statement that " + command.tool() + " is given is put together at run time");
      }
      session.text(statement, placeOf(words, statement, place));
    }
    for (var file : command.files()) {
      if (!file.equals("-") && !file.equals("/dev/stdin")) {
        file(run, process, session, new Value.Text(file, place), command, place);
      }
    }
    if (command.readsInput() || command.files().contains("/dev/stdin")) {
      for (var choice : input.choices()) {
        fed(run, choice, session, command, place);
      }
    }
  }

  /// A file that was written by the way, or one of the tree.
  private static void file(Run run, Execution process, ClientSession session, Value.Text file, ClientCommand command,
      Place place) {
    var written = run.written().read(process, file);
    if (written.isEmpty() || written.get().isUnknown() && session.inTree(file)) {
      session.file(file, place, process.script(), 0);
    } else if (written.get().isUnknown()) {
      run.unread(place, UnreadKind.DYNAMIC, "What stands in " + Hole.shown(file.text()) + ", which "
          + command.tool() + " is given, is put together at run time");
    } else {
      written.get().choices().forEach(choice -> fed(run, choice, session, command, place));
    }
  }

  private static void fed(Run run, Value input, ClientSession session, ClientCommand command, Place place) {
    if (input instanceof Value.Handle) {
      session.whole(place);
    } else if (input instanceof Value.Text text && !text.text().equals(Hole.TEXT)) {
      var from = text.from().equals(Place.NOWHERE) ? place : text.from();
      session.input(text.text(), from, place);
      if (hidesStatements(text.text())) {
        run.unread(place, UnreadKind.DYNAMIC, "A part of what " + command.tool() + " is fed with was not read");
      }
    } else if (!(input instanceof Value.Nothing)) {
      run.unread(place, UnreadKind.DYNAMIC, "What " + command.tool() + " is fed with was not read");
    }
  }

  /// Whether something stands where a statement does of which nobody knows a word.
  private static boolean hidesStatements(String text) {
    return Hole.in(text) && Statements.split(text).stream()
        .anyMatch(statement -> HIDDEN.matcher(statement.text()).find());
  }

  /// The line a statement stands on, which may be further down than its command.
  private static Place placeOf(List<Value> words, String statement, Place place) {
    return words.stream().flatMap(word -> word.choices().stream()).filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast)
        .filter(text -> text.text().endsWith(statement) && !text.from().equals(Place.NOWHERE)).map(Value.Text::from)
        .findFirst()
        .orElse(place);
  }
}
