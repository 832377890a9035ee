package org.portolan.app.document.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.portolan.app.gallery.Fernhill;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class JsonGraphTest {
  @Test
  void yamlSaysTheSameAsJson() {
    var inventory = Fernhill.inventory(4);

    var json = JsonMapper.shared().readTree(JsonGraph.json(inventory));
    assertEquals(json, YAMLMapper.shared().readTree(JsonGraph.yaml(inventory)));
    assertEquals(inventory.assets().size(), json.get("assets").size());
  }
}
