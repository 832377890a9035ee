package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.model.intake.UnreadKind;

/// Runs through a file with SQL as its client would: what each statement touches, in which schema or database, and
/// which other files it reads in. Remembers temporary tables, `SET search_path`, `USE` and psql's variables.
public final class SqlScript {
  private static final int MOST_STATEMENTS = 20_000;
  private static final Reading BEHIND_THE_LAST = new Reading(List.of(), List.of(new Doubt(1, UnreadKind.TOO_LARGE,
      "More than " + MOST_STATEMENTS + " statements: those from here on were not read")), true);
  private static final int MOST_PARSED = 1_000;
  private static final int LONGEST_VALUE = 4_000;
  private static final Pattern SEARCH_PATH =
      Pattern.compile("(?is)^set\\s+(?:session\\s+|local\\s+)?search_path\\s*(?:to|=)\\s*(.+)$");
  private static final String QUALIFIED = "(?:[\"`]?(\\w+)[\"`]?\\s*\\.\\s*)?[\"`]?(\\w+)";
  private static final Pattern TEMPORARY = Pattern.compile(
      "(?is)^create\\s+(?:or\\s+replace\\s+)?(?:global\\s+|local\\s+)?temp(?:orary)?\\s+(?:table|view)\\s+"
          + "(?:if\\s+not\\s+exists\\s+)?" + QUALIFIED);
  private static final Pattern TEMP = Pattern.compile("(?i)\\btemp");
  private static final Pattern PREPARED = Pattern.compile("(?i)^prepare\\s+[\"`]?(\\w+)");
  private static final Pattern MADE = Pattern.compile(
      "(?i)\\b(?:create\\s+(?:or\\s+replace\\s+)?(?:global\\s+|local\\s+)?temp(?:orary)?\\s+(?:table|view)"
          + "|into\\s+temp(?:orary)?)\\s+(?:table\\s+)?(?:if\\s+not\\s+exists\\s+)?" + QUALIFIED);
  private static final Pattern INCLUDE =
      Pattern
          .compile("(?i)^(?:\\\\(ir?(?=\\s)|include(?:_relative)?|\\.)|source|:r(?=\\s)|(@@?|start(?=\\s)))\\s*(.+)$");
  private static final Pattern CONNECT = Pattern.compile("(?i)^(?:\\\\(?:c|connect|u)|use|connect)\\s+(.+)$");
  /// Db2's, which says the login behind the name.
  private static final Pattern CONNECT_TO = Pattern.compile("(?is)^connect\\s+to\\s+(\\S+).*$");
  /// Teradata's.
  private static final Pattern LOGON = Pattern.compile("(?i)^\\.logon\\s+([^/\\s]+)/.*$");
  private static final Pattern DATABASE = Pattern.compile("(?i)^database\\s+([\\w$\"]+)\\s*$");
  private static final Pattern COPY = Pattern.compile("(?is)^\\\\copy\\s+(.+)$");
  /// SQLite's shell reads files and rows by commands of its own.
  private static final Pattern READ = Pattern.compile("(?i)^\\.(?:read|run\\s+file\\s*=?)\\s*(.+)$");
  private static final Pattern IMPORT = Pattern.compile("(?i)^\\.import\\s.*\\s(\\S+)$");
  private static final Pattern SHELL = Pattern.compile("(?is)^(?:\\\\!|!!?|(?:system|host)(?=\\s))\\s*(.+)$");
  private static final Pattern GENERATES = Pattern.compile("(?i)^\\\\gexec\\b.*$");
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*+)'|(\\S+)");
  private static final Pattern DEFINE = Pattern.compile("(?i)^def(?:ine)?\\s+(\\w+)\\s*=\\s*(.*)$");
  private static final Pattern SET = Pattern.compile("(?is)^\\\\set\\s+(\\w+)\\s+(.+)$");
  private static final Pattern VARIABLE = Pattern.compile("(?<![:\\w]):(?:\"(\\w+)\"|'(\\w+)'|(\\w+))");

  private final Set<String> temporary = new HashSet<>();
  /// Statements that have a name (`PREPARE late AS …`): what executes them calls no routine.
  private final Set<String> prepared = new HashSet<>();
  private final Map<String, String> variables = new HashMap<>();
  private final StatementMemory memory;
  private List<String> searchPath = List.of();
  private int statementsRead;
  /// What stands before a command that runs it.
  private Statement latest = new Statement(Statement.Kind.SQL, 1, "");

  /// What happens at one place of the file.
  public sealed interface Step {
    /// @param line       of the statement; the reading's own lines count from it
    /// @param searchPath schemas that the session has set, in order
    record Run(int line, Reading reading, List<String> searchPath) implements Step {}

    /// @param relative whether `file` is relative to the including file rather than to the working directory
    /// @param arguments what `&1` and `&2` mean in that file
    record Include(int line, String file, boolean relative, List<String> arguments) implements Step {}

    /// From here on another database is meant.
    record Connect(int line, String to) implements Step {}

    /// The client starts a shell.
    record Shell(int line, String command) implements Step {}
  }

  /// @param variables psql variables given on the command line
  public SqlScript(Map<String, String> variables) {
    this(variables, new StatementMemory());
  }

  /// @param memory of what other scripts have held
  public SqlScript(Map<String, String> variables, StatementMemory memory) {
    this.variables.putAll(variables);
    this.memory = memory;
  }

  /// The temporary tables and views that statements make, in lower case.
  public static Set<String> temporaries(String text) {
    return TEMP.matcher(text).find()
        ? MADE.matcher(text).results().map(SqlScript::local).collect(Collectors.toSet())
        : Set.of();
  }

  /// With its schema where it is made in one: MySQL's may be.
  private static String local(MatchResult made) {
    return ((made.group(1) == null ? "" : made.group(1) + ".") + made.group(2)).toLowerCase(Locale.ROOT);
  }

  /// A value that is put together of itself again and again is not known any more.
  private void define(String name, String value) {
    if (value.length() > LONGEST_VALUE) {
      variables.remove(name);
    } else {
      variables.put(name, value);
    }
  }

  /// A file that is given arguments.
  public List<Step> run(String text, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      define(String.valueOf(i + 1), arguments.get(i));
    }
    return run(text);
  }

  /// A session goes on over several texts: `-c` after `-c`, a file that includes others.
  public List<Step> run(String text) {
    var steps = new ArrayList<Step>();
    var statements = Statements.split(text);
    for (var statement : statements.subList(0, Math.min(MOST_STATEMENTS, statements.size()))) {
      switch (statement.kind()) {
        case SQL -> {
          latest = statement;
          sql(statement.line(), statement.text(), steps);
        }
        case CLIENT_COMMAND -> command(statement.line(), statement.text(), steps);
      }
    }
    if (statements.size() > MOST_STATEMENTS) {
      steps.add(new Step.Run(statements.get(MOST_STATEMENTS).line(), BEHIND_THE_LAST, searchPath));
    }
    return steps;
  }

  private void sql(int line, String said, List<Step> steps) {
    var text = Spellings.plain(said);
    var plain = text.strip();
    var database = DATABASE.matcher(plain);
    if (database.matches()) {
      steps.add(new Step.Connect(line, database.group(1)));
      return;
    }
    var path = SEARCH_PATH.matcher(plain);
    if (path.matches()) {
      searchPath = List.of(path.group(1).split("\\s*,\\s*")).stream()
          .map(schema -> schema.replaceAll("[\"';\\s]", "")).filter(schema -> !schema.equals("$user")).toList();
      return;
    }
    var creates = TEMPORARY.matcher(plain);
    if (creates.find()) {
      temporary.add(local(creates.toMatchResult()));
    } else if (TEMP.matcher(plain).find()) {
      temporary.addAll(LocalNames.filled(Tokens.of(plain)));
    }
    var statement = PREPARED.matcher(plain);
    if (statement.find()) {
      prepared.add(statement.group(1).toLowerCase(Locale.ROOT));
    }
    steps.add(new Step.Run(line, withoutTemporary(read(substituted(text))), searchPath));
  }

  /// The first statements are read twice, by both witnesses; after that a file only repeats itself.
  private Reading read(String statement) {
    statementsRead++;
    return statementsRead > MOST_PARSED ? SqlReader.scan(statement) : memory.read(statement);
  }

  private void command(int line, String text, List<Step> steps) {
    var include = INCLUDE.matcher(text);
    var connect = CONNECT.matcher(text);
    var copy = COPY.matcher(text);
    var set = SET.matcher(text);
    var define = DEFINE.matcher(text);
    var shell = SHELL.matcher(text);
    if (set.matches()) {
      define(set.group(1), joined(set.group(2)));
    } else if (define.matches()) {
      define(define.group(1), unquoted(SubstitutionVariables.in(define.group(2), variables)));
    } else if (copy.matches()) {
      steps.add(new Step.Run(line, withoutTemporary(SqlReader.read("COPY " + substituted(copy.group(1)))), searchPath));
    } else if (include.matches()) {
      steps.add(included(line, include, psql(text)));
    } else if (CONNECT_TO.matcher(text).matches()) {
      steps.add(new Step.Connect(line, CONNECT_TO.matcher(text).replaceFirst("$1").replaceFirst(";$", "")));
    } else if (text.strip().matches("(?i)(?:connect|use)\\s+reset\\s*;?")) {
      // what is connected to from here on is told by what follows
      return;
    } else if (connect.matches()) {
      steps.add(new Step.Connect(line, where(psql(text) ? known(connect.group(1)) : connect.group(1))));
    } else if (text.startsWith(".")) {
      dotted(line, text, steps);
    } else if (shell.matches()) {
      steps.add(new Step.Shell(line, shell.group(1)));
    } else if (GENERATES.matcher(text).matches()) {
      steps.add(new Step.Run(latest.line(), withoutTemporary(GeneratedStatements.run(substituted(latest.text()))),
          searchPath));
    }
  }

  /// SQL*Plus hands the words behind a file's name on to it.
  private Step included(int line, MatchResult include, boolean psql) {
    if (include.group(2) == null) {
      boolean relative = include.group(1) != null && include.group(1).matches("ir|include_relative");
      return new Step.Include(line, unquoted(psql ? known(include.group(3)) : include.group(3)), relative, List.of());
    }
    var words = WORD.matcher(SubstitutionVariables.in(include.group(3), variables)).results()
        .map(word -> unquoted(word.group())).toList();
    return new Step.Include(line, words.getFirst(), include.group(2).equals("@@"),
        words.subList(1, words.size()));
  }

  private void dotted(int line, String text, List<Step> steps) {
    var read = READ.matcher(text);
    var rows = IMPORT.matcher(text);
    var logon = LOGON.matcher(text);
    if (logon.matches()) {
      steps.add(new Step.Connect(line, "- - " + logon.group(1)));
    } else if (read.matches()) {
      steps.add(new Step.Include(line, unquoted(read.group(1)), false, List.of()));
    } else if (rows.matches()) {
      steps.add(new Step.Run(line, withoutTemporary(SqlReader.read("INSERT INTO " + rows.group(1) + " VALUES (1)")),
          searchPath));
    }
  }

  private Reading withoutTemporary(Reading reading) {
    var kept = reading.accesses().stream().filter(access -> access.kind() == Access.Kind.CALL
        ? !(access.schema().isEmpty() && prepared.contains(access.name().toLowerCase(Locale.ROOT)))
        : !isTemporary(access)).toList();
    return new Reading(kept, reading.doubts(), reading.parsed());
  }

  private boolean isTemporary(Access access) {
    var schema = access.schema().equalsIgnoreCase("pg_temp") ? "" : access.schema() + ".";
    return temporary.contains(((schema.equals(".") ? "" : schema) + access.name()).toLowerCase(Locale.ROOT));
  }

  /// psql's `:name` and `:"name"`; one that nobody set stays and reads as a parameter.
  private String substituted(String said) {
    var text = SubstitutionVariables.in(said, variables);
    if (variables.isEmpty() || text.indexOf(':') < 0) {
      return text;
    }
    return VARIABLE.matcher(text).replaceAll(match -> {
      var name = match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
      var value = variables.get(name);
      if (value == null) {
        return Matcher.quoteReplacement(match.group());
      }
      return Matcher.quoteReplacement(match.group(1) != null ? "\"" + value + "\""
          : match.group(2) != null ? "'" + value + "'" : value);
    });
  }

  /// What is connected to, as it is written but for quotes around all of it: a name with blanks keeps its own.
  private static String where(String words) {
    return words.strip().startsWith("'") ? unquoted(words) : words.strip().replaceFirst("\\s*;$", "");
  }

  /// Only psql's own commands know its variables.
  private static boolean psql(String command) {
    return command.startsWith("\\");
  }

  /// What a command is given, with a hole for a variable that nobody set.
  private String known(String words) {
    return words.contains("://") ? words : VARIABLE.matcher(substituted(words)).replaceAll(Hole.TEXT);
  }

  /// `\set name 'one ' two`: the words are put one behind the other.
  private String joined(String words) {
    var value = new StringBuilder();
    WORD.matcher(words).results().forEach(word -> value.append(word.group(1) != null ? word.group(1).replace("''", "'")
        : substituted(word.group(2))));
    return value.toString();
  }

  private static String unquoted(String word) {
    var plain = word.strip().replaceFirst(";$", "").strip();
    return plain.length() >= 2 && (plain.startsWith("'") || plain.startsWith("\"") || plain.startsWith("`"))
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }
}
