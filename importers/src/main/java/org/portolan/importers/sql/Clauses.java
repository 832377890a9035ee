package org.portolan.importers.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.portolan.importers.sql.Access.Kind;
import org.portolan.model.intake.UnreadKind;

/// Finds the names that stand where only a relation can stand. A closed world: a word counts only behind a clause
/// that demands one, so that plain English or a column called like a table is never taken for a table.
///
/// Works on single statements and on whole routine bodies, and needs no particular dialect.
final class Clauses {
  /// What ends a list of tables even where one more was due, as in texts that are put together.
  private static final Set<String> ENDS_LIST = Set.of("WHERE", "HAVING", "UNION", "ON");

  /// MySQL's words between DELETE and FROM.
  private static final Set<String> DELETE_MODES = Set.of("LOW_PRIORITY", "QUICK", "IGNORE");

  private static final double SCANNED = 0.85;
  private static final Set<String> NO_CALL_BEHIND =
      Set.of(".", ")", "INTO", "TABLE", "INDEX", "ON", "AS", "UPDATE", "WITH",
          "KEY", "REFERENCES", "CONSTRAINT", "TYPE");

  /// What stands before an expression outside of a query: `SET total = sum_of(id)`, `IF is_open(id) THEN`.
  private static final Set<String> ASKED_BEHIND =
      Set.of("=", ":=", "RETURN", "IF", "ELSIF", "ELSEIF", "AND", "OR", "NOT", "WHEN", "WHILE");

  private final List<Token> tokens;
  private final boolean body;
  private final boolean transactSql;
  private final List<Access> found = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Set<String> local = new HashSet<>();
  private OwnQueries queries = OwnQueries.of(List.of());
  private final ArrayDeque<Level> levels = new ArrayDeque<>();
  private final FromAliases aliases = new FromAliases();
  private int at;
  private final BodyValues values;
  private final AssignedValues assigned;
  private boolean updates;

  Clauses(List<Token> tokens, boolean body) {
    this(tokens, body, BodyValues.NONE);
  }

  Clauses(List<Token> given, boolean body, BodyValues known) {
    this.transactSql = TransactSql.speaks(given);
    this.tokens = transactSql ? TransactSql.separated(given) : given;
    this.body = body;
    this.assigned = new AssignedValues(tokens, known);
    this.values = body || transactSql ? new AssignedValues(tokens, known).at(tokens.size()) : known;
  }

  Reading read() {
    local.addAll(LocalNames.in(tokens));
    queries = OwnQueries.of(tokens);
    levels.push(new Level());
    while (at < tokens.size()) {
      RemoteQuery.read(tokens, at, found, doubts);
      GivenQueries.read(tokens, at, found, doubts);
      step(tokens.get(at));
    }
    return new Reading(found, doubts, false);
  }

  private void step(Token token) {
    var level = levels.getFirst();
    if (token.is("(")) {
      open(level);
    } else if (token.is(")")) {
      if (levels.size() > 1) {
        levels.pop();
      }
      at++;
    } else if (token.is(";")) {
      levels.clear();
      levels.push(new Level());
      aliases.forget();
      at++;
    } else if (token.is(",")) {
      level.expects = level.inList;
      at++;
    } else if (level.expects && !skippable(token) && !ENDS_LIST.contains(token.upper())) {
      level.expects = false;
      relation(Kind.READ);
    } else {
      word(level, token);
    }
  }

  private void open(Level level) {
    var inner = new Level();
    inner.expects = level.expects;
    inner.inList = level.expects;
    inner.fromMeansNothing = at > 0 && Words.takesFrom(tokens.get(at - 1));
    level.expects = false;
    levels.push(inner);
    at++;
  }

  private boolean skippable(Token token) {
    return token.is("ONLY") || token.is("LATERAL") || token.is("SELECT") || token.is("WITH") || token.is("VALUES")
        || token.is("TABLE");
  }

  private void word(Level level, Token token) {
    at++;
    switch (token.kind() == Token.Kind.WORD ? token.upper() : "") {
      case "SELECT" -> {
        level.selects = true;
        level.expects = false;
        level.inList = false;
      }
      case "FROM" -> from(level);
      case "JOIN", "STRAIGHT_JOIN" -> {
        level.expects = !StatementWords.isIndexHint(tokens, at - 1);
        level.inList |= level.expects;
      }
      case "APPLY" -> level.expects = true;
      case "USING" -> using(level);
      case "INSERT", "REPLACE", "MERGE" -> insert(level);
      case "INTO" -> into(level);
      case "UPDATE" -> update(level);
      case "DELETE" -> {
        level.deletesAt = startsStatement() ? TransactSql.behindTop(tokens, at) : -1;
        at = Math.max(at, level.deletesAt);
      }
      case "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "MINUS", "SET", "VALUES",
          "RETURNING", "WINDOW", "WHEN", "THEN", "ELSE", "LOOP", "FOR", "BEGIN" -> {
        level.inList = false;
        level.expects = false;
      }
      case "DO" -> block(level);
      case "TABLE" -> {
        if (StatementWords.wholeTable(tokens, at)) {
          relation(Kind.READ);
        }
      }
      case "CALL", "EXEC", "PERFORM", "EXECUTE" -> {
        level.selects |= body && token.is("PERFORM");
        call(token);
      }
      default -> statement(token);
    }
  }

  /// PostgreSQL's anonymous block: it runs at once.
  private void block(Level level) {
    level.inList = false;
    level.expects = false;
    skip("LANGUAGE", "PLPGSQL");
    if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.STRING) {
      GivenQueries.within(tokens.get(at), true, found, doubts);
      at++;
    }
  }

  private void from(Level level) {
    boolean cursor = transactSql && List.of("FETCH", "NEXT").contains(at < 2 ? "" : tokens.get(at - 2).upper());
    boolean distinct = at >= 2 && tokens.get(at - 2).is("DISTINCT") && at >= 3
        && (tokens.get(at - 3).is("IS") || tokens.get(at - 3).is("NOT"));
    if (cursor || distinct || level.fromMeansNothing && !level.selects) {
      return;
    }
    if (level.deletesAt >= 0) {
      deleteFrom(level);
    } else if (level.selects || level.inList || updates) {
      level.expects = true;
      level.inList = true;
    }
  }

  private void deleteFrom(Level level) {
    int behindDelete = level.deletesAt;
    level.deletesAt = -1;
    if (tokens.subList(behindDelete, at - 1).stream().allMatch(token -> DELETE_MODES.contains(token.upper()))) {
      skip("ONLY");
      if (transactSql && at + 1 < tokens.size() && tokens.get(at + 1).is("FROM")) {
        aliases.deleted(List.of(tokens.get(at)));
        updates = true;
      } else {
        relation(Kind.WRITE);
      }
      level.inList = false;
      return;
    }
    aliases.deletedAmong(
        tokens.subList(behindDelete, at - 1).stream().takeWhile(token -> !token.is("OUTPUT")).toList(), tokens, at);
    level.expects = true;
    level.inList = true;
  }

  private void using(Level level) {
    boolean names = at < tokens.size() && (tokens.get(at).isName() || level.inserts && tokens.get(at).is("("))
        && !level.selects && at >= 2 && !tokens.get(at - 2).is("=");
    if (names && StatementWords.precede(tokens, at, "DELETE", "MERGE")) {
      level.expects = true;
      level.inList = true;
    }
  }

  /// Hive's `INSERT OVERWRITE TABLE days PARTITION (…) SELECT …`; a folder of files is no table.
  private void overwritten(Level level) {
    skip("INTO", "TABLE");
    if (!peek("DIRECTORY") && !peek("LOCAL")) {
      level.inserts = false;
      relation(Kind.WRITE);
    }
  }

  private void insert(Level level) {
    if (!startsStatement() || peek("(")) {
      return;
    }
    level.inserts = true;
    skip("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "OVERWRITE", "OR", "REPLACE", "ABORT", "ROLLBACK",
        "FAIL");
    at = TransactSql.behindTop(tokens, at);
    if (tokens.get(at - 1).is("OVERWRITE")) {
      overwritten(level);
      return;
    }
    if (peek("INTO") || peek("TABLE")) {
      return;
    }
    if (tokens.get(at - 1).is("IGNORE") || StatementWords.precede(tokens, at, "REPLACE", "MERGE")
        || StatementWords.follow(tokens, at, "VALUES", "SELECT", "SET", "EXEC", "EXECUTE")) {
      level.inserts = false;
      relation(Kind.WRITE);
    }
  }

  private void into(Level level) {
    // `SELECT … FROM orders INTO first, second`: what is listed now is filled, not read
    level.inList = false;
    level.expects = false;
    if (level.inserts || transactSql && TransactSql.output(tokens, at - 1)) {
      level.inserts = false;
      skip("TABLE");
      relation(Kind.WRITE);
    } else if ((!body || transactSql) && level.selects && levels.size() == 1 && at < tokens.size()
        && tokens.get(at).isName()
        && !Words.reserved(tokens.get(at)) && !peek("OUTFILE") && !peek("DUMPFILE")) {
      skip("TEMP", "TEMPORARY", "UNLOGGED");
      relation(Kind.WRITE);
    } else if (at >= 2 && (StatementWords.precede(tokens, at, "LOAD", "INFILE")) && peek("TABLE")) {
      skip("TABLE");
      relation(Kind.WRITE);
    }
  }

  private void update(Level level) {
    if (!startsStatement() || peek("SET") || peek("OF") || peek("(")) {
      return;
    }
    skip("LOW_PRIORITY", "IGNORE", "ONLY", "OR", "REPLACE", "STATISTICS");
    at = TransactSql.behindTop(tokens, at);
    if (at < tokens.size() && !tokens.get(at - 1).is("STATISTICS")
        && StatementWords.follow(tokens, at, "SET", "JOIN", "FROM")) {
      updates = true;
      var targets = new UpdateTargets(tokens, at).names();
      if (targets.isEmpty()) {
        relation(Kind.WRITE);
      } else {
        aliases.deleted(targets);
        level.expects = !tokens.get(at).text().equalsIgnoreCase(targets.getFirst().text()) || Name.at(tokens, at)
            .filter(name -> name.end() < tokens.size() && !tokens.get(name.end()).is("SET")).isPresent();
        at += level.expects ? 0 : 1;
      }
      level.inList = true;
    }
  }

  private boolean startsStatement() {
    return StatementWords.starts(tokens, at - 1, body);
  }

  private void call(Token token) {
    if (token.is("EXECUTE") && (peek("FUNCTION") || peek("PROCEDURE") || peek("ON") || peek("IMMEDIATE"))) {
      at += peek("ON") ? 0 : 1;
    }
    if (transactSql && token.upper().startsWith("EXEC")) {
      executed();
    } else if (at < tokens.size() && (tokens.get(at).kind() == Token.Kind.STRING || tokens.get(at).is("FORMAT")
        || token.is("EXECUTE") && body)) {
      new DynamicSql(tokens, body, values.within(assigned.at(at))).read(at, found, doubts);
    } else if (at < tokens.size() && tokens.get(at).isName() && (token.is("PERFORM") ? StatementWords.calls(tokens, at)
        : startsStatement() || tokens.get(at - 2).is("IMMEDIATE") || tokens.get(at - 2).is("EXECUTE"))) {
      routine(SCANNED, this::arguments);
    }
  }

  /// SQL Server's `EXEC`: a routine, or a text that is a statement.
  private void executed() {
    at = TransactSql.called(tokens, at);
    var now = assigned.at(at);
    if (TransactSql.runs(tokens, at) && !TransactSql.runsText(tokens, at, body, now, found, doubts)) {
      routine(SCANNED, end -> TransactSql.arguments(tokens, end, now));
    }
  }

  private void statement(Token token) {
    if (at == 1 || at >= 2 && (tokens.get(at - 2).is(";")
        || List.of("BEGIN", "THEN", "ELSE", "LOOP").contains(tokens.get(at - 2).upper()))) {
      var read = new Commands(tokens, at - 1, local);
      read.found().forEach(this::add);
      doubts.addAll(read.doubts());
      at = Math.max(at, read.end());
    } else if (token.isName() && peek("(") && at >= 2) {
      maybeCall(token);
    }
  }

  /// A function in an expression: said only where nobody ships one of that name, and with little certainty; least
  /// outside a query, where much looks like a call.
  private void maybeCall(Token token) {
    int first = at >= 3 && tokens.get(at - 2).is(".") && tokens.get(at - 3).isName() ? at - 3 : at - 1;
    var before = first == 0 ? "" : tokens.get(first - 1).upper();
    boolean asks = levels.getFirst().selects || (updates || body) && ASKED_BEHIND.contains(before);
    if (Words.mayBeRoutine(token.text()) && !Words.reserved(token) && !NO_CALL_BEHIND.contains(before)) {
      double certainty = asks ? Access.IN_A_QUERY : Access.IN_AN_EXPRESSION;
      Name.at(tokens, first).ifPresent(name -> add(call(name, token.line(), certainty)));
    }
  }

  private Access call(Name name, int line, double certainty) {
    return Access.call(name, arguments(name.end()), line, certainty);
  }

  private List<String> arguments(int end) {
    return new DynamicSql(tokens, body, values).callArguments(end);
  }

  private void routine(double certainty, IntFunction<List<String>> arguments) {
    Name.at(tokens, at).ifPresent(name -> {
      int line = tokens.get(at).line();
      var doubt = name.doubt(line);
      doubt.ifPresent(doubts::add);
      if (!name.isUnknown() && Words.mayBeRoutine(name.name())) {
        add(Access.call(name, arguments.apply(name.end()), line, certainty));
      }
      at = name.end();
    });
  }

  /// Takes the relation that stands here, if one does.
  private void relation(Kind kind) {
    if (at >= tokens.size()) {
      return;
    }
    var token = tokens.get(at);
    var read = Name.at(tokens, at);
    if (read.isEmpty()) {
      if (token.kind() == Token.Kind.DYNAMIC || token.kind() == Token.Kind.PARAMETER && !token.text().startsWith("@")) {
        doubts.add(new Doubt(token.line(), UnreadKind.DYNAMIC,
            "Table name is built at run time: " + Hole.shown(token.text())));
        at++;
      }
      return;
    }
    var name = read.get();
    var elsewhere = TransactSql.elsewhere(tokens, at);
    name.doubt(token.line()).or(() -> elsewhere).ifPresent(doubts::add);
    if (name.isUnknown() || elsewhere.isPresent()) {
      at = name.end();
      return;
    }
    boolean function = kind == Kind.READ && name.end() < tokens.size() && tokens.get(name.end()).is("(")
        && !TransactSql.isTableHint(tokens, name.end());
    at = name.end();
    if (function) {
      if (Words.mayBeRoutine(name.name())) {
        add(call(name, token.line(), 0.8));
      }
    } else if (!Words.reserved(token) || !name.schema().isEmpty()) {
      aliases.kinds(kind, name, tokens).forEach(one -> add(new Access(one, name, token.line(), SCANNED)));
    }
  }

  private void add(Access access) {
    if (!queries.hide(access, local, at) && !LocalNames.neverATable(access)) {
      found.add(access);
    }
  }

  private boolean peek(String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private void skip(String... words) {
    while (at < tokens.size() && List.of(words).contains(tokens.get(at).upper())) {
      at++;
    }
  }
}
