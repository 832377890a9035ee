package org.portolan.importers.schedule.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.portolan.importers.text.LineBreaks;

/// An element of an XML file, with its place. Names are without their prefix; entities and outside documents are not
/// followed.
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder own, int line) {
  private static final int DEEPEST = 100;

  /// Empty where the text is not XML from end to end, or goes deeper than any file that people write.
  static Optional<XmlNode> read(String text) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      // A declared encoding says how the bytes were read, which is over; XML 1.1 is 1.0 to what is read here.
      var reader = factory.createXMLStreamReader(new StringReader(
          text.replaceFirst("^\\s*<\\?xml[^>]*\\?>", firstLine(text))));
      var root = new XmlNode("", Map.of(), new ArrayList<>(), new StringBuilder(), 1);
      var open = new ArrayList<>(List.of(root));
      while (reader.hasNext() && open.size() < DEEPEST) {
        step(reader, open);
      }
      return reader.hasNext() ? Optional.empty() : root.children.stream().findFirst();
    } catch (XMLStreamException _) {
      return Optional.empty();
    }
  }

  /// Nothing but its line ends, so that the lines below keep their numbers.
  private static String firstLine(String text) {
    int end = text.indexOf("?>");
    return end < 0 ? "" : "\n".repeat(LineBreaks.before(text, end));
  }

  private static void step(XMLStreamReader reader, List<XmlNode> open) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var node = new XmlNode(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(),
            reader.getLocation().getLineNumber());
        open.getLast().children.add(node);
        open.add(node);
      }
      case XMLStreamConstants.END_ELEMENT -> open.removeLast();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.getLast().own.append(reader.getText());
      default -> {
        // comments and instructions
      }
    }
  }

  String text() {
    return own.toString().strip();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /// The elements that lie below, one name below the other; all where the last is `*`.
  Stream<XmlNode> below(String... path) {
    var here = Stream.of(this);
    for (var step : path) {
      here = here.flatMap(node -> node.children.stream()).filter(node -> step.equals("*") || node.name.equals(step));
    }
    return here;
  }

  /// The text of the first of these; empty where there is none.
  String text(String... path) {
    return below(path).findFirst().map(XmlNode::text).orElse("");
  }

  /// This and all below it.
  Stream<XmlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
  }
}
