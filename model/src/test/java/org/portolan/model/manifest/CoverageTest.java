package org.portolan.model.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;

class CoverageTest {
  @Test
  void theMostSpecificPatternWins() {
    var manifest = manifest(item("all", "db/shop"), item("sales", "db/shop/sales.*"),
        item("vouchers", "db/shop/sales.voucher_*"), item("ledger", "db/shop/sales.voucher_ledger"),
        item("late", "db/shop/sales.*"));
    var coverage = Coverage.of(manifest, assets("db/shop", "db/shop/web.page", "db/shop/sales.orders",
        "db/shop/sales.voucher_used", "db/shop/sales.voucher_ledger", "db/shopping/x"));
    assertEquals(List.of("all", "all", "sales", "vouchers", "ledger", ""),
        names(coverage, "db/shop", "db/shop/web.page", "db/shop/sales.orders", "db/shop/sales.voucher_used",
            "db/shop/sales.voucher_ledger", "db/shopping/x"));
    assertEquals(List.of(new AssetId("db/shop"), new AssetId("db/shop/web.page")),
        coverage.assetsOf(new ItemId("all")));
  }

  @Test
  void aStarMatchesWhatARegularExpressionWouldMatch() {
    var random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      var text = word(random, "ab*", 1 + random.nextInt(6));
      var id = word(random, "ab", 1 + random.nextInt(8));
      if (text.contains("*")) {
        var regex = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertEquals(id.matches(regex), new AssetPattern(text).matcher().test(new AssetId(id)), text + " " + id);
      }
    }
  }

  @Test
  void fiveThousandItemsFindTheirHundredThousandAssetsAtOnce() {
    var items = new ArrayList<Item>();
    var assets = new ArrayList<Asset>();
    for (int at = 0; at < 5_000; at++) {
      items.add(
          item("item-" + at, at % 2 == 0 ? "db/shop/schema_%d.*".formatted(at) : "db/shop/schema_%d".formatted(at)));
      for (int table = 0; table < 20; table++) {
        var id = "db/shop/schema_%d.table_%d".formatted(at, table);
        assets.add(Asset.of(new AssetId(id), AssetKind.TABLE, id));
      }
    }
    var manifest = new Manifest(Context.named("large"), items, List.of(), List.of(), List.of(), List.of());
    var coverage = assertTimeout(Duration.ofSeconds(30), () -> Coverage.of(manifest, assets));
    assertEquals(20, coverage.assetsOf(new ItemId("item-4999")).size());
    assertEquals(20, coverage.assetsOf(new ItemId("item-4998")).size());
  }

  private static List<String> names(Coverage coverage, String... ids) {
    return Arrays.stream(ids).map(id -> coverage.itemOf(new AssetId(id)).map(item -> item.id().value()).orElse(""))
        .toList();
  }

  private static List<Asset> assets(String... ids) {
    return Arrays.stream(ids).map(id -> Asset.of(new AssetId(id), AssetKind.TABLE, id)).toList();
  }

  private static Manifest manifest(Item... items) {
    return new Manifest(Context.named("plan"), List.of(items), List.of(), List.of(), List.of(), List.of());
  }

  private static Item item(String name, String pattern) {
    return Item.of(new ItemId(name), ItemKind.DATA_ENTITY, List.of(new AssetPattern(pattern)));
  }

  private static String word(Random random, String letters, int length) {
    return random.ints(length, 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
