package org.portolan.model.manifest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

class ManifestTextTest {
  @Test
  void aManifestInWhichEverythingIsSaidIsReadAsItWasWritten() {
    var text = ManifestText.fresh("manifest.yaml", Fernhill.manifest()).text();
    assertEquals(Fernhill.manifest(), readable(text).manifest());
  }

  @Test
  void whatIsReadAndNotChangedIsWrittenAsTheSameText() {
    var text = ManifestText.fresh("manifest.yaml", Fernhill.manifest()).text();
    var read = readable(text);
    assertEquals(text, read.saying(Fernhill.manifest()).text());
  }

  @Test
  void aManifestThatOnlyHasANameIsShort() {
    assertEquals("""
        # yaml-language-server: $schema=manifest.schema.json
        # What was decided. Edit it here or in the workbench: comments and order stay as they are.

        portolan: 1
        plan: Shop platform
        """, ManifestText.fresh("manifest.yaml", Manifest.named("Shop platform")).text());
  }

  @Test
  void everyMistakeOfAFileIsToldWithItsPlaceAndWhatWasMeant() {
    var text = """
        portolan: 1
        plan: Shop
        startegy: waves
        start: 2026-02-31
        items:
          - item: sales
            covers: [db/shop/sales.*]
            ownr: T. Lindqvist
            move:
              wave: two
          - item: sales
            covers: db/shop/x
            retain:
            retire:
              on: tomorrow
        """;
    assertEquals(List.of("manifest.yaml:3:1 `startegy` is not a field of the manifest. Did you mean `strategy`?",
        "manifest.yaml:4:8 `2026-02-31` is not a day of the calendar. Write it as year-month-day, such as `2027-01-23`.",
        "manifest.yaml:8:5 `ownr` is not a field of an item. Did you mean `owner`?",
        "manifest.yaml:10:13 `two` is not a whole number from 0 on. Write it in digits, such as `2`.",
        "manifest.yaml:11:11 Another item is called `sales`. Give one of them another name.",
        "manifest.yaml:15:11 `tomorrow` is not a day of the calendar. "
            + "Write it as year-month-day, such as `2027-01-23`."),
        problems(text));
  }

  @Test
  void anItemIsFoundOnItsLines() {
    var text = readable("""
        portolan: 1
        plan: Shop
        items:
          # about it
          - item: "sales"
            covers:
              - db/shop/sales
              # and more
              - db/shop/stock
          # the next
          - {item: hr, covers: db/hr}
        """);
    assertEquals(Optional.of(new LineRange(5, 9)), text.linesOf(new ItemId("sales")));
    assertEquals(Optional.of(new LineRange(11, 11)), text.linesOf(new ItemId("hr")));
    assertEquals(Optional.empty(), text.linesOf(new ItemId("web")));
  }

  @Test
  void aSlipOnLineSeventeenIsToldAsAPersonWouldTellIt() {
    var text = """
        portolan: 1
        plan: Shop platform
        organisation: Fernhill

        window:
          from: 2027-01-23 22:00
          to: 2027-01-24 06:00
          zone: Europe/Amsterdam

        items:
          - item: sales
            covers: [db/shop/sales.*]
            move:
              to: core/sales

          - item: finance
            coverz: [db/backoffice/finance.*]
        """;
    var problem = ManifestText.read("manifest.yaml", text) instanceof ManifestReading.Unreadable(_, var problems)
        ? problems
        : List.<Problem>of();
    assertEquals(List.of(Problem.of("yaml-unknown-key", new Location("manifest.yaml", 17, 5),
        "`coverz` is not a field of an item.",
        "An item has the fields item, kind, covers, move, rewire, retire, retain, owner, deputy, approach, tools, delta, "
            + "size, takes, supported, note, steps.",
        "Did you mean `covers`?")), problem);
  }

  @Test
  void aWindowAndAFreezeThatEndBeforeTheyBeginAreToldWhereTheyStand() {
    assertEquals(List.of(
        "manifest.yaml:4:3 A window ends after it begins: 2027-01-24T06:00 to 2027-01-23T22:00. "
            + "Correct the values below line 4.",
        "manifest.yaml:5:12 A freeze ends after it begins: 2027-01-06 to 2026-12-01. Correct the values below line 5."),
        problems("""
            portolan: 1
            plan: Shop
            window:
              {from: 2027-01-24 06:00, to: 2027-01-23 22:00, zone: Europe/Paris}
            freezes: [ {name: Christmas, from: 2027-01-06, to: 2026-12-01}]
            """));
  }

  @Test
  void whatIsNewerThanTheProgramIsNotHalfUnderstood() {
    assertEquals(
        List.of("manifest.yaml:1:11 manifest.yaml was written by a newer Portolan. Open it with the newer version."),
        problems("portolan: 2\nwhatever: else\n"));
  }

  static ManifestText readable(String text) {
    return switch (ManifestText.read("manifest.yaml", text)) {
      case ManifestReading.Readable(var readable) -> readable;
      case ManifestReading.Unreadable(_, var problems) -> throw new AssertionError(problems + "\n" + text);
    };
  }

  static List<String> problems(String text) {
    return switch (ManifestText.read("manifest.yaml", text)) {
      case ManifestReading.Readable _ -> List.of();
      case ManifestReading.Unreadable(_, var problems) -> problems.stream().map(ManifestTextTest::told).toList();
    };
  }

  private static String told(Problem problem) {
    return problem.place() + " " + problem.summary() + " " + String.join(" ", problem.remedies());
  }
}
