package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.problem.Location;

class ImpliedKeysTest {
  /// `sales.orders id:int customer_id:int* code:text!`: the first column is the key, `*` has an index, `!` is unique.
  private static Asset table(String line) {
    var words = line.split(" ");
    var dotted = words[0].split("\\.");
    var columns = new ArrayList<Column>();
    var indexes = new ArrayList<String>();
    for (var word : Arrays.copyOfRange(words, 1, words.length)) {
      var name = word.split(":")[0];
      var type = word.split(":")[1];
      columns.add(new Column(name, type.replaceAll("[*!]", ""), true));
      if (type.endsWith("*") || type.endsWith("!")) {
        indexes.add("ix_" + name + (type.endsWith("!") ? " unique" : "") + " (" + name + ")");
      }
    }
    return Asset.of(Ids.relation("shop", dotted[0], dotted[1]), AssetKind.TABLE, dotted[1]).in("shop", dotted[0])
        .with(columns).with(Attribute.PRIMARY_KEY, columns.getFirst().name())
        .with(Attribute.INDEXES, String.join("; ", indexes));
  }

  private static ImpliedKeys of(String... tables) {
    return ImpliedKeys.of(Arrays.stream(tables).map(ImpliedKeysTest::table).toList(), List.of(), Inclusion.UNKNOWN);
  }

  private static List<String> told(ImpliedKeys keys) {
    return keys.found().stream().map(one -> one.from().value().replace("db/shop/", "") + "." + one.name() + " → "
        + one.to().value().replace("db/shop/", "") + " " + one.confidence()).toList();
  }

  @Test
  void aColumnThatIsCalledAfterATableRefersToItsKey() {
    assertEquals(List.of("s.lines.order_id → s.orders 0.90", "s.lines.productId → s.product 0.64",
        "s.lines.id_category → s.categories 0.90"),
        told(of("s.orders id:int", "s.product id:int", "s.categories id:int",
            "s.lines id:int order_id:int* productId:int id_category:int*")));
  }

  @Test
  void aColumnMayBeCalledAsTheKeyOfTheTable() {
    assertEquals(List.of("s.inventory.hostid → s.hosts 0.90", "s.items.hostid → s.hosts 0.90",
        "s.items.triggerid_up → s.triggers 0.83"),
        told(of("s.hosts hostid:bigint", "s.inventory hostid:bigint*", "s.triggers triggerid:bigint",
            "s.items itemid:bigint hostid:bigint* triggerid_up:bigint*")));
  }

  @Test
  void wordsBeforeTheTableSayWhichRoleItPlays() {
    assertEquals(List.of("s.orders.billing_address_id → s.addresses 0.83"),
        told(of("s.addresses id:int", "s.orders id:int billing_address_id:int*")));
  }

  @Test
  void whatBeginsAsTheOwnTableIsMeantFirst() {
    assertEquals(List.of("s.current_node_tags.node_id → s.current_nodes 0.90"),
        told(of("s.nodes id:int", "s.current_nodes id:int", "s.current_node_tags id:int node_id:int*")));
  }

  @Test
  void aReferenceByAnotherUniqueColumnGoesByItsType() {
    assertEquals(List.of("shipping.parcel.order_ref → shop.orders 0.84"),
        told(of("shop.orders id:int order_no:varchar(14)!", "shipping.parcel id:int order_ref:varchar(14)*")));
  }

  @Test
  void aColumnThatOnlyCountsOrNamesIsNoReference() {
    assertEquals(List.of(), told(of("s.versions id:int", "s.sessions sessionid:varchar(32)", "s.orders id:int",
        "s.invoices invoice:int version_number:int* session_key:varchar(32)* orders:int order:int")));
  }

  @Test
  void whatDoesNotAgreeOrCouldBeSeveralIsWithheldAndCounted() {
    var keys = of("a.orders id:int", "b.orders id:int", "c.lines id:int order_id:int*", "c.users id:uuid",
        "c.notes id:int user_id:int*");
    assertEquals(List.of(), told(keys));
    assertEquals("{several tables could be meant=1, the types differ=1}", keys.withheld().toString());
  }

  @Test
  void whatIsDeclaredIsNotToldAgain() {
    var orders = table("s.orders id:int");
    var lines = table("s.lines id:int order_id:int* order_ref:int*");
    var declared = new Dependency(lines.id(), orders.id(), DependencyKind.FOREIGN_KEY, "fk",
        List.of(Evidence.declared(Location.of("shop"), "FOREIGN KEY (\"order_id\") REFERENCES s.orders (id)")));
    assertEquals(List.of("s.lines.order_ref → s.orders 0.90"),
        told(ImpliedKeys.of(List.of(orders, lines), List.of(declared), Inclusion.UNKNOWN)));
  }

  @Test
  void aPrefixThatAllTablesShareSaysNothing() {
    assertEquals(List.of("s.wp_postmeta.post_id → s.wp_posts 0.90"), told(of("s.wp_posts ID:bigint",
        "s.wp_users ID:bigint", "s.wp_terms ID:bigint", "s.wp_links ID:bigint",
        "s.wp_postmeta meta:bigint post_id:bigint*")));
  }

  @Test
  void valuesDecideWhereSomebodyMayReadThem() {
    var tables = List.of(table("s.orders id:int"), table("s.lines id:int order_id:int"));
    assertEquals(List.of("s.lines.order_id → s.orders 0.95"),
        told(ImpliedKeys.of(tables, List.of(), (_, _, _, _) -> Optional.of(0.9998))));
    var refuted = ImpliedKeys.of(tables, List.of(), (_, _, _, _) -> Optional.of(0.4));
    assertEquals("[] {the values do not agree=1}", told(refuted) + " " + refuted.withheld());
  }

  @Test
  void tenThousandTablesTakeAboutASecond() {
    var tables = new ArrayList<Asset>();
    for (int i = 0; i < 10_000; i++) {
      tables.add(table("s.thing" + i + " id:int thing" + Math.max(0, i - 1) + "_id:int* parent_thing" + i / 2
          + "_id:int a:text b:text c:int d:int thing" + i / 3 + "_code:text"));
    }
    long start = System.nanoTime();
    var keys = ImpliedKeys.of(tables, List.of(), Inclusion.UNKNOWN);
    long took = (System.nanoTime() - start) / 1_000_000;
    assertTrue(keys.found().size() > 15_000, "" + keys.found().size());
    assertTrue(took < 10_000, took + " ms");
  }

  /// Which share of the values the other table has, by the other table's name.
  private static ImpliedKeys of(Map<String, Double> shares, String... tables) {
    return ImpliedKeys.of(Arrays.stream(tables).map(ImpliedKeysTest::table).toList(), List.of(),
        (_, _, other, _) -> Optional.ofNullable(shares.get(other.value().replace("db/shop/", ""))));
  }

  @Test
  void valuesThatAreFoundMakeItSure() {
    assertEquals(List.of("s.lines.order_id → s.orders 0.95"),
        told(of(Map.of("s.orders", 1.0), "s.orders id:int", "s.lines id:int order_id:int")));
  }

  @Test
  void aWeakResemblanceIsToldWhenItsValuesAgree() {
    var tables = new String[]{"a.orders id:int", "b.lines id:int first_order_id:bigint note:text*"};
    assertEquals(List.of(), told(of(Map.of(), tables)));
    assertEquals(List.of("b.lines.first_order_id → a.orders 0.94"), told(of(Map.of("a.orders", 0.99), tables)));
  }

  @Test
  void valuesThatAreNotFoundRefuteIt() {
    var keys = of(Map.of("s.orders", 0.4), "s.orders id:int", "s.lines id:int order_id:int*");
    assertEquals(List.of(), told(keys));
    assertEquals(Map.of("the values do not agree", 1), keys.withheld());
  }

  @Test
  void ofSeveralTablesTheOnlyOneThatHoldsTheValuesIsMeant() {
    var tables = new String[]{"s.orders id:int", "t.orders id:int", "u.lines id:int order_id:int*"};
    assertEquals(Map.of("several tables could be meant", 1), of(Map.of(), tables).withheld());
    assertEquals(List.of("u.lines.order_id → t.orders 0.95"),
        told(of(Map.of("s.orders", 0.2, "t.orders", 1.0), tables)));
    assertEquals(Map.of("several tables could be meant", 1),
        of(Map.of("s.orders", 1.0, "t.orders", 1.0), tables).withheld());
  }
}
