package org.portolan.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestText;

/// One field of one item in a large manifest: from the cell to the text, read again and compared.
final class ManifestEditBenchmark implements Benchmark {
  private static final int ITEMS = 5_000;
  private static final int ROUNDS = 21;
  private static final int WARM_UPS = 10;

  @Override
  public String name() {
    return "manifest-edit";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var start = ManifestText.fresh("manifest.yaml", manifest());
    var reading = new Timings();
    var editing = new Timings();
    int lines = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      var item = new ItemId("item-" + (ITEMS / 2 + round));
      var edit = new Edit.SetField(item, ItemField.DESTINATION, "core/elsewhere-" + round);
      var changed = new ArrayList<ManifestText>();
      var edited = cost(() -> changed.add(start.saying(edit.applyTo(start.manifest()))));
      var read = cost(() -> ManifestText.read("manifest.yaml", start.text()));
      lines = Math.max(lines, changedLines(start.text(), changed.getFirst().text()));
      if (round >= 0) {
        editing.add(edited);
        reading.add(read);
      }
    }
    out.println("A manifest of %,d items, %,d lines: medians of %d rounds (fastest to slowest)".formatted(ITEMS,
        start.text().lines().count(), ROUNDS));
    out.println("  %-46s %s".formatted("reading all of it", reading));
    out.println("  %-46s %s, %d line changed".formatted("changing one field, with reading it again", editing, lines));
  }

  /// What is measured.
  private interface Work {
    void run() throws Exception;
  }

  private static Timings.Cost cost(Work work) throws Exception {
    double before = ProcessorTime.ofThisProgram();
    long start = System.nanoTime();
    work.run();
    return new Timings.Cost((System.nanoTime() - start) / 1e9, ProcessorTime.ofThisProgram() - before);
  }

  private static int changedLines(String before, String after) {
    var old = before.lines().toList();
    var now = after.lines().toList();
    int changed = Math.abs(old.size() - now.size());
    for (int at = 0; at < Math.min(old.size(), now.size()); at++) {
      changed += old.get(at).equals(now.get(at)) ? 0 : 1;
    }
    return changed;
  }

  private static Manifest manifest() {
    var items = new ArrayList<Item>();
    for (int at = 0; at < ITEMS; at++) {
      items.add(Item.of(new ItemId("item-" + at), ItemKind.DATA_ENTITY,
          List.of(new AssetPattern("db/shop/schema_%d.*".formatted(at))))
          .with(new Disposition.Move("core/item-" + at, "pg_dump, 11 to 17", 1 + at % 7, List.of("port 5432")))
          .ownedBy("T. Lindqvist", "A. Moreau"));
    }
    return Manifest.named("large").withItems(items);
  }
}
