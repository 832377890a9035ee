package org.portolan.importers.config;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.portolan.importers.text.LineBreaks;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.intake.UnreadKind;

/// Reads attributes and texts of an XML file. Entities of outside are never asked for.
final class XmlSettings {
  private static final int DEEPEST = 60;
  private static final int LONGEST_TAG = 30;
  private static final List<String> NAMES = List.of("name", "key", "id");

  /// @param name what the element is called by its own name or key, else the element's; empty for the outermost
  private record Open(String name, List<String> path, StringBuilder text, Map<String, Integer> children) {}

  private final TextFile file;
  private final List<Setting> settings = new ArrayList<>();
  private final ArrayDeque<Open> open = new ArrayDeque<>();

  private XmlSettings(TextFile file) {
    this.file = file;
    open.push(new Open("", List.of(), new StringBuilder(), new HashMap<>()));
  }

  static List<Setting> read(TextFile file, Findings findings) {
    var reading = new XmlSettings(file);
    try {
      reading.all();
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      findings.unread(file.at(Math.clamp(line, 1, Math.max(1, file.lines().size()))), UnreadKind.UNPARSED,
          "Not XML from here on");
    }
    return reading.settings;
  }

  private void all() throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A name that its own heading defines (`&mdash;`) stays as it stands, instead of ending the file there.
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    var reader = factory.createXMLStreamReader(new StringReader(file.text().stripLeading()));
    int skipped = (int) file.lines().stream().takeWhile(String::isBlank).count();
    while (reader.hasNext()) {
      int kind = reader.next();
      int line = Math.clamp(reader.getLocation().getLineNumber() + skipped, 1, file.lines().size());
      if (kind == XMLStreamConstants.START_ELEMENT) {
        start(reader, line);
      } else if (kind == XMLStreamConstants.CHARACTERS || kind == XMLStreamConstants.CDATA) {
        open.getFirst().text.append(reader.getText());
      } else if (kind == XMLStreamConstants.ENTITY_REFERENCE) {
        open.getFirst().text.append('&').append(reader.getLocalName()).append(';');
      } else if (kind == XMLStreamConstants.END_ELEMENT) {
        end(line);
      }
    }
  }

  private void start(XMLStreamReader reader, int line) throws XMLStreamException {
    var above = open.getFirst();
    var element = reader.getLocalName();
    int twin = above.children.merge(element, 1, Integer::sum);
    var path = new ArrayList<>(above.path);
    path.add(element);
    if (twin > 1) {
      path.add("" + twin);
    }
    var name = "";
    var value = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var attribute = reader.getAttributeLocalName(i);
      if (NAMES.contains(attribute) && name.isEmpty()) {
        name = reader.getAttributeValue(i);
      } else if (attribute.equals("value")) {
        value = reader.getAttributeValue(i);
      }
    }
    if (!name.isEmpty() && !value.isEmpty()) {
      add(above.path, name, value, line);
    } else {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        add(path, reader.getAttributeLocalName(i), reader.getAttributeValue(i),
            lineOf(reader.getAttributeLocalName(i), line));
      }
    }
    if (open.size() > DEEPEST) {
      throw new XMLStreamException("deeper than any configuration", reader.getLocation());
    }
    open.push(new Open(name, path, new StringBuilder(), new HashMap<>()));
  }

  /// `<url>…</url>`, `<property name="url">…</property>` and `<property name="url"><value>…</value></property>` all
  /// set `url`.
  private void end(int line) {
    var closed = open.pop();
    var text = closed.text.toString().strip();
    if (text.isEmpty() || open.isEmpty()) {
      return;
    }
    int last = line - LineBreaks.in(closed.text.toString().stripLeading());
    var above = open.getFirst();
    if (closed.path.getLast().equals("value") && !above.name.isEmpty()) {
      add(above.path.subList(0, above.path.size() - 1), above.name, text, last);
    } else if (closed.name.isEmpty()) {
      add(closed.path.subList(0, closed.path.size() - 1), closed.path.getLast(), text, last);
    } else {
      add(above.path, closed.name, text, last);
    }
  }

  /// The parser knows where a tag ends; its attributes may stand on lines of their own before that.
  private int lineOf(String attribute, int end) {
    for (int line = end; line > Math.max(0, end - LONGEST_TAG); line--) {
      if (file.line(line).contains(attribute + "=") || file.line(line).contains(attribute + " =")) {
        return line;
      }
      if (line < end && file.line(line).contains(">")) {
        return end;
      }
    }
    return end;
  }

  private void add(List<String> above, String key, String value, int line) {
    var path = new ArrayList<>(above);
    path.add(key);
    settings.add(new Setting(path, value, file, Math.clamp(line, 1, file.lines().size())));
  }
}
