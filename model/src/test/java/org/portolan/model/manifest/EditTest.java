package org.portolan.model.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.unit.ByteCount;

class EditTest {
  private static final ItemId SALES = new ItemId("sales");
  private static final ItemId STOCK = new ItemId("stock");
  private static final Manifest PLAN = Manifest.named("plan").withItems(List.of(item("sales"), item("stock")));

  @Test
  void whatIsTypedIntoACellBecomesPartOfTheItem() throws ProblemException {
    var now = type(PLAN, ItemField.DESTINATION, "core/sales");
    now = type(now, ItemField.WAVE, "2");
    now = type(now, ItemField.KEEPS, "port 5432, schema sales");
    now = type(now, ItemField.SIZE, "1.5 TB");
    now = type(now, ItemField.TAKES, "1 h 30 min");
    now = type(now, ItemField.SUPPORTED, "yes");
    now = type(now, ItemField.OWNER, " T. Lindqvist ");
    assertEquals(item("sales")
        .with(new Disposition.Move("core/sales", "", 2, List.of("port 5432", "schema sales")))
        .sized(Optional.of(new ByteCount(1_500_000_000_000L))).taking(Optional.of(Duration.ofMinutes(90)))
        .supported(Optional.of(true)).ownedBy("T. Lindqvist", ""), now.item(SALES).orElseThrow());
  }

  @Test
  void whatACellShowsCanBeTypedIntoItAgain() throws ProblemException {
    var full = PLAN;
    for (var typed : List.of("Rewire", "Retire", "Retain", "Move", "Undecided")) {
      full = type(full, ItemField.DISPOSITION, typed);
      for (var field : ItemField.values()) {
        var item = full.item(SALES).orElseThrow();
        assertEquals(item, field.set(item, field.of(item)).orElseThrow(), field.title());
      }
    }
  }

  @Test
  void whatACellDoesNotTakeIsRefusedWithWhatItTakes() {
    var refused = assertThrows(ProblemException.class, () -> type(PLAN, ItemField.SIZE, "large")).problem();
    assertEquals(List.of("Write an amount of data, such as 214 GB."), refused.remedies());
    assertThrows(ProblemException.class, () -> type(PLAN, ItemField.WAVE, "2"));
    assertThrows(ProblemException.class, () -> type(PLAN, ItemField.NAME, "stock"));
    assertThrows(ProblemException.class, () -> type(PLAN, ItemField.COVERS, " , "));
  }

  @Test
  void itemsAreAddedDecidedMovedAndRemoved() throws ProblemException {
    var now = new Edit.AddItems(1, List.of(item("web"))).applyTo(PLAN);
    assertEquals(List.of("sales", "web", "stock"), names(now));
    now = new Edit.MoveItem(STOCK, 0).applyTo(now);
    assertEquals(List.of("stock", "sales", "web"), names(now));
    now = new Edit.Decide(List.of(SALES, STOCK), new Disposition.Retain("stays")).applyTo(now);
    assertEquals(List.of("Retain", "Retain", "Undecided"),
        now.items().stream().map(item -> item.disposition().verb()).toList());
    now = new Edit.RemoveItems(Set.of(SALES)).applyTo(now);
    assertEquals(List.of("stock", "web"), names(now));
    var plan = now;
    assertThrows(ProblemException.class, () -> new Edit.AddItems(9, List.of(item("web"))).applyTo(plan));
    assertThrows(ProblemException.class, () -> new Edit.MoveItem(SALES, 0).applyTo(plan));
  }

  @Test
  void aSilentDependencyIsClosedOnce() throws ProblemException {
    var accepted = closure(Closure.Verdict.ACCEPTED);
    var unreal = closure(Closure.Verdict.NOT_REAL);
    var now = new Edit.CloseSilent(unreal).applyTo(new Edit.CloseSilent(accepted).applyTo(PLAN));
    assertEquals(List.of(unreal), now.closures());
    assertEquals(PLAN, new Edit.ReopenSilent("job/a").applyTo(now));
    assertEquals("Call job/a not real", new Edit.CloseSilent(unreal).words());
  }

  @Test
  void anEditSaysWhereItWasTypedAndWhatItDoes() {
    var typed = new Edit.SetField(SALES, ItemField.OWNER, "T");
    assertEquals("sales Owner", typed.place());
    assertEquals("Change owner of sales", typed.words());
    assertEquals("", new Edit.AddItems(9, List.of(item("web"), item("hr"))).place());
    assertEquals("Add 2 items", new Edit.AddItems(9, List.of(item("web"), item("hr"))).words());
  }

  private static Manifest type(Manifest manifest, ItemField field, String text) throws ProblemException {
    return new Edit.SetField(SALES, field, text).applyTo(manifest);
  }

  private static Closure closure(Closure.Verdict verdict) {
    return new Closure("job/a", verdict, "R. Haddad", LocalDate.of(2026, 11, 20), "because", "0123456789ab");
  }

  private static List<String> names(Manifest manifest) {
    return manifest.items().stream().map(item -> item.id().value()).toList();
  }

  private static Item item(String name) {
    return Item.of(new ItemId(name), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop/" + name)));
  }
}
