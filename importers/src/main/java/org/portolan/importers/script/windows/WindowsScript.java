package org.portolan.importers.script.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

/// The lines of one file, in order.
final class WindowsScript {
  private static final int MOST_LINES = 20_000;
  private static final double SURE = 0.9;
  private static final Set<String> PASSED_ON = Set.of("mysql", "mysqldump", "psql", "pg_dump", "sqlite3", "sqlplus",
      "python", "python3", "py", "perl", "php", "ruby", "node", "powershell", "pwsh", "cmd", "mariadb");
  private static final Set<String> CMDLETS = Set.of("invoke-sqlcmd", "invoke-dbaquery", "invoke-sqlcmd2",
      "invoke-dbasqlquery", "invoke-dbadbquery", "connect-dbainstance", "connect-dbaserver");
  private static final Pattern PARAMETERS = Pattern.compile("(?i)^\\s*param\\s*\\(.*");
  private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:bat|cmd|ps1|psm1|py|pl|php|rb)");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^\\s*@?(?:echo|title)\\b.*|(?:.*[\\s{;(])?(?:write-(?!\\w*tabledata|dbadatatable)\\w+|out-\\w+|throw|add-content)\\s.*");
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"`]++|`.|\"\")*+)\"|'((?:[^']++|'')*+)'|([^\\s\"']+)");

  private final Run run;
  private final Execution process;
  private final WindowsLanguage language;
  private final Starter starter;
  private final Map<String, String> variables = new HashMap<>();
  private final String folder;
  private final Map<String, Place> kept = new LinkedHashMap<>();
  private final WindowsTables tables;
  /// Whether the parameters are being declared, which have values of their own where the caller gives none.
  private boolean declares;
  private Connection database = Connection.UNSAID;

  WindowsScript(Run run, Execution process, WindowsLanguage language, Starter starter) {
    this.run = run;
    this.process = process;
    this.language = language;
    this.starter = starter;
    folder = Paths.directory("/" + process.script());
    tables = new WindowsTables(run, process);
    language.given(process.arguments().stream().map(value -> Values.asText(value).text()).toList())
        .forEach(variables::put);
  }

  void text(String text, Place from) {
    var lines = text.split("\\R", MOST_LINES);
    for (int i = 0; i < lines.length && run.step(); i++) {
      int first = i;
      var line = new StringBuilder(lines[i]);
      while (language.goesOn(line.toString()) && i + 1 < lines.length) {
        line.setLength(line.toString().stripTrailing().length() - 1);
        line.append(' ').append(lines[++i].strip());
      }
      if (language == WindowsLanguage.POWERSHELL && lines[i].matches(".*@[\"']\\s*")) {
        boolean fills = lines[i].stripTrailing().endsWith("\"");
        line.setLength(line.toString().stripTrailing().length() - 2);
        var inner = new ArrayList<String>();
        while (++i < lines.length && !lines[i].matches("\\s*[\"']@.*")) {
          inner.add(lines[i]);
        }
        here(line.toString(), String.join("\n", inner), fills, from.at(from.line() + first + 1));
      } else if (!language.isComment(line.toString())) {
        line(line.toString(), from.at(from.line() + first));
      }
    }
    List.copyOf(kept.entrySet())
        .forEach(one -> statement(one.getKey(), one.getValue(), SqlSink.Trust.GUESS));
  }

  /// A string over several lines: kept under a name, or a statement at once.
  private void here(String before, String inner, boolean fills, Place place) {
    var text = fills ? language.filled(inner, variables, folder) : inner;
    var name = Pattern.compile("\\$(\\w+)\\s*=\\s*$").matcher(before);
    if (name.find()) {
      variables.put(name.group(1).toLowerCase(Locale.ROOT), text);
      kept.put(text, place);
    } else if (!SHOWN.matcher(before).matches()) {
      statement(text, place, SqlSink.Trust.GUESS);
    }
  }

  private void line(String line, Place place) {
    declares = (declares || PARAMETERS.matcher(line).matches()) && !line.matches("\\s*\\)\\s*");
    var setting = language.setting(line);
    if (setting.matches()) {
      var name = setting.group(1).toLowerCase(Locale.ROOT);
      var value = declares && variables.containsKey(name) ? variables.getOrDefault(name, "")
          : language.filled(setting.group(2), variables, folder);
      variables.put(name, value);
      if (!connected(value, place) && value.indexOf(' ') > 0) {
        kept.put(value, place);
      }
      return;
    }
    if (SHOWN.matcher(line).matches()) {
      return;
    }
    var words = words(line);
    for (int i = 0; i < words.size(); i++) {
      var name = Paths.name(words.get(i).replace('\\', '/')).toLowerCase(Locale.ROOT).replaceFirst("^@", "")
          .replaceFirst("\\.exe$", "");
      boolean leads = i == 0 || words.subList(0, i).stream().allMatch(word -> word
          .matches("(?i)@?call|start|&|\\.|/wait|/b|&&|\\|\\||\\||\\(|if|not|exist|errorlevel|\\d|@|\\$\\w+|="))
          || words.get(i - 1).matches("&&?|\\|\\|?|\\(|do|(?i:call)|\\)|;|=");
      if (client(name, words.subList(i + 1, words.size()), place) || leads && started(name, words, i, place)) {
        return;
      }
    }
    tables.bulk(line, name -> language.filled(name, variables, folder), database, place);
    words.forEach(word -> literal(word, place));
  }

  private List<String> words(String line) {
    var words = new ArrayList<String>();
    // a batch file's variables are filled in before its lines are taken apart
    boolean before = language == WindowsLanguage.BATCH;
    var matcher = WORD.matcher(before ? language.filled(line, variables, folder) : line);
    while (matcher.find()) {
      words.add(before || matcher.group(2) != null ? Stream.of(2, 1, 3).map(matcher::group)
          .filter(Objects::nonNull).findFirst().orElse("")
          : language.filled(matcher.group(1) != null ? matcher.group(1) : matcher.group(3), variables, folder));
    }
    return words;
  }

  private boolean started(String name, List<String> words, int at, Place place) {
    var rest = words.subList(at + 1, words.size()).stream().<Value>map(word -> new Value.Text(word, place)).toList();
    if (FILE.matcher(name).matches()) {
      var file = path(words.get(at));
      var full = file.startsWith("/") || file.startsWith(Hole.TEXT) ? file : Paths.under(folder, file);
      if (name.matches(".*\\.(?:bat|cmd|ps1|psm1)")) {
        var other = name.endsWith("1") ? WindowsLanguage.POWERSHELL : WindowsLanguage.BATCH;
        starter.start(run, process, new Value.Text(full, place), rest, place,
            inner -> run.file(inner.script()).ifPresent(found -> run.nested(inner.script() + rest,
                () -> new WindowsScript(run, inner, other, starter).text(found.text(), new Place(inner.script(), 1)))));
        return true;
      }
      var all = new ArrayList<Value>(List.of(new Value.Text(full, place)));
      all.addAll(rest);
      run.languages().execute(run, process, all, Value.text("", place), place);
      return true;
    }
    if (PASSED_ON.contains(name)) {
      var all = new ArrayList<Value>(List.of(new Value.Text(name.equals("py") ? "python" : name, place)));
      words.subList(at + 1, words.size()).forEach(word -> all.add(new Value.Text(path(word), place)));
      run.languages().execute(run, process, all, Value.text("", place), place);
      return true;
    }
    return false;
  }

  /// SQL Server's own clients.
  private boolean client(String name, List<String> words, Place place) {
    boolean cmdlet = CMDLETS.contains(name) || WindowsTables.knows(name);
    if (!cmdlet && !Set.of("sqlcmd", "osql", "isql", "bcp").contains(name)) {
      return false;
    }
    var said = WindowsClient.connection(words, cmdlet);
    // a cmdlet may be given what an earlier one has opened
    var to = cmdlet && said.host().isEmpty() ? said.withHost(database.host()) : said;
    var in = to.saysNothing() ? database : to;
    run.touch(process, DependencyKind.CONNECTS_TO, in.seenFrom(process.host()), "", place, SURE);
    if (name.equals("bcp")) {
      copied(words, in, place);
      return true;
    }
    database = in;
    if (WindowsTables.knows(name)) {
      tables.moved(name, words, in, place);
      return true;
    }
    WindowsClient.option(words, cmdlet ? "-query" : "-q").ifPresent(sql -> statement(sql, place, SqlSink.Trust.DRIVER));
    WindowsClient.option(words, cmdlet ? "-inputfile" : "-i").or(() -> cmdlet ? WindowsClient.option(words, "-file")
        : Optional.empty()).ifPresent(file -> file(path(file), place));
    return true;
  }

  private void file(String name, Place place) {
    var full = name.startsWith("/") ? name : Paths.under(folder, name);
    var found = Optional.of(full.substring(1)).filter(plain -> run.file(plain).isPresent())
        .or(() -> run.tree().locate(full)).or(() -> Optional.of(run.index().ending(Paths.name(full)))
            .filter(same -> same.size() == 1).map(List::getFirst));
    found.flatMap(run::file).ifPresentOrElse(file -> {
      run.touch(process, DependencyKind.CALLS, new Target.Known(Ids.script(run.tree().host(), file.path())), "", place,
          SURE);
      run.reached(file.path());
      statement(file.text(), new Place(file.path(), 1), SqlSink.Trust.DRIVER);
    }, () -> run.missing(process, full, place, true));
  }

  /// `bcp shop.dbo.orders out file`, `bcp "SELECT …" queryout file`.
  private void copied(List<String> words, Connection in, Place place) {
    if (words.size() > 1 && words.get(1).equalsIgnoreCase("queryout")) {
      database = in;
      statement(words.getFirst(), place, SqlSink.Trust.DRIVER);
    } else if (words.size() > 1) {
      tables.copied(words, in, place);
    }
  }

  private void literal(String text, Place place) {
    if (!connected(text, place) && text.indexOf(' ') > 0) {
      statement(text, place, SqlSink.Trust.GUESS);
    }
  }

  private boolean connected(String text, Place place) {
    var said = ConnectionText.parse(text).filter(to -> !to.saysNothing());
    said.ifPresent(to -> {
      database = to;
      run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, 0.8);
    });
    return said.isPresent();
  }

  /// A statement that was kept under a name stands where it was written, and is not read once more at the end.
  private void statement(String text, Place place, SqlSink.Trust trust) {
    var written = Optional.ofNullable(kept.remove(text)).orElse(place);
    new SqlSink(run, process).accept(new Value.Text(text, written), database, written, trust);
  }

  /// A path of Windows as one of the tree: without drive, with slashes.
  static String path(String text) {
    return text.replace('\\', '/').replaceFirst("^[A-Za-z]:/", "/");
  }
}
