package org.portolan.model.manifest.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.portolan.model.manifest.Bridge;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.Tools;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;

/// Edits such as people make, and worse; the same for the same seed.
final class RandomEdits {
  private static final List<String> WORDS = List.of("", "core/finance", "T. Lindqvist", "yes", "- a: b #c",
      "it's \"so\"",
      "two\nlines", "  led by blanks", "*/ledger", "[a, b]", "null", "ends with:", "tab\tinside", "\uD83D\uDEA2 ship",
      "a very long text that goes on and on, so that it would not fit on a line if the line were not wide enough for it",
      "one\n\n# three\n");
  private final Random random;

  RandomEdits(int seed) {
    this.random = new Random(seed);
  }

  Edit next(Manifest now) {
    return switch (random.nextInt(now.items().isEmpty() ? 4 : 12)) {
      case 0 -> new Edit.AddItems(random.nextInt(now.items().size() + 2), List.of(item(now), item(now)).subList(0, 1));
      case 1 -> new Edit.SetContext(context(now.context()), "plan");
      case 2 -> new Edit.CloseSilent(new Closure("job/" + random.nextInt(3), pick(List.of(Closure.Verdict.values())),
          word(), LocalDate.EPOCH, word(), word()));
      case 3 -> new Edit.Waive(new Waiver("R-" + random.nextInt(3), word(), LocalDate.EPOCH, word(),
          random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.EPOCH)));
      case 4 -> new Edit.RemoveItems(new HashSet<>(List.of(any(now), any(now))));
      case 5 -> new Edit.MoveItem(any(now), random.nextInt(now.items().size()));
      case 6 -> new Edit.Decide(List.of(any(now), any(now)), disposition());
      case 7 -> random.nextBoolean() ? new Edit.ReopenSilent("job/1") : new Edit.TakeBackWaiver("R-1");
      case 8 -> new Edit.SetBridges(some(() -> new Bridge(word(), word(), word(), word(), Optional.empty())));
      case 9 -> random.nextBoolean()
          ? new Edit.SetWaves(some(() -> new WaveSpec(1 + random.nextInt(3), word(), Optional.empty())))
          : richer(now);
      default -> new Edit.SetField(any(now), pick(List.of(ItemField.values())), pick(List.of(word(), "2", "8 h", "1 GB",
          "Retire", "Move", "a, b", "user-role")));
    };
  }

  private Edit richer(Manifest now) {
    var item = now.item(any(now)).orElseThrow();
    return new Edit.ReplaceItem(item.id(), item.with(new Tools(word(), word(), word())).withSteps(some(this::step)),
        "steps");
  }

  private StepSpec step() {
    var undo =
        new StepSpec.Undo(word(), word(), some(this::word), Duration.ofMinutes(random.nextInt(90)), word(), word());
    return new StepSpec(pick(List.of(StepSpec.Stage.values())), word(), word(), some(this::word),
        Duration.ofSeconds(random.nextInt(900)), word(), word(),
        random.nextBoolean() ? Optional.of(undo) : Optional.empty(), random.nextBoolean());
  }

  private Context context(Context old) {
    var people = some(() -> new Context.Person(word(), word(), word(), word(), word()));
    var scope = random.nextBoolean() ? old.scope()
        : new Context.Scope(Optional.empty(), Optional.of(random.nextInt(99)), Optional.empty());
    return new Context(word(), word(), random.nextBoolean() ? old.triage() : word(), scope, old.acceptance(),
        old.strategy(), old.approach(), old.phases(),
        random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofHours(random.nextInt(9))), old.window(),
        old.freezes(), old.bandwidth(), random.nextBoolean() ? Context.Roles.NOBODY : old.roles(), people,
        old.audiences(), old.rollbackWhen(), old.signOffs(), old.thresholds(), old.start());
  }

  private Item item(Manifest now) {
    int number = 0;
    while (now.item(new ItemId("item-" + number)).isPresent()) {
      number++;
    }
    return Fernhill.item("item-" + number, pick(List.of(ItemKind.values())), "db/shop/item_" + number, "role/x")
        .with(disposition()).ownedBy(word(), word());
  }

  private Disposition disposition() {
    return switch (random.nextInt(5)) {
      case 0 -> new Disposition.Move(word(), word(), random.nextInt(3), some(this::word));
      case 1 -> new Disposition.Rewire(word(), random.nextInt(3));
      case 2 -> new Disposition.Retire(random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.EPOCH), word());
      case 3 -> new Disposition.Retain(word());
      default -> new Disposition.Undecided();
    };
  }

  private ItemId any(Manifest now) {
    return now.items().get(random.nextInt(now.items().size())).id();
  }

  private String word() {
    return pick(WORDS);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(Supplier<T> one) {
    var some = new ArrayList<T>();
    for (int count = random.nextInt(4); count > 0; count--) {
      some.add(one.get());
    }
    return some;
  }
}
