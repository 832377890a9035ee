package org.portolan.importers.script.integration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.Engine;

/// What a package holds: its connections by every name that others call them, its statements with the connection each is
/// sent to, the packages that it runs, and what is only known when it runs.
///
/// @param open by line
record PackageContents(Map<String, Connection> connections, List<Statement> statements, List<Called> packages,
    Map<Integer, String> open) {
  record Statement(String sql, String connection, int line) {}

  /// A package that this one runs, by the name of its file.
  record Called(String name, int line) {}

  static PackageContents of(TextFile file, Tree tree) {
    var reading = new Reading();
    reading.read(file);
    // Connections of a whole project lie in files of their own beside its packages.
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    tree.paths().stream().filter(path -> path.startsWith(folder) && path.endsWith(".conmgr")
        && path.indexOf('/', folder.length()) < 0).flatMap(path -> tree.file(path).stream()).forEach(reading::read);
    return new PackageContents(reading.connections, reading.statements, reading.packages, reading.open);
  }

  /// One pass over the elements.
  private static final class Reading {
    private static final Pattern EXPRESSED = Pattern.compile("(?:.*\\[)?(?:SqlStatementSource|SqlCommand|OpenRowset"
        + "|TableOrViewName|ConnectionString|ServerName|InitialCatalog|PackageName|Executable|Arguments)]?");
    private final Map<String, Connection> connections = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Called> packages = new ArrayList<>();
    private final Map<Integer, String> open = new LinkedHashMap<>();
    private List<String> names = List.of();
    private int connectionsDeep;
    private int packagesBefore;
    private int line;
    private Component component = new Component("", 0);
    private String property = "";
    private final StringBuilder text = new StringBuilder();

    void read(TextFile file) {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      try {
        var reader = factory.createXMLStreamReader(new StringReader(file.text().stripLeading()));
        while (reader.hasNext()) {
          switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> end(plain(reader.getLocalName()));
            default -> {
              // says nothing of databases
            }
          }
        }
      } catch (XMLStreamException _) {
        // what reads its connections says that it is no XML from there on
      }
    }

    private void start(XMLStreamReader reader) {
      text.setLength(0);
      line = reader.getLocation().getLineNumber();
      switch (plain(reader.getLocalName())) {
        case "ConnectionManager" -> connection(reader);
        case "SqlTaskData" -> task(reader);
        case "ExecutePackageTask" -> packagesBefore = packages.size();
        case "ExecuteProcessData" -> open.putIfAbsent(line,
            "A task runs a program, which was not followed: " + said(reader, "Executable"));
        case "ScriptProject" -> open.putIfAbsent(line, "What the code of a script task does was not followed");
        case "Property", "PropertyExpression" -> property = said(reader, "Name");
        case "component" -> component = new Component(said(reader, "componentClassID") + " "
            + said(reader, "contactInfo") + " " + said(reader, "description") + " " + said(reader, "name"), line);
        case "property" -> {
          property = said(reader, "name");
          component.at(property, line);
        }
        case "connection" -> component.connection = first(said(reader, "connectionManagerRefId"),
            said(reader, "connectionManagerID"));
        default -> {
          // holds others, or nothing that matters
        }
      }
    }

    private void end(String element) {
      var said = text.toString().strip();
      switch (element) {
        case "property" -> component.properties.put(property, said);
        case "component" -> {
          component.tell(statements, open);
          component = new Component("", 0);
        }
        case "ConnectionManager" -> connectionsDeep--;
        case "Property" -> ofOldConnection(said);
        case "PropertyExpression" -> expressed();
        case "PackageName" -> packages.add(new Called(said, line));
        case "ExecutePackageTask" -> {
          if (packages.size() == packagesBefore) {
            open.putIfAbsent(line, "Which package a task runs is said by a connection or kept in a server");
          }
        }
        default -> {
          // ends nothing that matters
        }
      }
      text.setLength(0);
    }

    /// Until 2008, elements said what attributes say now.
    private void ofOldConnection(String said) {
      if (connectionsDeep > 0 && property.equals("ConnectionString")) {
        connects(said);
      } else if (connectionsDeep == 1 && property.equals("ObjectName")) {
        named(said, "", "");
      } else if (connectionsDeep == 1 && property.equals("DTSID")) {
        names = Stream.concat(names.stream(), Stream.of(said)).toList();
      }
    }

    /// An expression takes the place of what is written there whenever the package runs.
    private void expressed() {
      if (EXPRESSED.matcher(property).matches()) {
        open.putIfAbsent(line, "What the package takes for " + property
            + " is worked out when it runs; what is written there was taken");
      }
    }

    /// The outer element has the names, the one inside it what it connects to.
    private void connection(XMLStreamReader reader) {
      connectionsDeep++;
      if (connectionsDeep == 1) {
        names = List.of();
        named(said(reader, "ObjectName"), said(reader, "DTSID"), said(reader, "refId"));
      }
      connects(said(reader, "ConnectionString"));
    }

    private void named(String name, String id, String reference) {
      names = Stream.concat(names.stream(), Stream.of(name, id, reference, "Package.ConnectionManagers[" + name + "]",
          "Project.ConnectionManagers[" + name + "]")).toList();
    }

    private void connects(String to) {
      ConnectionString.parse(to).ifPresent(found -> names.stream().filter(name -> !name.isEmpty())
          .forEach(name -> connections.putIfAbsent(name, found.engine() == Engine.UNKNOWN
              ? found.withEngine(Engine.SQLSERVER) : found)));
    }

    private void task(XMLStreamReader reader) {
      var sql = said(reader, "SqlStatementSource");
      var from = said(reader, "SqlStmtSourceType");
      if (from.isEmpty() || from.equals("DirectInput")) {
        statements.add(new Statement(sql, said(reader, "Connection"), line));
      } else {
        open.putIfAbsent(line, "The statement of a task comes from " + (from.equals("FileConnection") ? "a file"
            : "a variable") + ": " + sql);
      }
    }

    /// By its name without the prefix, which everybody writes alike.
    private static String said(XMLStreamReader reader, String attribute) {
      return IntStream.range(0, reader.getAttributeCount())
          .filter(i -> plain(reader.getAttributeLocalName(i)).equals(attribute))
          .mapToObj(reader::getAttributeValue).findFirst().orElse("");
    }

    private static String plain(String name) {
      return name.substring(name.indexOf(':') + 1);
    }

    private static String first(String one, String other) {
      return one.isEmpty() ? other : one;
    }
  }

  /// A source, a lookup or a destination of a flow of data.
  private static final class Component {
    private static final List<String> DESTINATIONS =
        List.of("destination", "{e2568105-9550-4f71-a638-b7fe42e66930}", "{5a0b62e8-d91d-49f5-94a5-7be58de508f0}");
    private final boolean writes;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final int line;
    private String connection = "";

    Component(String kind, int line) {
      var lower = kind.toLowerCase(Locale.ROOT);
      writes = DESTINATIONS.stream().anyMatch(lower::contains);
      this.line = line;
    }

    void at(String property, int at) {
      lines.putIfAbsent(property, at);
    }

    /// A table, else a statement, else a variable with one of them: whichever `AccessMode` says.
    void tell(List<Statement> statements, Map<Integer, String> open) {
      var table = properties.getOrDefault("OpenRowset", properties.getOrDefault("TableOrViewName", ""));
      var sql = properties.getOrDefault("SqlCommand", "");
      var variable =
          properties.getOrDefault("OpenRowsetVariable", "") + properties.getOrDefault("SqlCommandVariable", "");
      var mode = properties.getOrDefault("AccessMode", "");
      boolean byVariable = mode.equals("1") || mode.equals("3") && !writes || mode.equals("4") && writes;
      if (byVariable && !variable.isEmpty() || table.isEmpty() && sql.isEmpty() && !variable.isEmpty()) {
        open.putIfAbsent(lines.getOrDefault("OpenRowsetVariable", line),
            "Which table a flow of data takes comes from the variable " + variable);
      } else if (!sql.isEmpty() && (mode.equals("2") || table.isEmpty())) {
        statements.add(new Statement(sql, connection, lines.getOrDefault("SqlCommand", line)));
      } else if (!table.isEmpty()) {
        statements.add(new Statement((writes ? "INSERT INTO " + table + " DEFAULT VALUES" : "SELECT * FROM " + table),
            connection, lines.getOrDefault("OpenRowset", line)));
      }
    }
  }
}
