package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final Pattern SEARCH_PATH =
      Pattern.compile("(?is)^set\\s+(?:session\\s+|local\\s+)?search_path\\s*(?:to|=)\\s*(.+)$");
  private static final Pattern TEMPORARY = Pattern.compile(
      "(?is)^create\\s+(?:or\\s+replace\\s+)?(?:global\\s+|local\\s+)?temp(?:orary)?\\s+(?:table|view)\\s+"
          + "(?:if\\s+not\\s+exists\\s+)?[\"`]?(\\w+)");
  private static final Pattern TEMP = Pattern.compile("(?i)\\btemp");
  private static final Pattern MADE = Pattern.compile(
      "(?i)\\b(?:create\\s+(?:or\\s+replace\\s+)?(?:global\\s+|local\\s+)?temp(?:orary)?\\s+(?:table|view)"
          + "|into\\s+temp(?:orary)?)\\s+(?:table\\s+)?(?:if\\s+not\\s+exists\\s+)?[\"`]?(\\w+)");
  private static final Pattern INCLUDE =
      Pattern.compile("(?i)^(?:\\\\(ir?(?=\\s)|include(?:_relative)?|\\.)|source|(@@?))\\s*(.+)$");
  private static final Pattern CONNECT = Pattern.compile("(?i)^(?:\\\\(?:c|connect|u)|use|connect)\\s+(.+)$");
  private static final Pattern COPY = Pattern.compile("(?is)^\\\\copy\\s+(.+)$");
  /// SQLite's shell reads files and rows by commands of its own.
  private static final Pattern READ = Pattern.compile("(?i)^\\.read\\s+(.+)$");
  private static final Pattern IMPORT = Pattern.compile("(?i)^\\.import\\s.*\\s(\\S+)$");
  private static final Pattern SHELL = Pattern.compile("(?is)^(?:\\\\!|system(?=\\s))\\s*(.+)$");
  private static final Pattern GENERATES = Pattern.compile("(?i)^\\\\gexec\\b.*$");
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*+)'|(\\S+)");
  private static final Pattern SET = Pattern.compile("(?is)^\\\\set\\s+(\\w+)\\s+(.+)$");
  private static final Pattern VARIABLE = Pattern.compile("(?<![:\\w]):(?:\"(\\w+)\"|'(\\w+)'|(\\w+))");

  private final Set<String> temporary = new HashSet<>();
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
    record Include(int line, String file, boolean relative) implements Step {}

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
        ? MADE.matcher(text).results().map(made -> made.group(1).toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
        : Set.of();
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

  private void sql(int line, String text, List<Step> steps) {
    var plain = text.strip();
    var path = SEARCH_PATH.matcher(plain);
    if (path.matches()) {
      searchPath = List.of(path.group(1).split("\\s*,\\s*")).stream()
          .map(schema -> schema.replaceAll("[\"';\\s]", "")).filter(schema -> !schema.equals("$user")).toList();
      return;
    }
    var creates = TEMPORARY.matcher(plain);
    if (creates.find()) {
      temporary.add(creates.group(1).toLowerCase(Locale.ROOT));
    } else if (TEMP.matcher(plain).find()) {
      temporary.addAll(LocalNames.filled(Tokens.of(plain)));
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
    var shell = SHELL.matcher(text);
    if (set.matches()) {
      variables.put(set.group(1), joined(set.group(2)));
    } else if (copy.matches()) {
      steps.add(new Step.Run(line, withoutTemporary(SqlReader.read("COPY " + substituted(copy.group(1)))), searchPath));
    } else if (include.matches()) {
      boolean relative = include.group(1) != null && include.group(1).matches("ir|include_relative")
          || "@@".equals(include.group(2));
      steps.add(new Step.Include(line, unquoted(psql(text) ? known(include.group(3)) : include.group(3)), relative));
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

  private void dotted(int line, String text, List<Step> steps) {
    var read = READ.matcher(text);
    var rows = IMPORT.matcher(text);
    if (read.matches()) {
      steps.add(new Step.Include(line, unquoted(read.group(1)), false));
    } else if (rows.matches()) {
      steps.add(new Step.Run(line, withoutTemporary(SqlReader.read("INSERT INTO " + rows.group(1) + " VALUES (1)")),
          searchPath));
    }
  }

  private Reading withoutTemporary(Reading reading) {
    var kept = reading.accesses().stream().filter(access -> access.kind() == Access.Kind.CALL
        || !access.schema().isEmpty() || !temporary.contains(access.name().toLowerCase(Locale.ROOT))).toList();
    return new Reading(kept, reading.doubts(), reading.parsed());
  }

  /// psql's `:name` and `:"name"`; one that nobody set stays and reads as a parameter.
  private String substituted(String text) {
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
