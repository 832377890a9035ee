package org.portolan.app.document.graph;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.portolan.model.inventory.Inventory;

/// GraphML, as graph editors read it (graphml.graphdrawing.org).
final class GraphmlGraph {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphmlGraph() {}

  static String write(Inventory inventory) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(inventory, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string writer does not refuse text", e);
    }
    return text.append('\n').toString();
  }

  private static void write(Inventory inventory, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    key(xml, "name", "node", "string");
    key(xml, "kind", "all", "string");
    key(xml, "confidence", "edge", "double");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "portolan");
    xml.writeAttribute("edgedefault", "directed");
    for (var asset : inventory.assets().values()) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", printable(asset.id().value()));
      value(xml, "name", asset.name());
      value(xml, "kind", asset.kind().word());
      xml.writeEndElement();
    }
    for (var dependency : inventory.dependencies()) {
      xml.writeStartElement("edge");
      xml.writeAttribute("source", printable(dependency.from().value()));
      xml.writeAttribute("target", printable(dependency.to().value()));
      value(xml, "kind", dependency.kind().word());
      value(xml, "confidence", dependency.confidence().toString());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void value(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /// XML 1.0 has no control characters; they are shown as `U+0007`.
  private static String printable(String text) {
    var safe = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c < 32 && c != '\t' && c != '\n' || c >= 0xFFFE && c <= 0xFFFF || c >= 0xD800 && c <= 0xDFFF) {
        safe.append(String.format("U+%04X", c));
      } else {
        safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }
}
