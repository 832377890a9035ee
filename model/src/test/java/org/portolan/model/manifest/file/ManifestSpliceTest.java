package org.portolan.model.manifest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;

/// What a change in the workbench does to a file that somebody keeps by hand.
class ManifestSpliceTest {
  private static final String BY_HAND = """
      # ours
      portolan: 1
      plan:   Shop   # the name

      items:
        # ---- data ----

        - item: sales   # the big one
          covers: [db/shop/sales.*]
          move:
            to:    core/sales
            wave: 2

          owner: T. Lindqvist

        # keep until the audit of 2026
        - item: finance
          covers:
            - db/backoffice/finance.*   # 52 assets
            # and the views
            - db/backoffice/ledger
          move: {to: core/finance, keeps: [port 5432]}
          owner:        # nobody yet
          deputy: "M. Duarte"

        - {item: hr, covers: db/backoffice/hr.*}
      # the end
      """;

  @Test
  void changingOneFieldChangesOneLine() {
    assertEquals(List.of("-      to:    core/sales", "+      to:    core/shop"),
        diff(edited("sales", item -> item.with(new Disposition.Move("core/shop", "", 2, List.of())))));
    assertEquals(List.of("-    owner:        # nobody yet", "+    owner: R. Haddad        # nobody yet"),
        diff(edited("finance", item -> item.ownedBy("R. Haddad", "M. Duarte"))));
    assertEquals(List.of("-  - {item: hr, covers: db/backoffice/hr.*}",
        "+  - {item: hr, covers: db/backoffice/hr.*, retain: {reason: stays}}"),
        diff(edited("hr", item -> item.with(new Disposition.Retain("stays")))));
    assertEquals(List.of("-    move: {to: core/finance, keeps: [port 5432]}",
        "+    move: {to: core/finance, keeps: [port 5432, schema finance]}"),
        diff(edited("finance",
            item -> item.with(new Disposition.Move("core/finance", "", 0, List.of("port 5432", "schema finance"))))));
  }

  @Test
  void aKindThatWasSpeltOutAndIsImpliedNowIsTakenOut() {
    var text = ManifestTextTest.readable("""
        portolan: 1
        plan: Shop
        items:
          # ours
          - item: sales
            kind: data-entity
            covers: [db/shop/sales]
        """);
    var role = Fernhill.item("sales", ItemKind.USER_ROLE, "role/shop/sales");
    assertEquals(List.of("-    kind: data-entity", "-    covers: [db/shop/sales]", "+    covers: [role/shop/sales]"),
        Diff.of(text.text(), text.saying(text.manifest().withItems(List.of(role))).text()));
  }

  @Test
  void aNewNameIsOneChangedLine() {
    assertEquals(List.of("-  - item: sales   # the big one", "+  - item: orders   # the big one"),
        diff(edited("sales", item -> renamed(item, "orders"))));
  }

  @Test
  void aFieldThatWasNotThereIsOneMoreLine() {
    assertEquals(List.of("+    deputy: A. Moreau"),
        diff(edited("sales", item -> item.ownedBy("T. Lindqvist", "A. Moreau"))));
    assertEquals(List.of("+      by: pgloader"),
        diff(edited("sales", item -> item.with(new Disposition.Move("core/sales", "pgloader", 2, List.of())))));
  }

  @Test
  void aFieldThatIsEmptiedIsOneLineLess() {
    assertEquals(List.of("-    owner: T. Lindqvist"), diff(edited("sales", item -> item.ownedBy("", ""))));
  }

  @Test
  void anotherDispositionTakesThePlaceOfTheFirst() {
    assertEquals(
        List.of("-    move:", "-      to:    core/sales", "-      wave: 2", "+    retain:", "+      reason: old"),
        diff(edited("sales", item -> item.with(new Disposition.Retain("old")))));
  }

  @Test
  void aNewItemTouchesNothingButItsBlock() {
    var items = new ArrayList<>(byHand().manifest().items());
    items.add(1, Fernhill.item("stock", ItemKind.DATA_ENTITY, "db/shop/stock.*"));
    assertEquals(List.of("+  - item: stock", "+    covers: [db/shop/stock.*]", "+"),
        diff(byHand().saying(withItems(items))));
    items = new ArrayList<>(byHand().manifest().items());
    items.addFirst(Fernhill.item("stock", ItemKind.DATA_ENTITY, "db/shop/stock.*"));
    assertEquals(List.of("+  - item: stock", "+    covers: [db/shop/stock.*]", "+"),
        diff(byHand().saying(withItems(items))));
    items = new ArrayList<>(byHand().manifest().items());
    items.add(Fernhill.item("stock", ItemKind.DATA_ENTITY, "db/shop/stock.*"));
    assertEquals(List.of("+", "+  - item: stock", "+    covers: [db/shop/stock.*]"),
        diff(byHand().saying(withItems(items))));
  }

  @Test
  void anItemThatGoesTakesItsOwnCommentWithItAndNoOther() {
    var items = new ArrayList<>(byHand().manifest().items());
    items.remove(1);
    assertEquals(List.of("-  # keep until the audit of 2026", "-  - item: finance", "-    covers:",
        "-      - db/backoffice/finance.*   # 52 assets", "-      # and the views", "-      - db/backoffice/ledger",
        "-    move: {to: core/finance, keeps: [port 5432]}", "-    owner:        # nobody yet",
        "-    deputy: \"M. Duarte\"", "-"),
        diff(byHand().saying(withItems(items))));
  }

  @Test
  void anItemThatMovesKeepsItsTextAndItsComment() {
    var items = new ArrayList<>(byHand().manifest().items());
    items.addFirst(items.remove(1));
    var moved = byHand().saying(withItems(items)).text();
    assertEquals(sorted(BY_HAND), sorted(moved));
    assertEquals(List.of("finance", "sales", "hr"),
        ManifestTextTest.readable(moved).manifest().items().stream().map(item -> item.id().value()).toList());
  }

  @Test
  void whatIsUndoneBringsItsCommentsBackAndWhatIsRedoneTheirAbsence() {
    var removed = byHand().saying(withItems(List.of()));
    var undone = removed.saying(byHand().manifest());
    assertEquals(BY_HAND, undone.text());
    assertEquals(removed.text(), undone.saying(withItems(List.of())).text());
  }

  @Test
  void windowsLineEndsStayWindowsLineEnds() {
    var windows = ManifestTextTest.readable("\uFEFF" + BY_HAND.replace("\n", "\r\n"));
    var items = new ArrayList<>(windows.manifest().items());
    items.add(Fernhill.finance().ownedBy("x", "y"));
    items.set(1, renamed(items.get(1), "ledger"));
    var changed = windows.saying(withItems(items)).text();
    assertEquals(changed, changed.replace("\r\n", "\n").replace("\n", "\r\n"));
    assertEquals('\uFEFF', changed.charAt(0));
  }

  @Test
  void aFileWithoutALastLineEndIsNotGivenOne() {
    var text = ManifestTextTest.readable("portolan: 1\nplan: a\norganisation: b");
    var more =
        new Manifest(text.manifest().context(), List.of(Fernhill.hr()), List.of(), List.of(), List.of(), List.of());
    assertEquals("""
        portolan: 1
        plan: a
        organisation: b

        items:
          - item: hr
            covers: [db/backoffice/hr.*]
            retain:
              reason: stays on legacy-db-02""", text.saying(more).text());
    assertEquals(text.text(), text.saying(more).saying(text.manifest()).text().strip());
  }

  private static ManifestText byHand() {
    return ManifestTextTest.readable(BY_HAND);
  }

  private static Manifest withItems(List<Item> items) {
    var manifest = byHand().manifest();
    return new Manifest(manifest.context(), items, manifest.waves(), manifest.bridges(), manifest.closures(),
        manifest.waivers());
  }

  private static ManifestText edited(String id, UnaryOperator<Item> change) {
    return byHand().saying(withItems(byHand().manifest().items().stream()
        .map(item -> item.id().value().equals(id) ? change.apply(item) : item).toList()));
  }

  private static Item renamed(Item item, String name) {
    return new Item(new ItemId(name), item.kind(), item.covers(), item.disposition(), item.owner(), item.deputy(),
        Optional.empty(), item.tools(), item.delta(), item.size(), item.duration(), item.steps(), item.supported(),
        item.note());
  }

  private static List<String> diff(ManifestText after) {
    return Diff.of(BY_HAND, after.text());
  }

  private static List<String> sorted(String text) {
    return text.lines().sorted().toList();
  }
}
