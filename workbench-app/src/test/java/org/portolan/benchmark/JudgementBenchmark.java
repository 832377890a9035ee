package org.portolan.benchmark;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.inquiry.QuestionSheets;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.inventory.ImpliedKeys;
import org.portolan.model.inventory.Inclusion;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.ObservationWindow;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.problem.Location;
import org.portolan.model.sight.BlindSpots;
import org.portolan.model.sight.Triangulation;
import org.portolan.model.silent.SilentDependencies;
import org.portolan.testing.InventedLandscape;
import org.portolan.testing.InventedManifest;

/// How long it takes to judge what was found, at sizes that a large company has; every database was watched for a month.
final class JudgementBenchmark implements Benchmark {
  private static final int[] SIZES = {10_000, 100_000};
  private static final long SEED = 1;
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final ZonedDateTime TODAY = ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZONE);

  @Override
  public String name() {
    return "judgement";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    for (int size : SIZES) {
      var inventory = watched(InventedLandscape.inventory(size, SEED));
      var basis = Basis.of(InventedManifest.of(inventory, SEED), inventory, Logbook.EMPTY, TODAY);
      var unknowns = Unknowns.of(basis);
      var silent = SilentDependencies.of(basis);
      out.println("Judgement, %,d assets and %,d dependencies, %,d unknowns, %,d silent".formatted(
          inventory.assets().size(), inventory.dependencies().size(), unknowns.all().size(), silent.size()));
      print(out, "implied foreign keys", Rounds.of(
          () -> ImpliedKeys.of(inventory.assets().values(), inventory.dependencies(), Inclusion.UNKNOWN)));
      print(out, "unknowns", Rounds.of(() -> Unknowns.of(basis)));
      print(out, "attestations", Rounds.of(() -> Attestation.of(basis)));
      print(out, "question sheets", Rounds.of(() -> QuestionSheets.of(basis, unknowns, silent)));
      print(out, "declared, written, seen", Rounds.of(() -> Triangulation.of(basis)));
      print(out, "blind spots", Rounds.of(() -> BlindSpots.of(basis)));
      print(out, "silent dependencies", Rounds.of(() -> SilentDependencies.of(basis)));
    }
  }

  private static Inventory watched(Inventory plain) {
    var windows = new ArrayList<ObservationWindow>();
    plain.assets().values().stream().filter(asset -> asset.kind() == AssetKind.DATABASE).map(Asset::id)
        .forEach(database -> windows.add(new ObservationWindow(database, TODAY.minusDays(30).toInstant(),
            TODAY.toInstant(), true, "log", Location.of("log"))));
    return new Inventory(plain.assets(), plain.dependencies(), plain.sources(), plain.read(), plain.unread(),
        plain.folded(), plain.names(), plain.unknowns(), windows, plain.ledger(), plain.withheldKeys());
  }

  private static void print(PrintStream out, String what, Timings timings) {
    out.println("  %-46s %s".formatted(what, timings));
  }
}
