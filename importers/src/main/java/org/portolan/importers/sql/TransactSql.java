package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.intake.UnreadKind;

/// SQL Server's language ends few statements with a sign: they are told apart where their words stand.
final class TransactSql {
  private static final Set<String> SETTINGS = Set.of("NOCOUNT", "XACT_ABORT", "ANSI_NULLS", "QUOTED_IDENTIFIER");
  private static final Set<String> BEGIN = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "EXEC", "EXECUTE",
      "DECLARE", "IF", "WHILE", "BEGIN", "CREATE", "DROP", "ALTER", "PRINT", "RETURN", "RAISERROR", "THROW", "COMMIT",
      "ROLLBACK", "OPEN", "CLOSE", "FETCH", "DEALLOCATE", "WAITFOR", "GRANT", "SELECT", "SET");
  /// What stands behind one of these goes on.
  private static final Set<String> GO_ON = Set.of("THEN", "FOR", "AFTER", "OF", "ON", ",", "UNION", "ALL", "EXCEPT",
      "INTERSECT", "WITH", "INSTEAD", "(", ".", "=", ";");
  /// Statements that hold a query behind their head.
  private static final Set<String> BEFORE_QUERY = Set.of("INSERT", "WITH", "CREATE");
  private static final Set<String> NO_ROUTINE = Set.of("AS", "ON", "AT", "IMMEDIATE", "FUNCTION", "PROCEDURE");

  private static final Set<String> NO_TYPE = Set.of("IS", "IN", "AND", "OR", "NOT", "LIKE", "BETWEEN", "FROM", "OUTPUT",
      "THEN", "BEGIN", "WHERE", "ORDER", "ELSE", "END");
  private static final Set<String> ELSEWHERE = Set.of("OPENQUERY", "OPENROWSET", "OPENDATASOURCE");
  private static final int FURTHEST = 400;

  private TransactSql() {}

  /// Whether anything in the text is said in no other language.
  static boolean speaks(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      var token = tokens.get(i);
      var next = tokens.get(i + 1);
      if (token.is("DECLARE") && isVariable(next) || token.is("DBO") && next.is(".")
          || SETTINGS.contains(token.upper()) || token.is("BEGIN") && next.is("TRY")
          || token.is("EXEC") && (next.isName() || next.is("(") || isVariable(next)) || i == 0 && isVariable(token)) {
        return true;
      }
    }
    return false;
  }

  /// The same, with a `;` before each statement that begins a line.
  static List<Token> separated(List<Token> tokens) {
    var all = new ArrayList<Token>();
    int depth = 0;
    var first = "";
    boolean selected = false;
    boolean filled = false;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean begins = depth <= 0 && i > 0 && begins(tokens, i)
          && !(token.is("SELECT") && BEFORE_QUERY.contains(first) && !selected)
          && !(token.upper().startsWith("EXEC") && first.equals("INSERT") && !filled);
      if (begins) {
        all.add(new Token(Token.Kind.SIGN, ";", token.line(), token.from(), token.from()));
      }
      if (begins || i == 0 || tokens.get(i - 1).is(";")) {
        first = token.upper();
        selected = false;
        filled = false;
      }
      selected |= depth <= 0 && token.is("SELECT");
      filled |=
          depth <= 0 && (selected || token.is("VALUES") || token.is("DEFAULT") || token.upper().startsWith("EXEC"));
      all.add(token);
    }
    return all;
  }

  private static boolean begins(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = tokens.get(i - 1);
    if (!BEGIN.contains(token.upper()) || GO_ON.contains(before.upper()) || follows(tokens, i, "AS")) {
      return false;
    }
    boolean line = before.line() < token.line() || token.is("TRUNCATE") || token.is("EXEC");
    boolean setting = !token.is("SET") || i + 2 < tokens.size() && (isVariable(tokens.get(i + 1))
        || tokens.get(i + 2).is("ON") || tokens.get(i + 2).is("OFF"));
    return line && setting;
  }

  /// Where the name of the routine stands behind EXEC: `EXEC @rc = dbo.close_day`.
  static int called(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && isVariable(tokens.get(at)) && tokens.get(at + 1).is("=") ? at + 2 : at;
  }

  /// Whether `EXEC …` at this place, behind the word, runs something at all: `WITH EXECUTE AS OWNER` does not.
  static boolean runs(List<Token> tokens, int at) {
    return at < tokens.size() && !NO_ROUTINE.contains(tokens.get(at).upper());
  }

  /// The statement that `sp_executesql` is given, up to its parameters; empty where another routine is called.
  private static List<Token> executed(List<Token> tokens, int at) {
    int open = at;
    if (!(at < tokens.size() && tokens.get(at).is("("))) {
      var name = Name.at(tokens, at);
      if (name.isEmpty() || !name.get().name().equalsIgnoreCase("sp_executesql")) {
        return List.of();
      }
      open = called(tokens, name.get().end()) - 1;
    }
    int depth = 0;
    int end = open + 1;
    while (end < tokens.size() && !tokens.get(end).is(";") && !(depth == 0 && tokens.get(end).is(","))
        && !(depth == 0 && tokens.get(end).is(")"))) {
      depth += tokens.get(end).is("(") ? 1 : tokens.get(end).is(")") ? -1 : 0;
      end++;
    }
    return tokens.subList(Math.min(open + 1, end), end);
  }

  /// Behind `TOP (100)`.
  static int behindTop(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !tokens.get(at).is("TOP") || !tokens.get(at + 1).is("(")) {
      return at;
    }
    int end = at + 2;
    while (end < tokens.size() && !tokens.get(end).is(")") && !tokens.get(end).is(";")) {
      end++;
    }
    return Math.min(end + 1, tokens.size());
  }

  /// Whether the INTO at this place says where a statement puts the rows that it changes.
  static boolean output(List<Token> tokens, int into) {
    for (int i = into - 1; i >= Math.max(0, into - FURTHEST); i--) {
      var token = tokens.get(i);
      if (token.is("OUTPUT")) {
        return true;
      }
      if (token.is(";") || token.is("SELECT") || token.is("FROM")) {
        return false;
      }
    }
    return false;
  }

  /// `OPENQUERY(server, '…')` and the like, which ask another server.
  static Optional<Doubt> elsewhere(List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (!ELSEWHERE.contains(token.upper()) || !follows(tokens, at, "(") || at + 2 >= tokens.size()) {
      return Optional.empty();
    }
    var server = token.is("OPENQUERY") ? "the linked server " + tokens.get(at + 2).text() : "another server";
    return Optional.of(new Doubt(token.line(), UnreadKind.ABSENT, "%s asks %s".formatted(token.upper(), server)));
  }

  /// Reads what EXEC is given where that is a text or a variable; says whether it is.
  static boolean runsText(List<Token> tokens, int at, boolean body, BodyValues values, List<Access> found,
      List<Doubt> doubts) {
    var text = executed(tokens, at);
    var distant = distant(tokens, at);
    if (distant.isPresent()) {
      doubts.add(distant.get());
    } else if (!text.isEmpty()) {
      new DynamicSql(text, body, values).read(0, found, doubts);
    } else if (isVariable(tokens.get(at))) {
      doubts.add(new Doubt(tokens.get(at).line(), UnreadKind.DYNAMIC, "Which routine is called is known at run time"));
    } else {
      return false;
    }
    return true;
  }

  /// `('…') AT server` behind EXEC.
  private static Optional<Doubt> distant(List<Token> tokens, int at) {
    int behind = at + executed(tokens, at).size() + 2;
    return at < tokens.size() && tokens.get(at).is("(") && behind + 1 < tokens.size() && tokens.get(behind).is("AT")
        ? Optional.of(new Doubt(tokens.get(at).line(), UnreadKind.ABSENT,
            "A statement runs on the linked server " + tokens.get(behind + 1).text()))
        : Optional.empty();
  }

  /// Where the value begins that the variable at `i` is given by `SET @a = …`, `SELECT @a = …` or `DECLARE @a int = …`, or
  /// as a parameter by default; 0 where it is given none.
  static int assigned(List<Token> tokens, int i) {
    if (!isVariable(tokens.get(i))) {
      return 0;
    }
    var before = i == 0 ? "(" : tokens.get(i - 1).upper();
    if (Set.of("SET", "SELECT").contains(before)) {
      boolean more = follows(tokens, i, "+") && follows(tokens, i + 1, "=");
      return follows(tokens, i, "=") ? i + 2 : more ? i : 0;
    }
    boolean declares = Set.of("DECLARE", ",", "(").contains(before) || i > 0 && tokens.get(i - 1).isName();
    int behind = declares ? behindType(tokens, i + 1) : 0;
    return behind > 0 && behind < tokens.size() && tokens.get(behind).is("=") ? behind + 1 : 0;
  }

  /// Behind `varchar(200)`, `sys.sysname`; 0 where no type stands.
  private static int behindType(List<Token> tokens, int from) {
    int at = from < tokens.size() && tokens.get(from).is("AS") ? from + 1 : from;
    if (at >= tokens.size() || !tokens.get(at).isName() || NO_TYPE.contains(tokens.get(at).upper())) {
      return 0;
    }
    at += follows(tokens, at, ".") ? 3 : 1;
    if (at < tokens.size() && tokens.get(at).is("(")) {
      while (at < tokens.size() && !tokens.get(at).is(")") && !tokens.get(at).is(";")) {
        at++;
      }
      at++;
    }
    return at;
  }

  /// What a routine is called with: `@days = 90` keeps its name, all others stand in their order.
  static List<String> arguments(List<Token> tokens, int from, BodyValues values) {
    var all = new ArrayList<String>();
    int at = from;
    while (at < tokens.size() && !tokens.get(at).is(";")) {
      boolean named = isVariable(tokens.get(at)) && follows(tokens, at, "=");
      int value = named ? at + 2 : at;
      if (value >= tokens.size()) {
        break;
      }
      boolean marked = tokens.get(value).is("N") && value + 1 < tokens.size();
      var token = tokens.get(marked ? value + 1 : value);
      var known = values.of(token.text());
      var text = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER ? token.text()
          : isVariable(token) && known.size() == 1 ? known.getFirst() : Hole.TEXT;
      all.add(named ? tokens.get(at).text().toLowerCase(Locale.ROOT) + "=" + text : text);
      at = value + 1;
      while (at < tokens.size() && !tokens.get(at).is(",") && !tokens.get(at).is(";")) {
        at++;
      }
      at++;
    }
    return all;
  }

  /// The parameters of a routine whose name ends there.
  static List<String> parameters(List<Token> tokens, int from) {
    var names = new ArrayList<String>();
    for (int i = from; i < tokens.size() && !tokens.get(i).is("AS") && !tokens.get(i).is(";"); i++) {
      boolean begins = i == from || tokens.get(i - 1).is(",") || tokens.get(i - 1).is("(");
      if (begins && isVariable(tokens.get(i))) {
        names.add(tokens.get(i).text().toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(names);
  }

  /// Whether a value is one that a parameter has where its caller gives none.
  static boolean isDefault(List<Token> tokens, int i) {
    return isVariable(tokens.get(i)) && i > 0
        && !Set.of("SET", "SELECT", "DECLARE").contains(tokens.get(i - 1).upper());
  }

  private static boolean follows(List<Token> tokens, int i, String word) {
    return i + 1 < tokens.size() && tokens.get(i + 1).is(word);
  }

  private static boolean isVariable(Token token) {
    return token.kind() == Token.Kind.PARAMETER && token.text().startsWith("@");
  }

  /// `orders (NOLOCK)` is no function.
  static boolean isTableHint(List<Token> tokens, int open) {
    return open + 1 < tokens.size() && (tokens.get(open + 1).is("NOLOCK") || tokens.get(open + 1).is("UPDLOCK"));
  }
}
