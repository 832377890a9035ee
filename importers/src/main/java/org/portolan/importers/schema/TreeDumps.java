package org.portolan.importers.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.jdbc.CatalogFacts;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.LaunchFollower;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Recognises schema dumps and migrations among the files of a tree, by what they say, and takes each for the database
/// that the tree's own scripts connect to, where that leaves no doubt. Of several for one database the fullest counts, or
/// the one of the highest version; of the others, only tables that it lacks and that something in the tree uses.
///
/// It comes after all others, because only then it is known what the tree connects to.
public final class TreeDumps implements LaunchFollower {
  private static final Set<String> ENDINGS =
      Set.of("sql", "ddl", "dump", "txt", "mysql", "pgsql", "psql", "schema", "sqlite", "mssql", "ora", "prisma");
  private static final Pattern MIGRATION = Pattern.compile("V[\\d._]+__.+\\.sql");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int MOST = 200;
  /// Text files that were collected are cut there; what is cut is a row, and rows say nothing.
  private static final int LONGEST_LINE = 20_000;

  @Override
  public void follow(Tree tree, List<Launch> launches, Findings findings, Progress progress) {
    var dumps = dumps(tree, findings, progress);
    if (dumps.isEmpty()) {
      return;
    }
    var uses = DatabaseUses.of(findings.facts());
    var byDatabase = new TreeMap<String, List<Dump>>();
    var ofSome = new ArrayList<Dump>();
    for (var dump : dumps) {
      var database = uses.meant(dump, dumps.size());
      if (database.isEmpty()) {
        ofSome.add(dump);
        findings.unread(Location.of(dump.path()), UnreadKind.DYNAMIC,
            "It describes the schema of a database, and nothing here tells which",
            "portolan import WORKSPACE schema " + dump.path() + " --database NAME");
      } else {
        byDatabase.computeIfAbsent(database.get(), _ -> new ArrayList<>()).add(dump);
      }
    }
    byDatabase.forEach((database, all) -> {
      progress.check();
      var best = best(all, uses.engine(database));
      all.stream().filter(other -> !other.equals(best)).forEach(other -> findings.unread(Location.of(other.path()),
          UnreadKind.UNPARSED, "It describes the database " + database + ", which " + best.path() + " does already"));
      var others = Stream.concat(all.stream(), ofSome.stream()).filter(other -> !other.equals(best)).toList();
      tell(tree, best, others, database, uses, findings, progress);
    });
  }

  private static List<Dump> dumps(Tree tree, Findings findings, Progress progress) {
    var dumps = new ArrayList<Dump>();
    var migrations = new TreeMap<String, List<String>>();
    for (var path : tree.paths()) {
      if (!mayBe(path)) {
        continue;
      }
      if (dumps.size() >= MOST) {
        findings.unread(Location.of(path), UnreadKind.TOO_LARGE,
            "More than " + MOST + " schema dumps; this one and later ones were not read");
        break;
      }
      progress.check();
      if (MIGRATION.matcher(name(path)).matches()) {
        migrations.computeIfAbsent(folder(path), _ -> new ArrayList<>()).add(path);
      } else {
        dump(tree, path).ifPresent(dumps::add);
      }
    }
    migrations.forEach((folder, parts) -> {
      var ordered = Migrations.inOrder(parts.stream().map(Path::of).toList()).stream()
          .map(file -> file.toString().replace('\\', '/')).filter(parts::contains).toList();
      dumps.add(Dump.of(folder, ordered, ordered.stream().map(part -> text(tree, part)).toList()));
    });
    return dumps;
  }

  private static Optional<Dump> dump(Tree tree, String path) {
    var text = text(tree, path);
    return SchemaText.isFramework(name(path)) || new DumpText(text).isSchema()
        ? Optional.of(Dump.of(path, List.of(path), List.of(text))) : Optional.empty();
  }

  private static String text(Tree tree, String path) {
    return tree.file(path).map(file -> withoutCutRows(file.lines())).orElse("");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  private static boolean mayBe(String path) {
    var name = name(path).toLowerCase(Locale.ROOT);
    if (name.equals("schema.rb")) {
      return true;
    }
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending) && (!ending.equals("txt") || name.contains("schema") || name.contains("ddl"));
  }

  private static String withoutCutRows(List<String> lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      boolean row = line.length() >= LONGEST_LINE
          && (line.regionMatches(true, 0, "insert", 0, 6) || line.startsWith("("));
      text.append(row ? ";" : line).append('\n');
    }
    return text.toString();
  }

  private static Dump best(List<Dump> dumps, Engine connected) {
    return dumps.stream().min(Comparator.comparing((Dump dump) -> dump.engine() != connected)
        .thenComparing(dump -> dump.engine() == Engine.UNKNOWN)
        .thenComparing(dump -> dump.tables().size(), Comparator.reverseOrder())
        .thenComparing(dump -> NUMBER.matcher(dump.path()).replaceAll(""))
        .thenComparing(TreeDumps::version, Comparator.reverseOrder())).orElseThrow();
  }

  /// Numbers as text that sorts by their value.
  private static String version(Dump dump) {
    return NUMBER.matcher(dump.path()).replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length()))
        + number.group());
  }

  private static void tell(Tree tree, Dump dump, List<Dump> others, String database, DatabaseUses uses,
      Findings findings, Progress progress) {
    var connected = uses.engine(database);
    var engine = dump.engine() == Engine.UNKNOWN ? connected : dump.engine();
    var reader = read(tree, dump, engine, database, progress);
    dump.parts().forEach(part -> findings.read(part, "schema"));
    var facts = new CatalogFacts(engine, database, database);
    new ShapeFacts(reader.shapes(), facts, dump.parts().getFirst()).tell(database);
    var missing = new TreeSet<>(uses.tables(database));
    missing.removeAll(dump.tables());
    for (var other : others) {
      var here = new TreeSet<>(other.tables());
      here.retainAll(missing);
      if (!here.isEmpty() && (other.engine() == engine || other.engine() == Engine.UNKNOWN)) {
        new ShapeFacts(read(tree, other, engine, database, progress).shapes(), facts, other.parts().getFirst())
            .tellTables(here);
        missing.removeAll(here);
      }
    }
    facts.readBodies(progress);
    reached(tree, database, engine, uses).forEach(findings::add);
    facts.facts().forEach(findings::add);
    reader.unread().forEach(one -> findings.unread(one.place(), one.kind(), one.reason()));
    facts.unread().forEach(one -> findings.unread(one.place(), one.kind(), one.reason()));
  }

  private static DdlReader read(Tree tree, Dump dump, Engine engine, String database, Progress progress) {
    var reader = new DdlReader(new Shapes(new Spelling(engine)));
    if (engine == Engine.MARIADB) {
      reader.shapes().use(database);
    }
    for (var part : dump.parts()) {
      new SchemaText(reader).read(part, text(tree, part), progress);
    }
    return reader;
  }

  /// Every way in which the tree itself reaches it.
  private static Set<Fact> reached(Tree tree, String database, Engine engine, DatabaseUses uses) {
    var ways = new LinkedHashSet<Fact>();
    ways.add(new Fact.Reached(database, engine, "", 0, database));
    for (var way : uses.ways(database)) {
      boolean local = way.host().isEmpty() || way.host().equals("localhost") || way.host().startsWith("127.");
      ways.add(new Fact.Reached(database, engine, local ? tree.host() : way.host(), way.port(), database));
    }
    return ways;
  }

  /// Something in the tree that describes a schema.
  ///
  /// @param path  of the file, or of the folder of migrations
  /// @param parts the files, in order; their texts are read again where they are needed, because dumps are large
  /// @param said  the database that it says it was dumped from; empty where it does not say
  record Dump(String path, List<String> parts, Engine engine, String said, Set<String> tables) {
    private static final Pattern CREATED =
        Pattern.compile("(?i)\\s*(?:create\\s+(?:\\w+\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?"
            + "(?:[\\w\"`\\[\\]]+\\.)?|create_table\\s+|model\\s+)[\"`\\[:]?(\\w+)");

    static Dump of(String path, List<String> parts, List<String> texts) {
      var first = new DumpText(texts.getFirst());
      var tables = new TreeSet<String>();
      texts.forEach(text -> created(text, tables));
      return new Dump(path, parts, path.endsWith("schema.rb") ? Engine.UNKNOWN : first.engine(),
          first.database().orElse(""), tables);
    }

    /// Most lines of a dump are rows, so only those that begin like a table are looked at twice.
    private static void created(String text, Set<String> tables) {
      var matcher = CREATED.matcher(text);
      for (int line = 0; line < text.length(); line = text.indexOf('\n', line) + 1) {
        int word = line;
        while (word < text.length() && (text.charAt(word) == ' ' || text.charAt(word) == '\t')) {
          word++;
        }
        boolean like = text.regionMatches(true, word, "create", 0, 6) || text.regionMatches(true, word, "model", 0, 5);
        if (like && matcher.region(word, text.length()).lookingAt()) {
          tables.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        if (text.indexOf('\n', line) < 0) {
          return;
        }
      }
    }
  }
}
