package org.portolan.app.document.graph;

import java.io.StringWriter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The stable contract of `portolan graph --json`: assets, dependencies, what was read and what was not. As YAML it says
/// the same, for those who keep it under version control and compare it line by line.
public final class JsonGraph {
  private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final ObjectMapper YAML = YAMLMapper.builder().enable(YAMLWriteFeature.MINIMIZE_QUOTES)
      .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
      .disable(YAMLWriteFeature.SPLIT_LINES).build();

  private JsonGraph() {}

  public static String json(Inventory inventory) {
    return write(inventory, JSON) + "\n";
  }

  public static String yaml(Inventory inventory) {
    return write(inventory, YAML);
  }

  private static String write(Inventory inventory, ObjectMapper format) {
    var text = new StringWriter();
    try (var json = format.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("assets");
      inventory.assets().values().forEach(asset -> asset(json, asset));
      json.writeEndArray();
      json.writeArrayPropertyStart("dependencies");
      inventory.dependencies().forEach(dependency -> dependency(json, dependency));
      json.writeEndArray();
      readAndUnread(json, inventory);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void asset(JsonGenerator json, Asset asset) {
    json.writeStartObject();
    json.writeStringProperty("id", asset.id().value());
    json.writeStringProperty("kind", asset.kind().word());
    json.writeStringProperty("name", asset.name());
    optional(json, "host", asset.host());
    optional(json, "database", asset.database());
    optional(json, "schema", asset.schema());
    json.writeArrayPropertyStart("columns");
    for (var column : asset.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("type", column.type());
      json.writeBooleanProperty("nullable", column.nullable());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("attributes");
    asset.attributes().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("seenAt");
    asset.seenAt().forEach(place -> {
      json.writeStartObject();
      place(json, place);
      json.writeEndObject();
    });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void dependency(JsonGenerator json, Dependency dependency) {
    json.writeStartObject();
    json.writeStringProperty("from", dependency.from().value());
    json.writeStringProperty("to", dependency.to().value());
    json.writeStringProperty("kind", dependency.kind().word());
    optional(json, "name", dependency.name());
    json.writeNumberProperty("confidence", dependency.confidence().value());
    json.writeArrayPropertyStart("evidence");
    for (var evidence : dependency.evidence()) {
      json.writeStartObject();
      place(json, evidence.place());
      json.writeStringProperty("text", evidence.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void readAndUnread(JsonGenerator json, Inventory inventory) {
    json.writeArrayPropertyStart("read");
    for (var read : inventory.read()) {
      json.writeStartObject();
      json.writeStringProperty("source", read.source());
      json.writeStringProperty("importer", read.importer());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("unread");
    for (var unread : inventory.unread()) {
      json.writeStartObject();
      place(json, unread.place());
      json.writeStringProperty("reason", unread.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Location place) {
    json.writeStringProperty("source", place.source());
    if (place.line() > 0) {
      json.writeNumberProperty("line", place.line());
    }
  }

  private static void optional(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }
}
