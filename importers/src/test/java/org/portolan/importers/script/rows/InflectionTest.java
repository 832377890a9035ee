package org.portolan.importers.script.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({"order_item, order_items", "category, categories", "address, addresses", "box, boxes", "status, statuses",
      "settings, settings", "shop_sales, shop_sales", "diagnosis, diagnoses", "person, people", "bus, buses"})
  void aTableIsCalledByThePluralOfItsClass(String one, String many) {
    assertEquals(many, Inflection.plural(one));
  }
}
