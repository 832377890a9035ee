package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.Tools;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Form;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Said;
import org.portolan.model.yaml.form.Shape;

/// One item of the manifest.
final class ItemShape {
  private ItemShape() {}

  static final Form<Approach> APPROACH_WORD = Forms.word(List.of(Approach.values()), Approach::word);

  private static final Field<Tools, String> TRANSFER = text("transfer", "Copies the data.", Tools::transfer);
  private static final Field<Tools, String> TRANSFORMATION =
      text("transformation", "Changes the data on its way.", Tools::transformation);
  private static final Field<Tools, String> VERIFICATION =
      text("verification", "Compares both ends.", Tools::verification);
  private static final Shape<Tools> TOOLS_SHAPE =
      new Shape<>("a set of tools", List.of(TRANSFER, TRANSFORMATION, VERIFICATION),
          said -> new Tools(said.the(TRANSFER), said.the(TRANSFORMATION), said.the(VERIFICATION)));

  private static final Field<Item, ItemId> ID = needed("item", "The word that names it, once in the manifest.",
      Forms.name("a name", ItemId::new, ItemId::value, "finance"),
      Item::id);
  /// Left out where what the item covers says it already.
  private static final Field<Item, Optional<ItemKind>> KIND = maybe("kind",
      "What kind of thing it is, where what it covers does not say so.",
      Forms.word(List.of(ItemKind.values()), ItemKind::word),
      item -> Optional.of(item.kind()).filter(kind -> kind != implied(item.covers())));
  private static final Field<Item, List<AssetPattern>> COVERS = needed("covers",
      "The assets it stands for, by id; * stands for any characters, a schema or folder for all that is in it.",
      Forms.list(Forms.name("the id of an asset", AssetPattern::new, AssetPattern::text, "db/shop/sales.*")),
      Item::covers);
  private static final Field<Item, String> OWNER = text("owner", "Who decides about it and does it.", Item::owner);
  private static final Field<Item, String> DEPUTY = text("deputy", "Who knows it too.", Item::deputy);
  private static final Field<Item, Optional<Approach>> APPROACH =
      maybe("approach", "Where it differs from the plan's.", APPROACH_WORD, Item::approach);
  private static final Field<Item, Tools> TOOLS =
      usual("tools", "The tools named for it.", TOOLS_SHAPE, Item::tools, Tools.NONE);
  private static final Field<Item, String> DELTA =
      text("delta", "How changes after the last rehearsal get across.", Item::delta);
  private static final Field<Item, Optional<ByteCount>> SIZE =
      maybe("size", "Stated by hand, where it cannot be measured.", Words.SIZE, Item::size);
  private static final Field<Item, Optional<Duration>> TAKES =
      maybe("takes", "How long its move takes; nothing: computed from the size.", Words.LENGTH, Item::duration);
  private static final Field<Item, Optional<Boolean>> SUPPORTED =
      maybe("supported", "Whether the destination supports it.", Forms.TRUTH, Item::supported);
  private static final Field<Item, String> NOTE = text("note", "Free words.", Item::note);
  private static final Field<Item, List<StepSpec>> STEPS =
      usual("steps", "What is done for it in the night.", Forms.list(StepShapes.STEP), Item::steps, List.of());

  static final Shape<Item> ITEM = new Shape<>("an item", fields(), ItemShape::item);

  private static List<Field<Item, ?>> fields() {
    var fields = new ArrayList<Field<Item, ?>>(List.of(ID, KIND, COVERS));
    fields.addAll(DispositionShapes.ALL);
    fields.addAll(List.of(OWNER, DEPUTY, APPROACH, TOOLS, DELTA, SIZE, TAKES, SUPPORTED, NOTE, STEPS));
    return fields;
  }

  private static Item item(Said said) {
    var covers = said.the(COVERS);
    if (covers.isEmpty()) {
      said.mistake(COVERS, "yaml-value", "`covers` is empty.", "An item stands for at least one asset.",
          "Name an asset, such as `covers: [db/shop/sales.*]`, or remove the item.");
    }
    return new Item(said.the(ID), said.the(KIND).orElse(implied(covers)), covers, DispositionShapes.of(said),
        said.the(OWNER), said.the(DEPUTY), said.the(APPROACH), said.the(TOOLS), said.the(DELTA), said.the(SIZE),
        said.the(TAKES), said.the(STEPS), said.the(SUPPORTED), said.the(NOTE));
  }

  private static ItemKind implied(List<AssetPattern> covers) {
    return covers.isEmpty() ? ItemKind.DATA_ENTITY : ItemKind.impliedBy(covers.getFirst());
  }
}
