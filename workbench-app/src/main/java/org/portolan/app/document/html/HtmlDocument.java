package org.portolan.app.document.html;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.portolan.app.document.Document;

/// Writes a document as one HTML file that loads nothing from anywhere: styles and pictures lie inside, and a
/// Content-Security-Policy forbids the rest. The only script, for ticking steps, is allowed by its hash.
public final class HtmlDocument {
  private static final String FOLDER = "org/portolan/app/document/html";
  private static final PebbleEngine PEBBLE = engine();

  private HtmlDocument() {}

  public static String write(Document document) {
    var script = document.ticks() ? resource("ticks.js") : "";
    var html = new StringWriter();
    try {
      PEBBLE.getTemplate("document.peb").evaluate(html,
          Map.of("document", document, "css", resource("document.css"), "screenCss", resource("screen.css"), "script",
              script, "scriptSource", script.isEmpty() ? "'none'" : "'sha256-" + hash(script) + "'", "pageBoxes",
              PageBoxes.of(document)));
    } catch (IOException e) {
      throw new UncheckedIOException("a string does not refuse text", e);
    }
    return html.toString();
  }

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader();
    loader.setPrefix(FOLDER);
    loader.setCharset(StandardCharsets.UTF_8.name());
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true).newLineTrimming(false)
        .extension(new DocumentFunctions()).build();
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(HtmlDocument.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
