package org.portolan.model.basis;

import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Window;

/// Contexts that differ in one thing.
public final class Contexts {
  private Contexts() {}

  public static Context with(Context old, Context.Bandwidth bandwidth) {
    return changed(old, old.phases(), old.window(), old.freezes(), Optional.of(bandwidth), old.roles(),
        old.rollbackWhen());
  }

  public static Context with(Context old, PhaseModel phases) {
    return changed(old, phases, old.window(), old.freezes(), old.bandwidth(), old.roles(), old.rollbackWhen());
  }

  public static Context with(Context old, Window window) {
    return changed(old, old.phases(), Optional.of(window), old.freezes(), old.bandwidth(), old.roles(),
        old.rollbackWhen());
  }

  public static Context withoutWindow(Context old) {
    return changed(old, old.phases(), Optional.empty(), old.freezes(), old.bandwidth(), old.roles(),
        old.rollbackWhen());
  }

  public static Context with(Context old, Context.Freeze freeze) {
    return changed(old, old.phases(), old.window(), List.of(freeze), old.bandwidth(), old.roles(), old.rollbackWhen());
  }

  public static Context with(Context old, Context.Roles roles) {
    return changed(old, old.phases(), old.window(), old.freezes(), old.bandwidth(), roles, old.rollbackWhen());
  }

  public static Context with(Context old, List<Context.RollbackCriterion> rollbackWhen) {
    return changed(old, old.phases(), old.window(), old.freezes(), old.bandwidth(), old.roles(), rollbackWhen);
  }

  public static Context with(Context old, Context.Audience... audiences) {
    return new Context(old.name(), old.organisation(), old.triage(), old.scope(), old.acceptance(), old.strategy(),
        old.approach(), old.phases(), old.downtimeTolerance(), old.window(), old.freezes(), old.bandwidth(),
        old.roles(), old.contacts(), List.of(audiences), old.rollbackWhen(), old.signOffs(), old.thresholds(),
        old.start());
  }

  public static Context with(Context old, Context.Scope scope, Strategy strategy, Approach approach) {
    return new Context(old.name(), old.organisation(), old.triage(), scope, old.acceptance(), Optional.of(strategy),
        Optional.of(approach), old.phases(), old.downtimeTolerance(), old.window(), old.freezes(), old.bandwidth(),
        old.roles(), old.contacts(), old.audiences(), old.rollbackWhen(), old.signOffs(), old.thresholds(),
        old.start());
  }

  public static Context inWaves(Context old) {
    return with(old, old.scope(), Strategy.WAVES, Approach.LIFT_AND_SHIFT);
  }

  public static Context allAtOnce(Context old) {
    return with(old, old.scope(), Strategy.BIG_BANG, Approach.LIFT_AND_SHIFT);
  }

  private static Context changed(Context old, PhaseModel phases, Optional<Window> window, List<Context.Freeze> freezes,
      Optional<Context.Bandwidth> bandwidth, Context.Roles roles, List<Context.RollbackCriterion> rollbackWhen) {
    return new Context(old.name(), old.organisation(), old.triage(), old.scope(), old.acceptance(), old.strategy(),
        old.approach(), phases, old.downtimeTolerance(), window, freezes, bandwidth, roles, old.contacts(),
        old.audiences(), rollbackWhen, old.signOffs(), old.thresholds(), old.start());
  }
}
