package org.portolan.model.runbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;
import org.portolan.model.quality.Dirt;
import org.portolan.model.quality.Flaw;

/// Takes each data entity across: out of the old side, and into the new one. Jobs, scripts and roles that move are
/// put in place at the same time, switched off.
final class CopySteps implements Derivation {
  /// What stands for a copy of which neither size nor rate is known.
  static final Duration UNKNOWN = Duration.ofMinutes(30);
  private static final Duration PLACING = Duration.ofMinutes(10);

  @Override
  public List<Draft> steps(Night night) {
    var data = night.moved(ItemKind.DATA_ENTITY, Stage.COPY).stream().flatMap(item -> copies(night, item).stream());
    var others = Stream.of(ItemKind.USER_ROLE, ItemKind.SCRIPT_OR_JOB)
        .flatMap(kind -> night.moved(kind, Stage.COPY).stream()).map(item -> place(night, item));
    return Stream.concat(others, data).toList();
  }

  private static List<Draft> copies(Night night, Item item) {
    var sets = DataSet.of(night.basis(), item);
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < sets.size(); i++) {
      var name = sets.size() == 1 ? item.id().value() : item.id() + "-" + sets.get(i).source();
      if (!sets.get(i).shells().isEmpty()) {
        drafts.add(shells(night, item, sets.get(i)));
      }
      if (!sets.get(i).isEmpty()) {
        drafts.addAll(copy(night, item, sets.get(i), name.replaceAll("[^\\w.-]", "-"), sets.size()));
      }
    }
    return drafts;
  }

  /// The schemas into which other items bring their tables.
  private static Draft shells(Night night, Item item, DataSet data) {
    var engine = EngineCommands.of(data.engine());
    var to = Destination.of(item, true);
    var on = to.place() + (engine.account().isEmpty() ? "" : ", as " + engine.account());
    boolean one = data.shells().size() == 1;
    var what = (one ? "schema " : "schemas ") + Phrases.list(data.shells());
    var number = data.shells().size() + " of " + Phrases.count(data.shells().size(), "schema") + (one ? " is" : " are");
    var undo = new Undo("Drop the empty " + what + " at " + to.text(), on, engine.dropSchemas(data),
        Duration.ofMinutes(5), number + " gone", "leave what is not empty, and note what lies in it");
    var step = Draft.undoable(Stage.COPY, "Make the " + what + " at " + to.text() + ", empty", on,
        engine.makeSchemas(data), Duration.ofMinutes(5), number + " there", night.person(item), undo);
    return night.draft(item, step, "what lies in there comes with the next steps");
  }

  private static List<Draft> copy(Night night, Item item, DataSet data, String name, int parts) {
    var engine = EngineCommands.of(data.engine());
    var to = Destination.of(item, data.whole());
    var each = Phrases.fives(eachHalf(night, item).dividedBy(parts));
    var size = Volume.of(night.basis(), item).filter(bytes -> bytes.bytes() > 0)
        .map(bytes -> " (" + bytes + ")").orElse("");
    var tool = item.tools().transfer().isBlank() ? "" : " with " + item.tools().transfer();
    var account = engine.account().isEmpty() ? "" : ", as " + engine.account();
    var dump = Draft.harmless(Stage.COPY, "Copy " + name + size + " out of " + data.database() + tool,
        data.place() + account, engine.dump(data, name), each, "no message comes, and its file is not empty",
        night.person(item));
    var undo = new Undo("Drop the copy of " + name + " at " + to.text(), to.place() + account, engine.drop(data, to),
        Duration.ofMinutes(5), "no table of " + name + " is left at " + to.text(),
        "leave it: nothing points to it once the old side is open");
    var load = Draft.undoable(Stage.COPY, "Load " + name + " into " + to.text(), to.place() + account,
        engine.load(data, name, to), Phrases.fives(converting(night, item, each)), tables(data) + " there",
        night.person(item), undo);
    return List.of(night.draft(item, dump, basis(night, item)),
        night.draft(item, load, basis(night, item) + dirty(night, item).map(one -> ", and "
            + Flaw.percent(one.share()) + " longer, for so much is missing or malformed (R-18)").orElse("")));
  }

  /// Loading takes longer by the share that has to be converted.
  private static Duration converting(Night night, Item item, Duration each) {
    return dirty(night, item).map(one -> each.plus(Duration.ofSeconds((long) (each.toSeconds() * one.share()))))
        .orElse(each);
  }

  /// A time that somebody stated or rehearsed holds the conversion already.
  private static Optional<Dirt> dirty(Night night, Item item) {
    return item.duration().isPresent() ? Optional.empty() : Dirt.of(night.basis(), item).filter(Dirt::takesTime);
  }

  private static String tables(DataSet data) {
    var counts = new ArrayList<String>();
    if (!data.tables().isEmpty()) {
      counts.add(data.tables().size() + " of " + Phrases.count(data.tables().size(), "table"));
    }
    if (!data.views().isEmpty()) {
      counts.add(data.views().size() + " of " + Phrases.count(data.views().size(), "view"));
    }
    return counts.isEmpty() ? "all of it is" : String.join(" and ", counts) + " are";
  }

  /// Stated or rehearsed for the whole move, else computed for the way across; the loading is taken to need as long.
  private static Duration eachHalf(Night night, Item item) {
    return item.duration().map(whole -> whole.dividedBy(2)).or(() -> Volume.transferTime(night.basis(), item))
        .orElse(UNKNOWN);
  }

  private static String basis(Night night, Item item) {
    if (item.duration().isPresent()) {
      return "time as stated for the item";
    }
    return Volume.transferTime(night.basis(), item)
        .flatMap(_ -> Volume.rate(night.basis())).map(rate -> "time computed at " + rate + " (R-19)")
        .orElse("time assumed: size or bandwidth is not known (R-19)");
  }

  private static String listed(Night night, Item item) {
    int roles = night.assets(item, AssetKind.ROLE).size();
    return roles > 1 ? roles + " of " + roles + " are listed" : "it is listed";
  }

  private static Draft place(Night night, Item item) {
    var to = Destination.of(item, false).text();
    var role = item.kind() == ItemKind.USER_ROLE;
    var by = item.disposition() instanceof Disposition.Move(_, var how, _, _) && !how.isBlank() ? " (" + how + ")" : "";
    var undo = new Undo("Remove " + item.id() + " from " + to, to, List.of(), Duration.ofMinutes(5),
        item.id() + " is no longer listed at " + to, "leave it locked or switched off, and note it");
    var step = Draft.undoable(Stage.COPY,
        role ? "Create " + item.id() + " at " + to + by : "Put " + item.id() + " in place at " + to + by
            + ", switched off",
        to, List.of(), item.duration().orElse(PLACING),
        role ? listed(night, item) + " at " + to + ", and a login is accepted"
            : "it is listed at " + to + ", and does not run",
        night.person(item), undo);
    return night.draft(item, step, "");
  }
}
