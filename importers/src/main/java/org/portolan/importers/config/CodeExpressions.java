package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads keys and values of a configuration that is written as code.
final class CodeExpressions {
  private static final int DEEPEST = 50;
  private static final Set<String> JOINING = Set.of("+", ".", "~");
  private static final Set<String> OTHERWISE = Set.of("||", "??", "?:", "//", "or");
  private static final Set<String> MAPPINGS = Set.of("array", "dict", "hash", "object");
  private static final Pattern ENVIRONMENT_CALL = Pattern.compile(
      "(?i)(?:.*[.:>])?(?:env(?:\\.\\w+)?|\\w*getenv\\w*|environ\\.get|env\\.fetch|getenvironmentvariable|get_env\\w*"
          + "|env_?var|config|str|db_url|dj_database_url\\.config)");
  private static final Pattern ENVIRONMENT_MAP =
      Pattern.compile("(?i)(?:os\\.)?environ|%?\\$?ENV|\\$_(?:ENV|SERVER)|process\\.env|import\\.meta\\.env|env");
  private static final Pattern ENVIRONMENT_NAME = Pattern.compile("(?:process|import\\.meta)\\.env\\.(\\w+)");
  private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Z][A-Z0-9_]+");
  /// PHP's calls that open a connection.
  private static final Set<String> CONNECTORS = Set.of("mysqli_connect", "mysqli", "mysql_connect", "mysql_pconnect",
      "mysqli_real_connect", "mysql_select_db", "mysqli_select_db", "pdo", "pg_connect", "pg_pconnect",
      "sqlsrv_connect", "oci_connect");
  /// The mapper of JavaScript, whose first argument is the database, or an address.
  static final String SEQUELIZE = "Sequelize";
  private static final int MOST_ARGUMENTS = 8;
  private static final Set<String> NOTHING =
      Set.of("null", "none", "nil", "undef", "undefined", "true", "false", "new", "return", "await", "export",
          "default", "my", "our", "local");

  private static final Set<String> DECLARING = Set.of("my", "our", "local", "var", "let", "const", "public", "private",
      "protected", "static", "final", "export", "string", "readonly");

  /// Reads what stands in brackets.
  interface Block {
    /// From the opening bracket on.
    void read(List<String> path, int depth);

    /// What is left before the closing bracket, and that bracket.
    void rest(List<String> path, int depth);

    /// A call that opens a connection, with its arguments in their places.
    ///
    /// @param options what the mapping is called under which further settings of it stand; empty where it takes none
    void connects(String function, String options, List<CodeValue> arguments, int line);
  }

  private final CodeCursor tokens;
  private final CodeStyle style;
  private final Map<String, CodeValue> variables;
  private final Block block;

  CodeExpressions(CodeCursor tokens, CodeStyle style, Map<String, CodeValue> variables, Block block) {
    this.tokens = tokens;
    this.style = style;
    this.variables = variables;
    this.block = block;
  }

  /// `$config['db']['host']`, `$CFG->dbhost`, `app.config["DB"]`, `'host'`: the parts of a key.
  List<String> key() {
    var first = tokens.peek();
    tokens.skip();
    if (first.kind() != CodeToken.Kind.WORD) {
      return List.of(first.text());
    }
    var keys = new ArrayList<>(parts(first.text()));
    while (DECLARING.contains(first.text()) && tokens.peek().kind() == CodeToken.Kind.WORD) {
      keys = new ArrayList<>(parts(tokens.peek().text()));
      tokens.skip();
      first = tokens.peek();
    }
    for (var inside = inside(); !inside.isEmpty(); inside = inside()) {
      keys.add(inside);
    }
    return keys;
  }

  /// The name in brackets that begin here, `['host']` or `->{Host}`, which are passed; empty where it is no plain name.
  private String inside() {
    int arrow = tokens.peek().is("->") ? 1 : 0;
    boolean named = (tokens.ahead(arrow).is("[") || tokens.ahead(arrow).is("{")) && isName(tokens.ahead(arrow + 1))
        && (tokens.ahead(arrow + 2).is("]") || tokens.ahead(arrow + 2).is("}"));
    if (!named) {
      return "";
    }
    var name = tokens.ahead(arrow + 1).text();
    tokens.back(tokens.position() + arrow + 3);
    return name;
  }

  private static boolean isName(CodeToken token) {
    return token.kind() == CodeToken.Kind.TEXT || token.kind() == CodeToken.Kind.WORD;
  }

  private static List<String> parts(String word) {
    return Arrays.stream(word.replaceFirst("^[$@%&]+", "").split("->|::|\\?\\.|\\.|\\$", 20))
        .filter(part -> !part.isEmpty() && !part.equals("this") && !part.equals("self")).toList();
  }

  /// The value that begins here, up to where its statement or item ends. What stands in brackets is read as settings
  /// below `path`.
  Optional<CodeValue> value(List<String> path, int depth) {
    tokens.skipLines();
    var all = Optional.<CodeValue>empty();
    boolean otherwise = false;
    while (!ends(all.isPresent())) {
      var sign = tokens.peek();
      if (sign.is(".") && !style.dotJoins()) {
        method();
      } else if (sign.kind() == CodeToken.Kind.END_OF_LINE
          || sign.kind() == CodeToken.Kind.SIGN && JOINING.contains(sign.text())) {
        tokens.skip();
      } else if (sign.is("?") && sign.kind() == CodeToken.Kind.SIGN && all.isPresent()) {
        tokens.skip();
        all = Optional.of(chosen(depth, sign.line()));
      } else if (OTHERWISE.contains(sign.text()) && sign.kind() != CodeToken.Kind.TEXT) {
        otherwise = true;
        tokens.skip();
      } else {
        int before = tokens.position();
        var next = term(path, depth);
        boolean instead = otherwise;
        all = Optional.of(all.map(said -> instead ? said.orElse(next) : said.then(next)).orElse(next));
        otherwise = false;
        if (tokens.position() == before) {
          tokens.skip();
        }
      }
    }
    return all;
  }

  /// What a method makes of a text is not looked into.
  private void method() {
    tokens.skip();
    if (tokens.peek().kind() == CodeToken.Kind.WORD) {
      tokens.skip();
    }
    if (tokens.peek().is("(")) {
      tokens.skip();
      tokens.toClosing();
    }
  }

  private boolean ends(boolean begun) {
    var here = tokens.peek();
    if (tokens.atEnd() || tokens.closes() || here.is(",") || here.is(";") || here.is("=>") || here.is(":")) {
      return true;
    }
    if (here.kind() != CodeToken.Kind.END_OF_LINE || !begun) {
      return false;
    }
    var next = tokens.peekOver();
    return !(next.kind() == CodeToken.Kind.SIGN && (JOINING.contains(next.text()) || OTHERWISE.contains(next.text())));
  }

  private CodeValue term(List<String> path, int depth) {
    var token = tokens.peek();
    return switch (token.kind()) {
      case TEXT, NUMBER -> {
        tokens.skip();
        yield CodeValue.text(token.text(), token.line());
      }
      case WORD -> word(path, depth);
      case SIGN -> {
        if (token.is("(")) {
          yield grouped(path, depth);
        }
        if (tokens.opens()) {
          block.read(path, depth);
          yield CodeValue.other(token.line());
        }
        tokens.skip();
        yield token.is("?") || token.is("%") ? CodeValue.hole("x", token.line()) : CodeValue.other(token.line());
      }
      case END_OF_LINE -> CodeValue.other(token.line());
    };
  }

  /// `getenv('HOST') ? getenv('HOST') : 'db'`: what is asked for, or else the other value; between two
  /// plain values nothing here chooses.
  private CodeValue chosen(int depth, int line) {
    var yes = value(List.of(), depth + 1);
    if (!tokens.peek().is(":")) {
      return CodeValue.hole("x", line);
    }
    tokens.skip();
    var no = value(List.of(), depth + 1);
    return yes.filter(CodeValue::isHole).isPresent() && no.isPresent() ? yes.get().orElse(no.get())
        : CodeValue.hole("x", line);
  }

  /// `(string) $x`, `("a" + b)`, or a list in parentheses.
  private CodeValue grouped(List<String> path, int depth) {
    int line = tokens.peek().line();
    if (tokens.holdsPairs() || depth > DEEPEST) {
      block.read(path, depth);
      return CodeValue.other(line);
    }
    tokens.skip();
    var inside = value(path, depth + 1).orElse(CodeValue.other(line));
    if (tokens.peek().is(")")) {
      tokens.skip();
      return inside;
    }
    block.rest(path, depth);
    return CodeValue.other(line);
  }

  private CodeValue word(List<String> path, int depth) {
    var token = tokens.peek();
    tokens.skip();
    var name = token.text();
    var asked = ENVIRONMENT_NAME.matcher(name);
    if (asked.matches()) {
      return CodeValue.hole(asked.group(1), token.line());
    }
    if ((tokens.peek().is("[") || tokens.peek().is("{")) && ENVIRONMENT_MAP.matcher(name).matches()
        && isName(tokens.ahead(1))) {
      var variable = tokens.ahead(1).text();
      tokens.back(tokens.position() + 3);
      return CodeValue.hole(variable, token.line());
    }
    if (tokens.peek().is("(")) {
      return call(name, token.line(), path, depth);
    }
    if (NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
      return CodeValue.other(token.line());
    }
    var parts = parts(name);
    if (tokens.peek().is("{") && !name.startsWith("$")) {
      block.read(path, depth);
      return CodeValue.other(token.line());
    }
    for (var inside = inside(); !inside.isEmpty(); inside = inside()) {
      parts = List.of(inside);
    }
    var variable = parts.isEmpty() ? name : parts.getLast();
    var known = variables.get(variable);
    return known == null ? CodeValue.hole(variable, token.line())
        : CodeValue.text(known.text(), known.line());
  }

  private CodeValue call(String name, int line, List<String> path, int depth) {
    if (style.dotJoins() && CONNECTORS.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^\\\\", ""))) {
      return connection(name.toLowerCase(Locale.ROOT).replaceFirst("^\\\\", ""), line, depth);
    }
    if (MAPPINGS.contains(name.toLowerCase(Locale.ROOT))) {
      block.read(path, depth);
      return CodeValue.other(line);
    }
    if (depth > DEEPEST || tokens.holdsPairs()) {
      block.read(path, depth);
      return CodeValue.other(line);
    }
    if (ENVIRONMENT_CALL.matcher(name).matches() && tokens.ahead(1).kind() == CodeToken.Kind.TEXT
        && VARIABLE_NAME.matcher(tokens.ahead(1).text()).matches()) {
      return environment(line, depth);
    }
    tokens.skip();
    var below = within(path, name);
    var first = value(below, depth + 1).orElse(CodeValue.other(line)).handedTo(name);
    if (tokens.peek().is(")")) {
      tokens.skip();
    } else {
      block.rest(below, depth);
    }
    return first;
  }

  /// What a call that says so is given is of a database: `$wpdb->add_database(['host' => …`, `new Sequelize('shop', …`.
  private static List<String> within(List<String> path, String name) {
    var words = name.replaceFirst("^.*(?:->|::|\\.)", "");
    return path.isEmpty() && (words.toLowerCase(Locale.ROOT).contains("database") || words.equals(SEQUELIZE))
        ? List.of(words) : path;
  }

  /// `mysqli_connect($host, $user, $password, 'shop')`
  private CodeValue connection(String function, int line, int depth) {
    tokens.skip();
    var arguments = new ArrayList<CodeValue>();
    var options = function.equals("sqlsrv_connect") ? "sqlsrv" + line : "";
    while (!tokens.atEnd() && !tokens.closes() && arguments.size() < MOST_ARGUMENTS) {
      tokens.skipLines();
      boolean named = arguments.size() == 1 && !options.isEmpty() && tokens.peek().text().startsWith("$")
          && (tokens.ahead(1).is(")") || tokens.ahead(1).is(",")) && !parts(tokens.peek().text()).isEmpty();
      options = named ? parts(tokens.peek().text()).getLast() : options;
      arguments.add(value(options.isEmpty() ? List.of() : List.of(options), depth + 1).orElse(CodeValue.other(line)));
      tokens.skipLines();
      if (!tokens.peek().is(",")) {
        break;
      }
      tokens.skip();
    }
    tokens.toClosing();
    block.connects(function, options, arguments, line);
    return CodeValue.other(line);
  }

  /// `env('DB_HOST', 'localhost')`, `os.environ.get("DB_HOST", default="localhost")`
  private CodeValue environment(int line, int depth) {
    tokens.skip();
    var asked = CodeValue.hole(tokens.peek().text(), line);
    tokens.skip();
    tokens.skipLines();
    while (tokens.peek().is(",")) {
      tokens.skip();
      tokens.skipLines();
      boolean named = tokens.peek().kind() == CodeToken.Kind.WORD && tokens.ahead(1).is("=");
      boolean fallback = !named || tokens.peek().text().equals("default");
      if (named) {
        tokens.back(tokens.position() + 2);
      }
      var said = value(List.of(), depth + 1);
      asked = fallback && said.isPresent() ? asked.orElse(said.get()) : asked;
      tokens.skipLines();
    }
    tokens.toClosing();
    return asked;
  }
}
