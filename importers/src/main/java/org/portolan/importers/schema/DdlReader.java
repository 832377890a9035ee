package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Statement;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.sql.Token;
import org.portolan.importers.sql.Tokens;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Carries out the statements of a dump on [Shapes], one after the other, as the database would.
///
/// What says nothing of a schema (rows, settings, transactions) is passed by; what should and is not understood is
/// counted with its line.
final class DdlReader {
  private static final Pattern HEAD = Pattern.compile("(?is)^\\s*(?:/\\*!\\d*\\s*)?([a-z]+)\\b");
  private static final Set<String> TELLING = Set.of("create", "alter", "drop", "rename", "grant", "revoke", "comment",
      "use", "set", "select", "exec", "execute", "begin");
  private static final Pattern SEARCH_PATH =
      Pattern.compile("(?is)search_path'?\\s*(?:to|=|,)\\s*(.*?)\\s*(?:,\\s*(?:false|true)\\s*\\)?)?;?\\s*$");
  private static final Pattern CONNECT =
      Pattern.compile("(?i)^(?:\\\\c(?:onnect)?|use)\\s+[`\"\\[]?([^\\s;`\"\\]]+).*");
  private static final Pattern RENAMED =
      Pattern.compile(
          "(?is)^exec(?:ute)?\\s+(?:sys\\.)?sp_rename\\s+N?'([^']+)'\\s*,\\s*N?'([^']+)'(?:\\s*,\\s*N?'(\\w+)')?.*");
  private static final Pattern LINKED =
      Pattern.compile("(?is)^exec(?:ute)?\\s+(?:master\\.dbo\\.)?sp_addlinkedserver\\b(.*)");
  private static final int SHOWN = 60;

  private final Shapes shapes;
  private final List<Unread> unread = new ArrayList<>();

  DdlReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Shapes shapes() {
    return shapes;
  }

  List<Unread> unread() {
    return unread;
  }

  void read(String file, String text, Progress progress) {
    int done = 0;
    var statements = Statements.split(text);
    for (var statement : statements) {
      if (done++ % 1_000 == 0) {
        progress.check();
        progress.at("Reading " + file, done, statements.size());
      }
      read(file, statement);
    }
  }

  private void read(String file, Statement statement) {
    if (statement.kind() == Statement.Kind.CLIENT_COMMAND) {
      var connect = CONNECT.matcher(statement.text());
      if (connect.matches()) {
        shapes.use(connect.group(1));
      }
      return;
    }
    var head = HEAD.matcher(statement.text());
    if (!head.find() || !TELLING.contains(head.group(1).toLowerCase(Locale.ROOT))) {
      return;
    }
    var words = new Cursor(statement.text(), Tokens.of(statement.text()), shapes.spelling());
    if (!understood(words, statement.text(), CatalogPlace.of(file, statement.line()))) {
      var shown = Secrets.evidence(statement.text().strip().replaceAll("\\s+", " "));
      unread.add(new Unread(Location.of(file, statement.line()), UnreadKind.UNPARSED,
          "This statement was not understood: "
              + (shown.length() > SHOWN ? shown.substring(0, SHOWN - 1) + "…" : shown)));
    }
  }

  private boolean understood(Cursor words, String text, String place) {
    return switch (words.next().upper()) {
      case "CREATE" -> create(words, text, place);
      case "ALTER" -> alter(words, place);
      case "DROP" -> drop(words);
      case "RENAME" -> rename(words);
      case "GRANT" -> grant(words, true, place);
      case "REVOKE" -> grant(words, false, place);
      case "COMMENT" -> {
        words.take("ON");
        new Rights(shapes).comment(words);
        yield true;
      }
      case "USE" -> {
        shapes.use(words.peek().text());
        yield true;
      }
      case "SET", "SELECT" -> {
        searchPath(text);
        yield true;
      }
      case "EXEC", "EXECUTE" -> procedure(text, place);
      default -> true;
    };
  }

  /// What is granted on something that the dump does not make is nothing of this schema.
  private boolean grant(Cursor words, boolean gives, String place) {
    new Rights(shapes).grant(words, gives, place);
    return true;
  }

  private void searchPath(String text) {
    var path = text.length() > 2_000 ? Pattern.compile("$^").matcher("") : SEARCH_PATH.matcher(text);
    if (path.find() && text.toLowerCase(Locale.ROOT).contains("search_path")) {
      shapes.searchPath(Arrays.stream(path.group(1).split(",")).map(schema -> schema.replaceAll("[\"'\\s)]", ""))
          .filter(schema -> !schema.equals("$user")).toList());
    }
  }

  private boolean create(Cursor words, String text, String place) {
    var attributes = modifiers(words);
    boolean unique = words.take("UNIQUE");
    words.skip("CLUSTERED", "NONCLUSTERED", "COLUMNSTORE", "BITMAP", "FULLTEXT", "SPATIAL", "HASH", "VECTOR");
    boolean temporary = words.isAny("TEMPORARY", "TEMP") || words.is("GLOBAL", "TEMPORARY")
        || words.is("LOCAL", "TEMPORARY") || words.is("LOCAL", "TEMP");
    words.skip("GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "FOREIGN", "EXTERNAL", "VIRTUAL", "CACHED", "MEMORY",
        "TEXT", "PRIVATE", "SHARDED", "COLUMN", "ROW");
    var kind = words.next().upper();
    return switch (kind) {
      case "TABLE" -> temporary || words.spelling().engine() == Engine.SQLSERVER
          && words.peek().is("#") || new Tables(shapes).create(words, place);
      case "VIEW" -> temporary || new Objects(shapes).view(words, false, attributes, place);
      case "MATERIALIZED" -> words.take("VIEW", "LOG") || words.take("VIEW")
          && new Objects(shapes).view(words, true, attributes, place);
      case "INDEX" -> new Tables(shapes).index(words, unique, text.strip());
      case "SEQUENCE" -> new Objects(shapes).sequence(words, place);
      case "RULE" -> new Objects(shapes).rule(words, place);
      case "FUNCTION", "PROCEDURE", "PROC", "AGGREGATE" -> new Routines(shapes).routine(words,
          kind.equals("PROC") ? "procedure" : kind.toLowerCase(Locale.ROOT), attributes, place);
      case "PACKAGE" -> {
        words.take("BODY");
        yield new Routines(shapes).routine(words, "package", attributes, place);
      }
      case "CONSTRAINT", "TRIGGER" -> {
        words.take("TRIGGER");
        yield new Routines(shapes).trigger(words, attributes, place);
      }
      case "EVENT" -> !words.is("TRIGGER") && new Objects(shapes).event(words, attributes, place);
      case "SYNONYM", "ALIAS" -> new Objects(shapes).synonym(words, place);
      case "PUBLIC" -> words.take("SYNONYM") ? new Objects(shapes).synonym(words, place)
          : words.take("DATABASE", "LINK") && new Objects(shapes).databaseLink(words, place);
      case "DATABASE" -> {
        if (words.take("LINK")) {
          yield new Objects(shapes).databaseLink(words, place);
        }
        new Objects(shapes).schema(words, true);
        yield true;
      }
      case "SCHEMA" -> {
        new Objects(shapes).schema(words, false);
        yield true;
      }
      case "SERVER" -> new Objects(shapes).server(words, place);
      case "ROLE", "USER", "LOGIN", "GROUP" -> {
        if (!words.is("MAPPING")) {
          new Rights(shapes).role(words, !kind.equals("ROLE") && !kind.equals("GROUP"), place);
        }
        yield true;
      }
      case "EXTENSION", "TYPE", "DOMAIN", "COLLATION", "OPERATOR", "CAST", "LANGUAGE", "TRUSTED", "PROCEDURAL",
          "TABLESPACE", "POLICY", "STATISTICS", "ACCESS", "CONVERSION", "WRAPPER",
          "DATA", "PARTITION", "ASSEMBLY", "XML", "FULLTEXT", "DIRECTORY", "CONTEXT", "PROFILE", "DEFAULT", "MESSAGE",
          "QUEUE", "SERVICE", "CERTIFICATE", "SYMMETRIC", "ASYMMETRIC", "MASTER", "APPLICATION", "CONTRACT",
          "TRANSFORM",
          "UNDO", "ROLLBACK", "CLUSTER", "LIBRARY", "JAVA", "DIMENSION", "ANALYTIC", "MACRO", "SECRET" -> true;
      default -> false;
    };
  }

  /// What stands between CREATE and the kind of thing, and says something of it.
  private static Map<String, String> modifiers(Cursor words) {
    var attributes = new HashMap<String, String>();
    while (!words.done()) {
      if (words.isAny("OR", "REPLACE", "ALTER", "FORCE", "EDITIONABLE", "NONEDITIONABLE", "NO", "RECURSIVE",
          "AGGREGATE")
          && !words.is("AGGREGATE", "IF") && !(words.is("AGGREGATE") && words.peek(1).kind() != Token.Kind.WORD)) {
        if (words.is("AGGREGATE") && !words.peek(1).is("FUNCTION")) {
          return attributes;
        }
        words.next();
      } else if (words.take("ALGORITHM")) {
        words.skip("=", "UNDEFINED", "MERGE", "TEMPTABLE");
      } else if (words.take("DEFINER")) {
        attributes.put("runs-as-owner", "true");
        attributes.put(Attribute.OWNER, definer(words));
      } else if (words.take("SQL", "SECURITY")) {
        if (words.next().is("INVOKER")) {
          attributes.remove("runs-as-owner");
        }
      } else {
        return attributes;
      }
    }
    return attributes;
  }

  /// `` `root`@`localhost` ``, `CURRENT_USER`.
  private static String definer(Cursor words) {
    words.take("=");
    var name = words.next().text();
    if (words.take("@")) {
      return name + "@" + words.next().text();
    }
    if (words.peek().text().startsWith("@")) {
      return name + words.next().text();
    }
    words.group();
    return name;
  }

  private boolean alter(Cursor words, String place) {
    words.skip("FOREIGN", "EXTERNAL");
    var kind = words.next().upper();
    return switch (kind) {
      case "TABLE" -> new Changes(shapes).alter(words, place);
      case "VIEW" -> words.skip("IF", "EXISTS").peek(1).is("AS") || words.peek(3).is("AS")
          ? new Objects(shapes).view(words, false, Map.of(), place)
          : new Changes(shapes).other(words, AssetKind.SEQUENCE);
      case "MATERIALIZED", "SEQUENCE", "INDEX" -> {
        words.take("VIEW");
        yield new Changes(shapes).other(words, AssetKind.SEQUENCE);
      }
      case "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE", "PROC" -> {
        int start = words.mark();
        new Rights(shapes).alterRoutine(words, kind.startsWith("PROC"));
        words.back(start);
        yield shapes.spelling().engine() != Engine.SQLSERVER || new Routines(shapes)
            .routine(words, kind.startsWith("PROC") ? "procedure" : "function", Map.of(), place);
      }
      case "SCHEMA" -> {
        var name = words.word();
        if (words.take("OWNER", "TO")) {
          var owner = words.word();
          shapes.schema(name);
          Optional.ofNullable(shapes.schemas().get(name))
              .ifPresent(attributes -> attributes.put(Attribute.OWNER, owner));
        }
        yield true;
      }
      // Rights by default and what is replicated are needs that only a connection tells of.
      case "DEFAULT", "PUBLICATION", "SUBSCRIPTION" -> false;
      default -> true;
    };
  }

  private boolean drop(Cursor words) {
    words.skip("TEMPORARY", "FOREIGN", "MATERIALIZED", "PUBLIC", "EXTERNAL");
    var kind = words.next().upper();
    words.skip("CONCURRENTLY");
    words.take("IF", "EXISTS");
    for (var item : words.items()) {
      item.name().ifPresent(name -> drop(kind, name, item));
    }
    return true;
  }

  private void drop(String kind, ObjectName name, Cursor rest) {
    switch (kind) {
      case "TABLE", "VIEW", "SEQUENCE", "SYNONYM" -> shapes.find(name)
          .filter(shape -> !kind.equals("TABLE") || shape.kind == AssetKind.TABLE).ifPresent(shapes::remove);
      case "INDEX" -> {
        if (rest.take("ON")) {
          rest.name().flatMap(shapes::find).ifPresent(table -> table.dropConstraint(name.name()));
        } else {
          shapes.relations().forEach(table -> Shape.remove(table.indexes, name.name()));
        }
      }
      case "TRIGGER" -> shapes.drop(key -> key.startsWith("trigger\n") && key.endsWith("\n" + name.name()
          .toLowerCase(Locale.ROOT)));
      case "FUNCTION", "PROCEDURE", "ROUTINE", "PACKAGE" -> {
        var placed = shapes.placed(name);
        shapes.drop(key -> key.startsWith("routine\n" + placed.key() + "\n"));
      }
      case "EVENT" -> shapes.drop(key -> key.startsWith("event\n" + name.key()));
      case "SCHEMA", "DATABASE" -> shapes.dropSchema(name.name());
      default -> {
        // nothing that is imported
      }
    }
  }

  private boolean rename(Cursor words) {
    words.skip("TABLE", "TABLES");
    for (var item : words.items()) {
      var from = item.name().flatMap(shapes::find);
      if (from.isPresent() && item.take("TO")) {
        item.name().ifPresent(to -> shapes.rename(from.get(),
            new ObjectName(to.schema().isEmpty() ? from.get().name.schema() : to.schema(), to.name())));
      }
    }
    return true;
  }

  /// T-SQL changes some things by calling procedures.
  private boolean procedure(String text, String place) {
    var renamed = RENAMED.matcher(text);
    if (renamed.matches()) {
      var parts = Arrays.stream(renamed.group(1).split("\\.")).map(part -> part.replaceAll("[\\[\\]]", "")).toList();
      boolean column = "COLUMN".equalsIgnoreCase(renamed.group(3));
      int last = parts.size() - (column ? 2 : 1);
      if (last < 0) {
        return false;
      }
      var table = new ObjectName(last > 0 ? parts.get(last - 1) : "", parts.get(last));
      shapes.find(table).ifPresent(shape -> {
        if (column) {
          shape.renameColumn(parts.getLast(), renamed.group(2));
        } else {
          shapes.rename(shape, new ObjectName(shape.name.schema(), renamed.group(2)));
        }
      });
    }
    var linked = LINKED.matcher(text);
    if (linked.matches()) {
      var values = new HashMap<String, String>();
      Pattern.compile("(?i)@(\\w+)\\s*=\\s*N?'([^']*)'").matcher(linked.group(1)).results()
          .forEach(found -> values.put(found.group(1).toLowerCase(Locale.ROOT), found.group(2)));
      var host = values.getOrDefault("datasrc", values.getOrDefault("server", "")).replaceFirst("[\\\\,].*", "");
      new Objects(shapes).link(values.getOrDefault("server", ""), "sqlserver", host, "",
          values.getOrDefault("catalog", ""), Map.of(), place);
    }
    return true;
  }
}
