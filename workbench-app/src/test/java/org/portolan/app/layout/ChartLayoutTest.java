package org.portolan.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;

class ChartLayoutTest {
  private final TreeMap<AssetId, Asset> assets = new TreeMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();

  ChartLayoutTest() {
    add(Asset.of(Ids.host("app"), AssetKind.HOST, "app").onHost("app"));
    add(Asset.of(Ids.database("shop"), AssetKind.DATABASE, "shop").in("shop", ""));
    for (var schema : List.of("sales", "stock")) {
      add(Asset.of(Ids.schema("shop", schema), AssetKind.SCHEMA, schema).in("shop", schema));
      for (int i = 0; i < 20; i++) {
        add(Asset.of(Ids.relation("shop", schema, "t" + i), AssetKind.TABLE, "t" + i).in("shop", schema));
      }
    }
    for (int i = 0; i < 5; i++) {
      add(Asset.of(Ids.job("app", "etc/crontab", "job" + i), AssetKind.SCHEDULED_JOB, "job" + i).onHost("app"));
      need(Ids.job("app", "etc/crontab", "job" + i), Ids.relation("shop", "sales", "t" + i));
      need(Ids.job("app", "etc/crontab", "job" + i), Ids.relation("shop", "stock", "t" + i));
    }
  }

  @Test
  void everyAssetIsShownByNameOrInANumber() {
    var open = Set.of("host/app", "db/shop", "db/shop/sales");
    var chart = ChartBuilder.build(inventory(), List.of(), request(open));

    var byName = chart.nodes().stream().mapToInt(node -> node.assets().size()).sum();
    var inClosed = chart.groups().stream().filter(group -> !group.open()).mapToInt(Chart.Group::count).sum();
    var asGroups = chart.groups().size();
    assertEquals(assets.size(), byName + inClosed + asGroups);
    assertEquals(assets.size(), chart.assets());
  }

  @Test
  void arrowsIntoAClosedGroupAreOneBundleWithTheirNumber() {
    var chart = ChartBuilder.build(inventory(), List.of(), request(Set.of("db/shop")));

    assertEquals(List.of("host/app -> db/shop/sales 5", "host/app -> db/shop/stock 5"), chart.arrows().stream()
        .map(arrow -> arrow.from() + " -> " + arrow.to() + " " + arrow.count()).toList());
  }

  @Test
  void membersLieInsideTheirGroupAndNoTwoBoxesOverlap() {
    var chart = ChartBuilder.build(inventory(), List.of(), request(Set.of("host/app", "db/shop", "db/shop/sales")));
    var drawing = ChartLayout.of(chart, text -> text.length() * 7);

    for (var node : chart.nodes()) {
      var inner = drawing.boxes().get(node.id());
      var outer = drawing.boxes().get(node.group().orElseThrow());
      assertTrue(outer.contains(inner.x(), inner.y()) && outer.contains(inner.right(), inner.bottom()), node.id());
    }
    var leaves = new HashSet<>(chart.nodes().stream().map(Chart.Node::id).collect(Collectors.toSet()));
    chart.groups().stream().filter(group -> !group.open()).forEach(group -> leaves.add(group.id()));
    for (var one : leaves) {
      for (var other : leaves) {
        assertTrue(one.equals(other) || apart(drawing.boxes().get(one), drawing.boxes().get(other)),
            one + " overlaps " + other);
      }
    }
  }

  @Test
  void anArrowBeginsAtWhatNeedsAndEndsAtWhatIsNeeded() {
    var chart = ChartBuilder.build(inventory(), List.of(), request(Set.of("host/app", "db/shop", "db/shop/sales")));
    var drawing = ChartLayout.of(chart, text -> text.length() * 7);

    for (var route : drawing.routes()) {
      assertTrue(touches(drawing.boxes().get(route.arrow().from()), route.points().getFirst()), route.toString());
      assertTrue(touches(drawing.boxes().get(route.arrow().to()), route.points().getLast()), route.toString());
    }
  }

  @Test
  void whereTooManyArrowsCrossThoseThatNobodyFollowsRunFromGroupToGroup() {
    for (int i = 5; i < 20; i++) {
      add(Asset.of(Ids.job("app", "etc/crontab", "job" + i), AssetKind.SCHEDULED_JOB, "job" + i).onHost("app"));
      need(Ids.job("app", "etc/crontab", "job" + i), Ids.relation("shop", "sales", "t" + i));
    }
    var followed = Set.of(Ids.job("app", "etc/crontab", "job7"), Ids.relation("shop", "sales", "t7"));
    var chart = ChartBuilder.build(inventory(), List.of(), new ChartRequest(
        Set.of("host/app", "db/shop", "db/shop/sales"), followed, 20, _ -> true, _ -> true,
        Grouping.byHostAndSchema()));

    assertEquals(
        List.of("host/app -> db/shop/sales 19", "host/app -> db/shop/stock 5",
            "job/app/etc/crontab/job7 -> db/shop/sales.t7 1"),
        chart.arrows().stream().map(arrow -> arrow.from() + " -> " + arrow.to() + " " + arrow.count()).toList());
  }

  @Test
  void numbersOnArrowsCoverNoNode() {
    var chart = ChartBuilder.build(inventory(), List.of(), request(Set.of("host/app", "db/shop")));
    var drawing = ChartLayout.of(chart, text -> text.length() * 7);

    for (var route : drawing.routes()) {
      for (var node : chart.nodes()) {
        var box = drawing.boxes().get(node.id());
        assertTrue(route.arrow().count() == 1 || !box.contains(route.label().x(), route.label().y()), route.toString());
      }
    }
  }

  @Test
  void noTwoNumbersOrSignsLieUponEachOther() {
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 20; j++) {
        need(Ids.relation("shop", "stock", "t" + i), Ids.relation("shop", "sales", "t" + j));
        need(Ids.relation("shop", "sales", "t" + j), Ids.relation("shop", "stock", "t" + i));
      }
    }
    var chart = ChartBuilder.build(inventory(), List.of(), request(Set.of("host/app", "db/shop", "db/shop/sales")));
    var said = ChartLayout.of(chart, text -> text.length() * 7).routes().stream()
        .filter(route -> route.arrow().count() > 1 && route.room() != Drawing.Room.NONE).toList();

    assertTrue(said.size() > 1, "only " + said.size());
    for (var one : said) {
      for (var other : said) {
        assertTrue(one == other || Math.abs(one.label().x() - other.label().x()) >= 30
            || Math.abs(one.label().y() - other.label().y()) >= 18, one + " lies upon " + other);
      }
    }
  }

  @Test
  void byHostADatabaseLiesOnItsMachineAndBySchemaSchemasLieSideBySide() {
    add(Asset.of(Ids.relation("crm", "", "people"), AssetKind.TABLE, "people").in("crm", "").onHost("app"));

    assertEquals(List.of("shop", "app", "sales", "stock"), titles(Grouping.byHost()));
    assertEquals(List.of("Around the databases", "crm", "shop", "sales", "stock"), titles(Grouping.bySchema()));
    assertEquals(List.of("crm", "shop", "app", "sales", "stock"), titles(Grouping.byHostAndSchema()));
  }

  private List<String> titles(Grouping by) {
    var open = Set.of("host/app", "db/shop", "db/crm", "db/shop/sales");
    var chart = ChartBuilder.build(inventory(), List.of(),
        new ChartRequest(open, Set.of(), 8, _ -> true, _ -> true, by));
    assertEquals(assets.size(), chart.assets());
    return chart.groups().stream().map(Chart.Group::title).toList();
  }

  private static boolean touches(Drawing.Box box, Drawing.Point point) {
    return point.x() >= box.x() - 1 && point.x() <= box.right() + 1 && point.y() >= box.y() - 1
        && point.y() <= box.bottom() + 1;
  }

  private static boolean apart(Drawing.Box one, Drawing.Box other) {
    return one.right() <= other.x() || other.right() <= one.x() || one.bottom() <= other.y()
        || other.bottom() <= one.y();
  }

  private ChartRequest request(Set<String> open) {
    return new ChartRequest(open, Set.of(), 8, _ -> true, _ -> true, Grouping.byHostAndSchema());
  }

  private Inventory inventory() {
    return new Inventory(assets, dependencies, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private void add(Asset asset) {
    assets.put(asset.id(), asset);
  }

  private void need(AssetId from, AssetId to) {
    dependencies.add(new Dependency(from, to, DependencyKind.READS, "",
        List.of(Evidence.declared(Location.of("etc/crontab", 1), "x"))));
  }
}
