package org.portolan.model.manifest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;

class ManifestEditPropertyTest {
  private static final String OURS = "# ours, not Portolan's\n";

  private static final List<String> DAMAGE = List.of(" ", "\n", ":", "-", "'", "\"", "#", "[", "]", "{", "}", ",", "*",
      "&x ", "~", "null", "99999999999", "\n\n", "\t", "|", ">", "?", "!a ", "# c\n");

  @Test
  void anEditOfTheFileSaysWhatTheEditOfTheValueSays() {
    for (int seed = 0; seed < 60; seed++) {
      var edits = new RandomEdits(seed);
      var text = ManifestTextTest.readable(start(seed));
      for (int step = 0; step < 40; step++) {
        var edit = edits.next(text.manifest());
        try {
          var wanted = edit.applyTo(text.manifest());
          var before = text;
          text = text.saying(wanted);
          assertEquals(wanted, ManifestTextTest.readable(text.text()).manifest());
          assertTrue(text.text().contains(OURS.strip()),
              () -> "written afresh: " + edit + "\n" + before.text());
        } catch (ProblemException refused) {
          assertTrue(refused.problem().code().startsWith("manifest-"), refused.problem().toString());
        }
      }
    }
  }

  @Test
  void oneFieldOfAnItemAmongFiveThousandIsOneChangedLine() throws ProblemException {
    var text = ManifestText.fresh("manifest.yaml", large(5_000));
    var edit = new Edit.SetField(new ItemId("item-4711"), ItemField.DESTINATION, "core/elsewhere");
    var changed = text.saying(edit.applyTo(text.manifest()));
    assertEquals(List.of("-      to: core/item-4711", "+      to: core/elsewhere"),
        Diff.of(text.text(), changed.text()));
  }

  @Test
  void aDamagedFileIsReadAndEditedOrRefusedWithAPlace() throws ProblemException {
    var random = new Random(5);
    var whole = OURS + ManifestText.fresh("manifest.yaml", Fernhill.manifest()).text();
    for (int round = 0; round < 1_000; round++) {
      var damaged = new StringBuilder(whole);
      int at = OURS.length() + random.nextInt(whole.length() - OURS.length());
      if (random.nextBoolean()) {
        damaged.delete(at, Math.min(whole.length(), at + random.nextInt(30)));
      } else {
        damaged.insert(at, DAMAGE.get(random.nextInt(DAMAGE.size())));
      }
      switch (ManifestText.read("manifest.yaml", damaged.toString())) {
        case ManifestReading.Readable(var text) -> {
          var wanted = new Edit.RemoveItems(Set.of(new ItemId("sales"))).applyTo(text.manifest());
          assertEquals(wanted, text.saying(wanted).manifest());
          assertTrue(text.saying(wanted).text().startsWith(OURS), damaged.toString());
        }
        case ManifestReading.Unreadable(_, var problems) -> assertTrue(problems.getFirst().place().line() > 0);
      }
    }
  }

  /// The same manifest in several hands: with Windows line ends, with comments between everything, without blanks.
  private static String start(int seed) {
    var text = OURS + ManifestText.fresh("manifest.yaml", Fernhill.manifest()).text();
    return switch (seed % 4) {
      case 0 -> text;
      case 1 -> text.replace("\n", "\r\n");
      case 2 -> text.replaceAll("(?m)^( *)(- [a-z]+: |owner: |move:|retain:)", "$1# about it\n$1$2");
      default -> text.replaceAll("\n\n+", "\n").replaceAll("(?m)^items:$", "items:  # all of them");
    };
  }

  static Manifest large(int count) {
    var items = new ArrayList<Item>();
    for (int at = 0; at < count; at++) {
      items.add(Fernhill.item("item-" + at, ItemKind.DATA_ENTITY, "db/shop/schema_%d.*".formatted(at))
          .with(new Disposition.Move("core/item-" + at, "pg_dump, 11 to 17", 1 + at % 7, List.of("port 5432")))
          .ownedBy("T. Lindqvist", "A. Moreau"));
    }
    return Manifest.named("large").withItems(items);
  }
}
