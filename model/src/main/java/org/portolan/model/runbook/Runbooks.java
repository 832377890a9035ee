package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.PhaseOutline;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.silent.SilentDependency;

/// Writes the runbook of every night: derives the steps, merges them with those written by hand, and turns them round.
public final class Runbooks {
  private static final List<Derivation> DERIVATIONS = List.of(new TellSteps(), new StopSteps(), new LockSteps(),
      new CopySteps(), new VerifySteps(), new RewireSteps(), new ForceSteps(), new ProbeSteps(), new DecideSteps(),
      new StartSteps(), new WrittenSteps());

  private Runbooks() {}

  /// One for each window in which something travels, the plan's own first, the others in order of time; never empty.
  public static List<Runbook> of(Basis basis, List<SilentDependency> silent) {
    var own = basis.context().window();
    Map<Optional<Window>, SortedSet<Integer>> nights = new LinkedHashMap<>();
    nights.put(own, new TreeSet<>());
    for (int wave : new TreeSet<>(basis.order().waves().values())) {
      nights.computeIfAbsent(window(basis, wave), _ -> new TreeSet<>()).add(wave);
    }
    if (nights.size() > 1) {
      nights.values().removeIf(waves -> waves.isEmpty());
    }
    return nights.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Optional<Window>, SortedSet<Integer>> night) -> !night.getKey().equals(own))
                .thenComparing(night -> night.getKey().map(Window::begins).map(Object::toString).orElse("")))
        .map(night -> runbook(new Night(basis, silent, night.getKey(), List.copyOf(night.getValue()),
            items(basis, night.getValue()))))
        .toList();
  }

  /// A wave without a window of its own moves in the plan's.
  private static Optional<Window> window(Basis basis, int wave) {
    return basis.manifest().waves().stream().filter(one -> one.number() == wave).findFirst()
        .flatMap(WaveSpec::window).or(() -> basis.context().window());
  }

  private static List<Item> items(Basis basis, SortedSet<Integer> waves) {
    var order = basis.order();
    return basis.manifest().items().stream().filter(item -> waves.contains(order.waveOf(item.id())))
        .sorted(Comparator.comparingInt((Item item) -> order.waveOf(item.id()))
            .thenComparingInt(item -> order.levelOf(item.id())).thenComparing(Item::id))
        .toList();
  }

  private static Runbook runbook(Night night) {
    var drafts = new ArrayList<Draft>();
    if (!night.items().isEmpty()) {
      DERIVATIONS.forEach(derivation -> drafts.addAll(derivation.steps(night)));
    }
    var timeline = new Timeline(night, drafts);
    var forward = timeline.forward();
    var phase = PhaseOutline.night(night.basis().context().phases()).number();
    var back = timeline.back(phase, Optional.empty());
    var clock = forward.isEmpty()
        ? Optional.<RollbackClock>empty()
        : night.window().map(window -> Clocks.of(window, night.basis().context().thresholds().margin(), forward, back));
    return new Runbook(night.window(), night.waves(), forward,
        new WayBacks(night, timeline).all(clock.flatMap(RollbackClock::lastSafeAbort)), clock);
  }
}
