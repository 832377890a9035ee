package org.portolan.importers.script.integration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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
/// sent to, and what only a variable says.
///
/// @param open by line
record PackageContents(Map<String, Connection> connections, List<Statement> statements, Map<Integer, String> open) {
  record Statement(String sql, String connection, int line) {}

  static PackageContents of(TextFile file, Tree tree) {
    var reading = new Reading();
    reading.read(file);
    // Connections of a whole project lie in files of their own beside its packages.
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    tree.paths().stream().filter(path -> path.startsWith(folder) && path.endsWith(".conmgr")
        && path.indexOf('/', folder.length()) < 0).flatMap(path -> tree.file(path).stream()).forEach(reading::read);
    return new PackageContents(reading.connections, reading.statements, reading.open);
  }

  /// One pass over the elements.
  private static final class Reading {
    private final Map<String, Connection> connections = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Integer, String> open = new LinkedHashMap<>();
    private List<String> names = List.of();
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
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
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
      int line = reader.getLocation().getLineNumber();
      switch (reader.getLocalName().replaceFirst("^.*:", "")) {
        case "ConnectionManager" -> connection(reader);
        case "SqlTaskData" -> task(reader, line);
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
      if (element.equals("property")) {
        component.properties.put(property, text.toString().strip());
      } else if (element.equals("component")) {
        component.tell(statements, open);
        component = new Component("", 0);
      }
    }

    /// The outer element has the names, the one inside it what it connects to.
    private void connection(XMLStreamReader reader) {
      var name = said(reader, "ObjectName");
      if (!name.isEmpty()) {
        names = List.of(name, said(reader, "DTSID"), said(reader, "refId"),
            "Package.ConnectionManagers[" + name + "]", "Project.ConnectionManagers[" + name + "]");
      }
      ConnectionString.parse(said(reader, "ConnectionString"))
          .ifPresent(to -> names.forEach(one -> connections.putIfAbsent(one, to.engine() == Engine.UNKNOWN
              ? to.withEngine(Engine.SQLSERVER) : to)));
    }

    private void task(XMLStreamReader reader, int line) {
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
          .filter(i -> reader.getAttributeLocalName(i).replaceFirst("^.*:", "").equals(attribute))
          .mapToObj(reader::getAttributeValue).findFirst().orElse("");
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
