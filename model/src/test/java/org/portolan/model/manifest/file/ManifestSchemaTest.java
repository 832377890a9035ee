package org.portolan.model.manifest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSchemaTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
      .getSchema(ManifestText.schema(), InputFormat.JSON);

  @Test
  void whatIsWrittenPleasesTheSchema() {
    assertEquals(List.of(), mistakes(ManifestText.fresh("manifest.yaml", Fernhill.manifest()).text()));
    assertEquals(List.of(), mistakes(ManifestText.fresh("manifest.yaml", ManifestEditPropertyTest.large(3)).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"strategy: waves", "strategy:", "start: 2027-01-23", "scope:", "scope: {volume: 2 TB, users: 7}",
          "downtime-tolerance: 1 h 30 min", "phases: five-phases", "thresholds: {run-both: 10 d, clean-rehearsals: 2}",
          "items: []", "items: [{item: a, covers: db/a}]", "items: [{item: a, covers: [db/a], supported: yes, move: }]",
          "items: [{item: 7, covers: [db/a], retire: {on: 2027-01-01}}]"})
  void whatTheReaderTakesPleasesTheSchema(String line) {
    assertEquals(List.of(), ManifestTextTest.problems("portolan: 1\nplan: a\n" + line + "\n"));
    assertEquals(List.of(), mistakes("portolan: 1\nplan: a\n" + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"startegy: waves", "strategy: sideways", "start: tomorrow", "scope: 7",
      "scope: {users: many}",
      "downtime-tolerance: [8 h]", "items: {item: a, covers: db/a}", "items: [{covers: [db/a]}]", "items: [a]",
      "items: [{item: a, covers: [db/a], move: {wave: two}}]", "items: [{item: a, covers: [db/a], supported: maybe}]",
      "waves: [{wave: 0}]", "window: {from: 2027-01-23 22:00}", "bandwidth: {rate: fast}"})
  void whatTheReaderRefusesDispleasesTheSchema(String line) {
    assertEquals(1, ManifestTextTest.problems("portolan: 1\nplan: a\n" + line + "\n").size());
    assertEquals(false, mistakes("portolan: 1\nplan: a\n" + line + "\n").isEmpty());
  }

  private static List<String> mistakes(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
