package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Reads settings that are written as code: PHP arrays and `define`, Python's and JavaScript's dictionaries, Ruby and
/// Perl hashes, JSON, and blocks in braces. Nothing is run: what is no plain value, no variable of the same file and
/// nothing from the environment stays a placeholder.
final class CodeSettings {
  private static final int DEEPEST = 60;
  private static final Set<String> SEPARATORS = Set.of("=", ":", "=>", ":=");
  /// Calls that set what their first argument names.
  private static final Set<String> SETTERS = Set.of("define", "set", "const", "setting", "setdefault", "putenv",
      "modparam");

  private static final Pattern PLAIN =
      Pattern.compile("\\s*([\\w.-]+)\\s*[=:]\\s*([\\w.][^\"'`${}()\\[\\];,#\\s]*)\\s*[;,]?\\s*(?:#.*)?");
  private static final Pattern PLAIN_FILES = Pattern.compile("(?i).*\\.(?:conf|cfg|cnf|cf|ini|ext)|[^.]+");

  private final TextFile file;
  private final boolean plain;
  private final CodeCursor tokens;
  private final List<Setting> settings = new ArrayList<>();
  private final Map<String, CodeValue> variables = new HashMap<>();
  private final CodeExpressions expressions;
  private int connections;

  private CodeSettings(TextFile file, CodeStyle style) {
    this.file = file;
    this.plain = PLAIN_FILES.matcher(file.name()).matches();
    this.tokens = new CodeCursor(CodeTokens.of(file, style));
    this.expressions = new CodeExpressions(tokens, style, variables, new CodeExpressions.Block() {
      @Override
      public void read(List<String> path, int depth) {
        block(path, depth);
      }

      @Override
      public void rest(List<String> path, int depth) {
        statements(path, depth + 1);
        tokens.skip();
      }

      @Override
      public void connects(String function, String options, List<CodeValue> arguments, int line) {
        connections++;
        settings.addAll(options.isEmpty() ? ConnectCalls.settings(function, arguments, file, line, connections)
            : ConnectCalls.withOptions(options, arguments, file, line));
      }
    });
  }

  static List<Setting> read(TextFile file) {
    var reading = new CodeSettings(file, CodeStyle.of(file.name()));
    while (!reading.tokens.atEnd()) {
      reading.statements(List.of(), 0);
      // A closing bracket too many.
      reading.tokens.skip();
    }
    return reading.settings;
  }

  /// Everything up to the bracket that closes what is open.
  private void statements(List<String> path, int depth) {
    int item = 0;
    while (!tokens.atEnd() && !tokens.closes()) {
      int before = tokens.position();
      if (tokens.opens()) {
        item++;
        block(path.isEmpty() && depth == 0 ? path : longer(path, List.of("" + item)), depth);
      } else if (!statement(path, depth)) {
        tokens.skip();
      }
      if (tokens.position() == before) {
        tokens.skip();
      }
    }
  }

  private boolean statement(List<String> path, int depth) {
    var first = tokens.peek();
    if (first.kind() != CodeToken.Kind.WORD && first.kind() != CodeToken.Kind.TEXT) {
      return false;
    }
    if (elixir(path, depth)) {
      return true;
    }
    int start = tokens.position();
    var keys = expressions.key();
    if (plain && tokens.peek().kind() == CodeToken.Kind.WORD && tokens.ahead(1).is("=")) {
      // `DB Address = "db1"`
      keys = List.of(String.join("_", keys) + "_" + tokens.peek().text());
      tokens.skip();
    }
    if (tokens.peek().kind() == CodeToken.Kind.SIGN && SEPARATORS.contains(tokens.peek().text())) {
      tokens.skip();
      if (!plain(longer(path, keys), first)) {
        set(longer(path, keys), first.kind() == CodeToken.Kind.WORD, depth);
      }
      return true;
    }
    if (tokens.peek().is("(") && keys.size() == 1
        && SETTERS.contains(keys.getFirst().toLowerCase(Locale.ROOT))) {
      return setter(path, keys.getFirst(), depth);
    }
    if (labelled(path, keys, depth)) {
      return true;
    }
    tokens.back(start);
    expressions.value(path, depth + 1).ifPresent(value -> alone(path, value));
    return tokens.position() > start;
  }

  /// `config :shop, Shop.Repo, hostname: "db1", database: "shop"`
  private boolean elixir(List<String> path, int depth) {
    if (!tokens.peek().text().equals("config") || !tokens.ahead(1).is(":") || !tokens.ahead(3).is(",")
        || tokens.ahead(4).kind() != CodeToken.Kind.WORD || !tokens.ahead(5).is(",")) {
      return false;
    }
    tokens.back(tokens.position() + 4);
    var module = longer(path, expressions.key());
    while (tokens.peek().is(",")) {
      tokens.skip();
      tokens.skipLines();
      if (!statement(module, depth)) {
        break;
      }
    }
    return true;
  }

  /// Where nothing is run, a value without quotes is what stands on the rest of the line: `dbaddress = db-1.shop.example`.
  private boolean plain(List<String> path, CodeToken first) {
    var line = PLAIN.matcher(file.line(first.line()));
    if (!plain || first.kind() != CodeToken.Kind.WORD || !line.matches() || !line.group(1).startsWith(first.text())) {
      return false;
    }
    var value = CodeValue.text(line.group(2), first.line());
    add(path, value);
    variables.put(path.getLast(), value);
    while (!tokens.atEnd() && tokens.peek().kind() != CodeToken.Kind.END_OF_LINE && !tokens.closes()) {
      tokens.skip();
    }
    return true;
  }

  /// An item of a list, and a connection string handed to a constructor.
  private void alone(List<String> path, CodeValue value) {
    if (path.isEmpty() && isDatabase(value)) {
      add(List.of(value.callee(), "1", "database"), value);
    } else if (value.isText() && (!path.isEmpty() || value.text().contains(":"))) {
      add(path.isEmpty() ? List.of(value.callee().isEmpty() ? "value" : value.callee()) : path, value);
    }
  }

  /// The first argument of a mapper, which stands beside the mapping behind it.
  private static boolean isDatabase(CodeValue value) {
    return value.isText() && value.callee().equals(CodeExpressions.SEQUELIZE) && !value.text().contains(":");
  }

  private void set(List<String> path, boolean variable, int depth) {
    expressions.value(path, depth + 1).filter(_ -> !path.isEmpty()).ifPresent(value -> {
      add(isDatabase(value) ? longer(path, List.of("1", "database")) : path, value);
      if (variable && value.isText()) {
        variables.put(path.getLast(), value);
      }
    });
  }

  /// `resource "aws_db_instance" "main" {`, `elasticsearch {`
  private boolean labelled(List<String> path, List<String> keys, int depth) {
    if (keys.size() == 1 && EngineWords.isName(keys.getFirst()) && tokens.peek().kind() == CodeToken.Kind.WORD
        && tokens.ahead(1).is("{")) {
      // `mysql db1.shop.example {`
      var engine = longer(path, keys);
      settings.add(new Setting(longer(engine, List.of("host")), tokens.peek().text(), file, tokens.peek().line()));
      tokens.skip();
      block(engine, depth);
      return true;
    }
    var labels = new ArrayList<>(keys);
    while (tokens.peek().kind() == CodeToken.Kind.TEXT || tokens.peek().kind() == CodeToken.Kind.WORD) {
      labels.addAll(expressions.key());
      if (labels.size() > 4) {
        return false;
      }
    }
    if (!tokens.peek().is("{")) {
      return false;
    }
    block(longer(path, labels), depth);
    return true;
  }

  private boolean setter(List<String> path, String call, int depth) {
    tokens.skip();
    var name = tokens.peek();
    if (name.kind() != CodeToken.Kind.TEXT && name.kind() != CodeToken.Kind.WORD) {
      return false;
    }
    var keys = expressions.key();
    if (keys.isEmpty()) {
      // `$this` names nothing.
      return false;
    }
    int equals = keys.getFirst().indexOf('=');
    if (name.kind() == CodeToken.Kind.TEXT && tokens.peek().is(")") && equals > 0) {
      // `putenv('DB_HOST=db1')`
      add(longer(path, List.of(keys.getFirst().substring(0, equals))),
          CodeValue.text(keys.getFirst().substring(equals + 1), name.line()));
      tokens.skip();
      return true;
    }
    if (!tokens.peek().is(",")) {
      return false;
    }
    tokens.skip();
    if (call.equals("modparam") && tokens.peek().kind() == CodeToken.Kind.TEXT && tokens.ahead(1).is(",")) {
      // `modparam("usrloc", "db_url", "mysql://…")`: a module and its parameter
      keys = longer(keys, expressions.key());
      tokens.skip();
    }
    set(longer(path, keys), true, depth);
    tokens.toClosing();
    return true;
  }

  private void block(List<String> path, int depth) {
    tokens.skip();
    if (depth > DEEPEST) {
      tokens.toClosing();
      return;
    }
    statements(path, depth + 1);
    tokens.skip();
  }

  private void add(List<String> path, CodeValue value) {
    if (value.isText() && !path.isEmpty() && path.getLast().equals("use_env_variable")) {
      // Sequelize names the variable that holds the address.
      settings.add(new Setting(longer(path.subList(0, path.size() - 1), List.of("database", "url")),
          "${" + value.text() + "}", file, value.line()));
    } else if (value.isText()) {
      settings.add(new Setting(path, value.text(), file, value.line()));
    }
  }

  private static List<String> longer(List<String> path, List<String> keys) {
    var longer = new ArrayList<>(path);
    longer.addAll(keys);
    return longer;
  }
}
