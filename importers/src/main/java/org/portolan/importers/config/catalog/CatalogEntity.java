package org.portolan.importers.config.catalog;

import java.util.List;
import java.util.Locale;
import org.portolan.importers.text.TextFile;
import org.portolan.model.yaml.YamlNode;

/// One entity of a catalog.
record CatalogEntity(TextFile file, YamlNode node) {
  /// `component:default/shop`
  String reference() {
    return reference(kind() + ":" + namespace() + "/" + name(), kind(), namespace());
  }

  /// A reference in full: kind and name space may be left out where they are those of the place.
  static String reference(String written, String kind, String namespace) {
    var lower = written.toLowerCase(Locale.ROOT);
    var withKind = lower.contains(":") ? lower : kind + ":" + lower;
    return withKind.contains("/") ? withKind : withKind.replaceFirst(":", ":" + namespace + "/");
  }

  String kind() {
    return text("kind").toLowerCase(Locale.ROOT);
  }

  String name() {
    return text("metadata", "name");
  }

  /// Whether its name is filled in when a system is made of it.
  boolean isTemplate() {
    return name().contains("{{");
  }

  String namespace() {
    var said = text("metadata", "namespace");
    return said.isEmpty() ? "default" : said.toLowerCase(Locale.ROOT);
  }

  String type() {
    return text("spec", "type").toLowerCase(Locale.ROOT);
  }

  int line() {
    return node.at("metadata", "name").map(name -> name.span().line()).orElse(node.span().line());
  }

  boolean isDatabase() {
    return kind().equals("resource")
        && type().matches(".*(?:database|postgres|mysql|mariadb|oracle|sqlserver|rds|-db).*|db");
  }

  List<YamlNode> list(String key) {
    return node.at("spec", key).map(YamlNode::items).orElse(List.of());
  }

  String text(String... keys) {
    return node.at(keys).flatMap(YamlNode::text).orElse("");
  }
}
