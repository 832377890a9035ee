package org.portolan.model.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.basis.Completeness;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;

class DraftsTest {
  private static final Asset NIGHTLY =
      Asset.of(Ids.job("web1", "etc/cron.d/report", "nightly"), AssetKind.SCHEDULED_JOB, "/opt/nightly.sh --all");
  private static final Asset WEEKLY =
      Asset.of(Ids.job("web1", "etc/cron.d/report", "weekly"), AssetKind.SCHEDULED_JOB, "/opt/weekly.sh");

  private static final Asset TIMER =
      Asset.of(Ids.databaseJob("web1", "ticker.timer"), AssetKind.SCHEDULED_JOB, "ticker");
  private static final Asset TICKER = Asset.of(Ids.service("web1", "ticker"), AssetKind.SERVICE, "ticker");

  @Test
  void eachSchemaJobEndpointAndRoleBecomesOneItem() {
    assertEquals(List.of("sales DATA_ENTITY [db/shop/sales]", "web DATA_ENTITY [db/shop/web]",
        "hr DATA_ENTITY [db/hr]", "bank INTEGRATION_ENDPOINT [endpoint/ftp/bank]",
        "nightly SCRIPT_OR_JOB [job/web1/etc/cron.d/report/nightly, script/web1/opt/nightly.sh, script/web1/opt/part.pl]",
        "weekly SCRIPT_OR_JOB [job/web1/etc/cron.d/report/weekly, script/web1/opt/weekly.sh]",
        "ticker SCRIPT_OR_JOB [job/web1/ticker.timer, script/web1/opt/ticker.sh, service/web1/ticker]",
        "shop-web SCRIPT_OR_JOB [service/web1/shop-web]",
        "common SCRIPT_OR_JOB [script/web1/opt/common.sh]", "tools SCRIPT_OR_JOB [script/web1/srv/tools/]",
        "fin_batch USER_ROLE [role/shop/fin_batch]").stream().sorted().toList(),
        drafts(Manifest.named("plan")).stream().sorted().toList());
  }

  @Test
  void whatIsCoveredAlreadyIsNotDraftedAgain() {
    var all = Drafts.of(Manifest.named("plan"), inventory());
    assertEquals(List.of(), drafts(Manifest.named("plan").withItems(all)));
    var sales = Item.of(new ItemId("web"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop/sales.*"),
        new AssetPattern("db/shop/sales"), new AssetPattern("job/*"), new AssetPattern("script/*"),
        new AssetPattern("service/*")));
    assertEquals(List.of("shop.web DATA_ENTITY [db/shop/web]", "hr DATA_ENTITY [db/hr]",
        "bank INTEGRATION_ENDPOINT [endpoint/ftp/bank]", "fin_batch USER_ROLE [role/shop/fin_batch]").stream().sorted()
        .toList(), drafts(Manifest.named("plan").withItems(List.of(sales))).stream().sorted().toList());
  }

  @Test
  void nothingThatMustBeDecidedIsLeftOut() {
    var all = Manifest.named("plan").withItems(Drafts.of(Manifest.named("plan"), inventory()));
    var coverage = Coverage.of(all, inventory().assets().values());
    assertEquals(List.of(), inventory().assets().values().stream().filter(asset -> Completeness.kind(asset).isPresent())
        .filter(asset -> coverage.itemOf(asset.id()).isEmpty()).toList());
  }

  @Test
  void twoThingsOfOneNameAreToldApart() {
    var assets = new TreeMap<AssetId, Asset>();
    for (var source : List.of("a", "b", "c")) {
      var role = Asset.of(Ids.role(source, "admin"), AssetKind.ROLE, "admin");
      assets.put(role.id(), role);
    }
    var inventory = new Inventory(assets, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertEquals(List.of("admin USER_ROLE [role/a/admin]", "admin@b USER_ROLE [role/b/admin]",
        "admin@c USER_ROLE [role/c/admin]"), words(Drafts.of(Manifest.named("plan"), inventory)));
  }

  private static List<String> drafts(Manifest manifest) {
    return words(Drafts.of(manifest, inventory()));
  }

  private static List<String> words(List<Item> items) {
    return items.stream().map(item -> "%s %s %s".formatted(item.id(), item.kind(),
        item.covers().stream().map(AssetPattern::text).toList())).toList();
  }

  private static Inventory inventory() {
    var assets = new TreeMap<AssetId, Asset>();
    var all = new ArrayList<>(List.of(NIGHTLY, WEEKLY, script("opt/nightly.sh"), script("opt/weekly.sh"),
        script("opt/part.pl"), script("opt/common.sh"), TIMER, TICKER, script("opt/ticker.sh"),
        Asset.of(Ids.service("web1", "shop-web"), AssetKind.SERVICE, "shop-web"), script("opt/idle.sh"),
        script("opt/lost.sh").with(Attribute.MISSING, "true"), script("srv/tools/a.sh"), script("srv/tools/b.sh"),
        Asset.of(Ids.host("web1"), AssetKind.HOST, "web1"), Asset.of(Ids.database("shop"), AssetKind.DATABASE, "shop"),
        table("shop", "sales", "orders"), table("shop", "sales", "lines"), table("shop", "web", "page"),
        table("hr", "", "people"), Asset.of(Ids.role("shop", "fin_batch"), AssetKind.ROLE, "fin_batch"),
        Asset.of(Ids.endpoint("ftp", "bank"), AssetKind.ENDPOINT, "bank"),
        Asset.of(Ids.job("web1", "etc/crontab", "logrotate"), AssetKind.SCHEDULED_JOB, "logrotate")
            .with(Attribute.OPERATING_SYSTEM, "true")));
    all.forEach(asset -> assets.put(asset.id(), asset));
    var arrows = List.of(arrow(NIGHTLY, "opt/nightly.sh"), arrow(WEEKLY, "opt/weekly.sh"),
        arrow(script("opt/nightly.sh"), "opt/part.pl"), arrow(script("opt/nightly.sh"), "opt/common.sh"),
        arrow(script("opt/weekly.sh"), "opt/common.sh"), arrow(TIMER, TICKER), arrow(TICKER, script("opt/ticker.sh")),
        arrow(script("opt/common.sh"), table("shop", "sales", "orders")),
        arrow(script("srv/tools/a.sh"), table("shop", "sales", "orders")),
        arrow(script("srv/tools/b.sh"), table("shop", "sales", "orders")));
    return new Inventory(assets, arrows, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Dependency arrow(Asset from, String script) {
    return arrow(from, script(script));
  }

  private static Dependency arrow(Asset from, Asset to) {
    return new Dependency(from.id(), to.id(), DependencyKind.RUNS, "",
        List.of(Evidence.declared(Location.of("x", 1), "x")));
  }

  private static Asset script(String path) {
    return Asset.of(Ids.script("web1", path), AssetKind.SCRIPT, path);
  }

  private static Asset table(String source, String schema, String name) {
    return Asset.of(Ids.relation(source, schema, name), AssetKind.TABLE, name).in(source, schema);
  }
}
