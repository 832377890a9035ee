package org.portolan.app.document.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A picture in SVG 1.1 with presentation attributes only: no style sheet, no script, nothing loaded. Ids begin with
/// the picture's own name, so that several pictures can lie in one file.
final class Svg {
  static final String INK = "#111111";
  static final String SECOND = "#333333";
  static final String RULE = "#999999";
  static final String FAINT = "#cccccc";
  static final String SEA = "#0b3d5c";
  static final String RED = "#a3140f";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final String name;

  Svg(String name, double width, double height, String title, String description) {
    this.name = name;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      attributes("width", width, "viewBox", "0 0 " + number(width) + " " + number(height), "role", "img",
          "aria-labelledby",
          name + "-title " + name + "-desc", "font-family", "Noto Sans, Open Sans, Segoe UI, Arial, sans-serif");
      words("title", name + "-title", title);
      words("desc", name + "-desc", description);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void words(String element, String id, String words) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("id", id);
    xml.writeCharacters(Printable.of(words));
    xml.writeEndElement();
  }

  Svg line(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
    return shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width,
        "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
  }

  Svg box(double x, double y, double width, double height, String fill, String stroke, double strokeWidth,
      String dashes) {
    return shape("rect", "x", x, "y", y, "width", Math.max(0, width), "height", Math.max(0, height), "fill", fill,
        "stroke", stroke, "stroke-width", strokeWidth, "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
  }

  Svg path(String d, String fill, String stroke, double width, String dashes) {
    return shape("path", "d", d, "fill", fill, "stroke", stroke, "stroke-width", width, "stroke-linejoin", "round",
        "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
  }

  Svg circle(double cx, double cy, double r, String fill, String stroke, double width) {
    return shape("circle", "cx", cx, "cy", cy, "r", r, "fill", fill, "stroke", stroke, "stroke-width", width);
  }

  /// A box with round ends; a circle where it is as wide as high.
  Svg pill(double x, double y, double width, double height, String fill, String stroke, double strokeWidth) {
    return shape("rect", "x", x, "y", y, "width", width, "height", height, "rx", height / 2, "fill", fill, "stroke",
        stroke, "stroke-width", strokeWidth);
  }

  /// @param anchor `start`, `middle` or `end`
  Svg text(double x, double y, String words, double size, String anchor, boolean bold, String fill) {
    try {
      xml.writeStartElement("text");
      attributes("x", x, "y", y, "font-size", size, "text-anchor", anchor, "font-weight", bold ? "bold" : "normal",
          "fill", fill);
      xml.writeCharacters(Printable.of(words));
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /// Text over lines: drawn twice, first as a white outline.
  Svg haloText(double x, double y, String words, double size, String anchor, boolean bold, String fill) {
    try {
      xml.writeStartElement("text");
      attributes("x", x, "y", y, "font-size", size, "text-anchor", anchor, "font-weight", bold ? "bold" : "normal",
          "fill", "#ffffff", "stroke", "#ffffff", "stroke-width", 4.0, "stroke-linejoin", "round", "aria-hidden",
          "true");
      xml.writeCharacters(Printable.of(words));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return text(x, y, words, size, anchor, bold, fill);
  }

  /// A hatched ground that can be told apart without colour; filled with `url(#…)` as returned.
  ///
  /// @param falling the direction of the lines
  String hatch(String id, String stroke, boolean falling) {
    try {
      xml.writeStartElement("pattern");
      attributes("id", name + "-" + id, "width", 7, "height", 7, "patternUnits", "userSpaceOnUse", "patternTransform",
          "rotate(" + (falling ? 45 : -45) + ")");
      shape("line", "x1", 0, "y1", 0, "x2", 0, "y2", 7, "stroke", stroke, "stroke-width", 1.2);
      xml.writeEndElement();
      return "url(#" + name + "-" + id + ")";
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  String end() {
    try {
      xml.writeEndElement();
      xml.flush();
      return text.toString();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private Svg shape(String element, Object... attributes) {
    try {
      xml.writeEmptyElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      var value = pairs[i + 1] instanceof Number number ? number(number.doubleValue()) : pairs[i + 1].toString();
      if (!value.equals("none") || !pairs[i].equals("stroke-dasharray")) {
        xml.writeAttribute(pairs[i].toString(), value);
      }
    }
  }

  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("a string writer does not refuse text", e);
  }
}
