package org.portolan.model.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

class LogbookTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T09:15:30Z");
  private static final AssetId BILLING = new AssetId("service/web1/billing");
  private static final AssetId LEDGER = new AssetId("db/backoffice/finance.ledger");
  private static final Entry ADDED = new Entry.AssetTold(MORNING, "R. Haddad", BILLING, AssetKind.SERVICE, "billing",
      "web1", "Runs under the desk: since 2009");
  private static final Entry ARROW = new Entry.DependencyTold(MORNING.plusSeconds(60), "R. Haddad", BILLING, LEDGER,
      DependencyKind.WRITES, "every quarter");

  @Test
  void anEntryIsOneBlockAtTheEnd() {
    var text = LogbookText.fresh("logbook.yaml").with(ADDED).with(ARROW);
    assertEquals("""
        # What happened, and what people said. Entries are added at the end and never changed.

        portolan: 1

        entries:
          - happened: asset-added
            id: service/web1/billing
            kind: service
            name: billing
            host: web1
            words: "Runs under the desk: since 2009"
            at: 2026-11-20T09:15:30Z
            by: R. Haddad

          - happened: dependency-added
            from: service/web1/billing
            to: db/backoffice/finance.ledger
            kind: writes
            words: every quarter
            at: 2026-11-20T09:16:30Z
            by: R. Haddad
        """, text.text());
    assertEquals(List.of(ADDED, ARROW), readable(text.text()).logbook().entries());
  }

  @Test
  void everyKindOfEntryIsReadAsItWasWritten() {
    var entries = List.of(ADDED, ARROW, new Entry.AssetWithdrawn(MORNING, "A", BILLING),
        new Entry.DependencyWithdrawn(MORNING, "A", BILLING, LEDGER, DependencyKind.WRITES),
        new Entry.Answered(MORNING, "A", "etc/cron.d/report:7", "It is stock_north and stock_south."),
        new Entry.Answered(MORNING, "A", "U-0a1b2c3d", "It also writes the ledger",
            List.of(new Entry.Told(BILLING, DependencyKind.WRITES, LEDGER))),
        new Entry.AnswerWithdrawn(MORNING, "A", "U-0a1b2c3d"),
        new Entry.Attested(MORNING, "A", "finance", "", List.of("job/web1/etc/crontab/a: b reads", "job/x writes")),
        new Entry.AttestationWithdrawn(MORNING, "A", "finance"),
        TakingBack.again(ADDED, MORNING.plusSeconds(5)), TakingBack.again(ARROW, MORNING.plusSeconds(500)),
        TakingBack.again(new Entry.Answered(MORNING, "A", "U-0a1b2c3d", "north"), MORNING.plusSeconds(5)),
        TakingBack.again(new Entry.Attested(MORNING, "A", "finance", "", List.of()), MORNING.plusSeconds(5)));
    var text = LogbookText.fresh("logbook.yaml");
    for (var entry : entries) {
      var longer = text.with(entry);
      assertTrue(longer.text().startsWith(text.text().strip()));
      text = longer;
    }
    assertEquals(entries, readable(text.text()).logbook().entries());
  }

  @Test
  void whatPeopleSaidIsAFactWithWhoAndWhenAndWhere() {
    var report = Testimony.facts(LogbookText.fresh("logbook.yaml").with(ADDED).with(ARROW));
    var asset = Asset.of(BILLING, AssetKind.SERVICE, "billing").onHost("web1").with(Attribute.TOLD, "true")
        .with(Attribute.COMMENT, "R. Haddad, 2026-11-20: Runs under the desk: since 2009")
        .seenAt(Location.of("logbook.yaml", 6));
    var evidence = new Evidence(EvidenceKind.TOLD, Location.of("logbook.yaml", 15),
        "R. Haddad, 2026-11-20: every quarter", Confidence.of(0.9));
    assertEquals(List.of(new Fact.Found(asset), new Fact.Needs(new Target.Known(BILLING), new Target.Known(LEDGER),
        DependencyKind.WRITES, "", evidence)), report.facts());
  }

  @Test
  void whatFollowsFromAnAnswerIsEvidenceUntilTheAnswerIsWithdrawn() {
    var text = LogbookText.fresh("logbook.yaml").with(new Entry.Answered(MORNING, "R. Haddad", "U-0a1b2c3d",
        "each quarter", List.of(new Entry.Told(BILLING, DependencyKind.WRITES, LEDGER))));
    assertEquals(
        List.of(new Fact.Needs(new Target.Known(BILLING), new Target.Known(LEDGER), DependencyKind.WRITES, "",
            new Evidence(EvidenceKind.TOLD, Location.of("logbook.yaml", 6), "R. Haddad, 2026-11-20: each quarter",
                Confidence.of(0.9)))),
        Testimony.facts(text).facts());
    var withdrawn = text.with(new Entry.AnswerWithdrawn(MORNING.plusSeconds(9), "R. Haddad", "U-0a1b2c3d"));
    assertEquals(List.of(), Testimony.facts(withdrawn).facts());
  }

  @Test
  void whatWasWithdrawnIsNoFactInWhateverOrderTheFileWasMerged() {
    var withdrawn = new Entry.AssetWithdrawn(MORNING.plusSeconds(90), "R. Haddad", BILLING);
    var merged = LogbookText.fresh("logbook.yaml").with(withdrawn).with(ADDED);
    assertEquals(List.of(), Testimony.facts(merged).facts());
  }

  @Test
  void aMistakeIsToldWithItsPlace() {
    var text = """
        portolan: 1
        entries:
          - happened: asset-aded
            id: x
          - happened: answered
            subject: a:1
            words: yes
            at: yesterday
        """;
    var problems = LogbookText.read("logbook.yaml", text) instanceof LogbookReading.Unreadable(_, var found) ? found
        : List.<Problem>of();
    assertEquals(List.of("logbook.yaml:3:15 Did you mean `asset-added`?",
        "logbook.yaml:8:9 Write it like `2026-11-20T10:15:30Z`."),
        problems.stream().map(problem -> problem.place() + " " + problem.remedies().getFirst()).toList());
  }

  @Test
  void anEntryIsSavedBehindTheOthers(@TempDir Path folder) throws Exception {
    var file = LogbookFile.create(folder.resolve("logbook.yaml"));
    var longer = file.add(ADDED);
    assertEquals(Files.readString(folder.resolve("logbook.yaml")), longer.file().text());
    assertEquals(longer.file(), LogbookFile.read(folder.resolve("logbook.yaml")).file());
  }

  private static LogbookText readable(String text) {
    return switch (LogbookText.read("logbook.yaml", text)) {
      case LogbookReading.Readable(var readable) -> readable;
      case LogbookReading.Unreadable(_, var problems) -> throw new AssertionError(problems);
    };
  }
}
