package org.portolan.importers.script.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.intake.UnreadKind;

/// Java's files of one tree: classes by their names, and the statements that MyBatis keeps in XML.
final class JavaFiles {
  private static final int MOST = 400;
  private static final Pattern PASSED_BY = Pattern.compile("(?:.*/)?(?:src/test|test|target|build)/.*");
  private static final Pattern HEADER = Pattern.compile(
      "(?m)^[ \\t]*+(?:(?:public|abstract|final|sealed|static|non-sealed)\\s+)*(class|record|enum)\\s+(\\w+)([^{;]{0,1000}+)\\{");
  private static final Pattern SPACE = Pattern.compile("(?m)^[ \\t]*+package\\s+([\\w.]+)\\s*;");
  private static final Pattern MAPPER = Pattern.compile("<mapper\\s+namespace\\s*=\\s*\"([\\w.]+)\"");
  private static final Pattern HIBERNATE_SPACE =
      Pattern.compile("<hibernate-mapping[^>]*\\bpackage\\s*=\\s*\"([\\w.]+)\"");
  private static final Pattern CLASS =
      Pattern.compile(
          "<(?:class|joined-subclass)\\s[^>]*?\\bname\\s*=\\s*\"([\\w.]+)\"[^>]*?\\btable\\s*=\\s*\"`?([\\w.]+)");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?s)<(select|insert|update|delete|sql)\\b[^>]{0,1000}?\\bid\\s{0,20}=\\s{0,20}\"(\\w+)\"[^>]{0,1000}+>(.{0,50000}?)</\\1>");
  private static final Pattern INCLUDE =
      Pattern.compile("<include\\s+refid\\s*=\\s*\"([\\w.]+)\"\\s*(?:/>|>.{0,1000}?</include>)",
          Pattern.DOTALL);

  private final Run run;
  private final Library library;
  private final Set<String> read = new HashSet<>();

  /// What all launches share.
  static final class Library {
    private final ParsedFiles parsed = new ParsedFiles();
    private final Map<String, Set<String>> implementers = new HashMap<>();
    private final Map<String, String> mappers = new HashMap<>();
    /// What Hibernate's own files of mappings say of classes.
    private final Map<String, String> mapped = new HashMap<>();
    private boolean looked;
  }

  JavaFiles(Run run, Library library) {
    this.run = run;
    this.library = library;
  }

  Optional<Module> parsed(String path) {
    var module = library.parsed.module(run, path, text -> JavaText.parse(text, path));
    module.ifPresent(found -> found.tellTroubles(run, "Java"));
    return module;
  }

  void started(String path) {
    read.add(path);
  }

  /// The name by which the tree knows a class that another one speaks of.
  String load(Machine machine, String full, String fromPath) {
    if (machine.knows(full)) {
      return full;
    }
    file(full).filter(path -> read.size() < MOST && read.add(path)).flatMap(this::parsed)
        .ifPresent(module -> machine.alone(module, fromPath, Map.of()));
    if (machine.knows(full)) {
      return full;
    }
    // a class of the same package may have been meant, or one that a wildcard brings in
    var simple = full.substring(full.lastIndexOf('.') + 1);
    var others =
        run.index().ending(simple + ".java").stream().filter(path -> !PASSED_BY.matcher(path).matches()).toList();
    if (others.isEmpty()) {
      written(simple);
    }
    if (others.size() != 1 || !read.add(others.getFirst())) {
      return machine.typesNamed(simple).size() == 1 ? machine.typesNamed(simple).getFirst()
          : known(machine, full, others);
    }
    parsed(others.getFirst()).ifPresent(module -> machine.alone(module, fromPath, Map.of()));
    return known(machine, full, others);
  }

  /// A class that the tree writes in another language of the same machine.
  private void written(String simple) {
    for (var ending : List.of(".kt", ".scala", ".groovy")) {
      for (var path : run.index().ending(simple + ending)) {
        if (!PASSED_BY.matcher(path).matches() && read.add(path)) {
          run.unread(new Place(path, 1), UnreadKind.UNPARSED,
              "What this class does was not followed, because nothing reads its language");
        }
      }
    }
  }

  private String known(Machine machine, String full, List<String> paths) {
    if (paths.size() != 1) {
      return full;
    }
    var space = SPACE.matcher(run.file(paths.getFirst()).map(file -> file.text()).orElse(""));
    var there = (space.find() ? space.group(1) + "." : "") + full.substring(full.lastIndexOf('.') + 1);
    return machine.knows(there) && !isLibrary(full) ? there : full;
  }

  private static boolean isLibrary(String full) {
    return full
        .matches("(?:java|javax|jakarta|org\\.springframework|org\\.hibernate|org\\.apache|com\\.baomidou)\\..*");
  }

  private Optional<String> file(String full) {
    for (var name = full; name.contains(".") || !name.isEmpty();) {
      var found = run.index().ending(name.replace('.', '/') + ".java").stream()
          .filter(path -> !PASSED_BY.matcher(path).matches() && (full.contains(".") || !path.contains("/")))
          .findFirst();
      if (found.isPresent()) {
        return found;
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0 || !Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1))) {
        return Optional.empty();
      }
      name = name.substring(0, dot);
    }
    return Optional.empty();
  }

  /// The only class that stands for an interface, else the type itself.
  String behind(Machine machine, String type) {
    look();
    var found = library.implementers.getOrDefault(type.substring(type.lastIndexOf('.') + 1), Set.of());
    if (found.size() != 1) {
      return type;
    }
    var only = load(machine, found.iterator().next(), machine.process().script());
    return machine.knows(only) && !only.equals(type) && machine.ancestry(only).contains(type) ? only : type;
  }

  /// The statement that a mapper's XML has for a method.
  Optional<Value> statement(String type, String method) {
    look();
    var path = library.mappers.getOrDefault(type, "");
    var text = path.isEmpty() ? "" : run.file(path).map(file -> file.text()).orElse("");
    var statement = STATEMENT.matcher(text);
    while (statement.find()) {
      if (statement.group(2).equals(method) && !statement.group(1).equals("sql")) {
        int line = lineOf(text, statement.start(3));
        return Optional.of(new Value.Text(plain(statement.group(3), text, 0), new Place(path, line)));
      }
    }
    return Optional.empty();
  }

  private static int lineOf(String text, int at) {
    return (int) text.chars().limit(at).filter(c -> c == '\n').count() + 1;
  }

  /// Without the marks that choose and repeat parts of it.
  private static String plain(String body, String text, int depth) {
    var filled = INCLUDE.matcher(body).replaceAll(include -> {
      var part = Pattern.compile("(?s)<sql\\b[^>]*?\\bid\\s*=\\s*\"" + include.group(1).replaceFirst(".*\\.", "")
          + "\"[^>]*>(.*?)</sql>").matcher(text);
      return Matcher
          .quoteReplacement(depth < 4 && part.find() ? plain(part.group(1), text, depth + 1).replace('\n', ' ') : "");
    });
    return filled.replaceAll("(?s)<!--.*?-->", " ").replaceAll("<!\\[CDATA\\[|\\]\\]>", " ")
        .replaceAll("<(?:where)\\b[^>]*>", " where 1 = 1 and ").replaceAll("<set\\b[^>]*>", " set ")
        .replaceAll("</?\\w[^<>]*>", " ").replaceAll("#\\{[^}]*\\}", "?").replaceAll("\\$\\{[^}]*\\}", Hole.TEXT)
        .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replaceAll("(?i)\\band\\s+and\\b", "and")
        .replaceAll("(?i)where 1 = 1 and\\s*$", "").replaceAll(",\\s*(?=where\\b)", " ");
  }

  /// The statement that a file of properties has under a key, where only one has it.
  Optional<Value> property(String key) {
    if (!key.matches("[\\w.-]{2,100}")) {
      return Optional.empty();
    }
    var line = Pattern
        .compile("(?m)^[ \\t]*+" + Pattern.quote(key) + "[ \\t]*+[=:]((?:[^\\n\\\\]|\\\\\\r?\\n|\\\\.){0,4000})");
    var found = run.tree().paths().stream().filter(path -> path.endsWith(".properties")).limit(MOST)
        .flatMap(path -> line.matcher(run.text(path)).results().limit(1).<Value>map(said -> new Value.Text(
            said.group(1).replaceAll("\\\\\\r?\\n\\s*", " ").strip(),
            new Place(path, lineOf(run.text(path), said.start(1))))))
        .filter(said -> SqlReader.startsLikeSql(Values.asText(said).text())).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// The table that a file of mappings gives a class.
  Optional<String> mapped(String type) {
    look();
    return Optional.ofNullable(library.mapped.get(type));
  }

  /// The classes below a folder that implement one of these interfaces.
  List<String> implementing(Set<String> interfaces, String root) {
    look();
    return interfaces.stream().sorted()
        .flatMap(one -> library.implementers.getOrDefault(one, Set.of()).stream().sorted())
        .filter(type -> file(type).filter(path -> path.startsWith(root)).isPresent()).toList();
  }

  /// The sources below a folder, without tests.
  List<String> sources(String root) {
    return run.tree().paths().stream().filter(path -> path.endsWith(".java") && path.startsWith(root)
        && !PASSED_BY.matcher(path).matches()).toList();
  }

  /// The whole name of the class that a file is called after.
  String declared(String path) {
    var space = SPACE.matcher(run.text(path));
    return (space.find() ? space.group(1) + "." : "") + path.substring(path.lastIndexOf('/') + 1, path.length() - 5);
  }

  private void look() {
    synchronized (library) {
      if (!library.looked) {
        library.looked = true;
        lookAround();
      }
    }
  }

  private void lookAround() {
    for (var path : run.tree().paths()) {
      if (path.endsWith(".java") && !PASSED_BY.matcher(path).matches()) {
        run.file(path).map(file -> file.text()).filter(text -> text.contains("implements") || text.contains("extends"))
            .ifPresent(this::implementers);
      } else if (path.endsWith(".hbm.xml")) {
        var text = run.text(path);
        var space = HIBERNATE_SPACE.matcher(text);
        var prefix = space.find() ? space.group(1) + "." : "";
        CLASS.matcher(text).results().forEach(one -> library.mapped
            .putIfAbsent(one.group(1).contains(".") ? one.group(1) : prefix + one.group(1), one.group(2)));
      } else if (path.endsWith(".xml") && !path.contains("target/")) {
        run.file(path).map(file -> file.text()).map(MAPPER::matcher).filter(Matcher::find)
            .ifPresent(matcher -> library.mappers.putIfAbsent(matcher.group(1), path));
      }
    }
  }

  private void implementers(String text) {
    var space = SPACE.matcher(text);
    var prefix = space.find() ? space.group(1) + "." : "";
    var header = HEADER.matcher(text);
    while (header.find()) {
      var bases = header.group(3).replaceAll("<[^<>]*(?:<[^<>]*>[^<>]*)*>", "");
      int at = bases.indexOf("implements");
      for (var base : at < 0 ? new String[0] : bases.substring(at + 10).split("[,\\s]+", 40)) {
        if (!base.isBlank()) {
          library.implementers.computeIfAbsent(base.replaceFirst(".*\\.", ""), _ -> new HashSet<>())
              .add(prefix + header.group(2));
        }
      }
    }
  }
}
