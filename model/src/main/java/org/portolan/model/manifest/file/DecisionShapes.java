package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.model.manifest.Bridge;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// Decisions that are not about one item: waves, bridges, what was closed and what was waived.
final class DecisionShapes {
  private DecisionShapes() {}

  private static final Field<WaveSpec, Integer> NUMBER =
      needed("wave", "Counts from 1.", Forms.number(1), WaveSpec::number);
  private static final Field<WaveSpec, String> WAVE_NAME = text("name", "What people call it.", WaveSpec::name);
  private static final Field<WaveSpec, Optional<Window>> WAVE_WINDOW =
      maybe("window", "Its own window; nothing: the plan's.", ContextShapes.WINDOW, WaveSpec::window);
  static final Shape<WaveSpec> WAVE = new Shape<>("a wave", List.of(NUMBER, WAVE_NAME, WAVE_WINDOW),
      said -> new WaveSpec(said.the(NUMBER), said.the(WAVE_NAME), said.the(WAVE_WINDOW)));

  private static final Field<Bridge, String> FROM =
      needed("from", "The asset pattern or item that needs.", Forms.TEXT, Bridge::from);
  private static final Field<Bridge, String> TO =
      needed("to", "The asset pattern or item that is needed.", Forms.TEXT, Bridge::to);
  private static final Field<Bridge, String> HOW = text("how", "What carries it across.", Bridge::how);
  private static final Field<Bridge, String> BRIDGE_OWNER = text("owner", "Who keeps it working.", Bridge::owner);
  private static final Field<Bridge, Optional<LocalDate>> REMOVE =
      maybe("remove-on", "The day it is taken down.", Forms.DAY, Bridge::removeOn);
  static final Shape<Bridge> BRIDGE = new Shape<>("a bridge", List.of(FROM, TO, HOW, BRIDGE_OWNER, REMOVE),
      said -> new Bridge(said.the(FROM), said.the(TO), said.the(HOW), said.the(BRIDGE_OWNER), said.the(REMOVE)));

  private static final Field<Closure, String> SILENT =
      needed("silent", "The silent dependency's id.", Forms.TEXT, Closure::silent);
  private static final Field<Closure, Verdict> VERDICT = needed("verdict", "What was decided about it.",
      Forms.word(List.of(Verdict.values()), verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-')),
      Closure::verdict);
  private static final Field<Closure, String> CLOSED_BY = needed("by", "Who decided.", Forms.TEXT, Closure::by);
  private static final Field<Closure, LocalDate> CLOSED_ON = needed("on", "The day.", Forms.DAY, Closure::on);
  private static final Field<Closure, String> WHY = text("reason", "Why.", Closure::reason);
  private static final Field<Closure, String> FINGERPRINT = needed("fingerprint",
      "Of its evidence that day; when the evidence changes, it is open again.", Forms.TEXT, Closure::fingerprint);
  static final Shape<Closure> CLOSURE =
      new Shape<>("a closed silent dependency", List.of(SILENT, VERDICT, CLOSED_BY, CLOSED_ON, WHY, FINGERPRINT),
          said -> new Closure(said.the(SILENT), said.the(VERDICT), said.the(CLOSED_BY), said.the(CLOSED_ON),
              said.the(WHY), said.the(FINGERPRINT)));

  private static final Field<Waiver, String> SUBJECT =
      needed("subject", "The finding's or unknown's id.", Forms.TEXT, Waiver::subject);
  private static final Field<Waiver, String> WAIVED_BY = needed("by", "Who decided.", Forms.TEXT, Waiver::by);
  private static final Field<Waiver, LocalDate> WAIVED_ON = needed("on", "The day.", Forms.DAY, Waiver::on);
  private static final Field<Waiver, String> REASON = text("reason", "Why.", Waiver::reason);
  private static final Field<Waiver, Optional<LocalDate>> UNTIL =
      maybe("until", "The last day it holds; nothing: to the end.", Forms.DAY, Waiver::until);
  static final Shape<Waiver> WAIVER =
      new Shape<>("a waiver", List.of(SUBJECT, WAIVED_BY, WAIVED_ON, REASON, UNTIL),
          said -> new Waiver(said.the(SUBJECT), said.the(WAIVED_BY), said.the(WAIVED_ON), said.the(REASON),
              said.the(UNTIL)));

  private static final Field<UnknownRule, String> PLACES = text("places",
      "Their places: `*` is anything in one folder, `**` across folders; nothing: all.", UnknownRule::places);
  private static final Field<UnknownRule, String> SAYS =
      text("says", "Their reasons, in which `*` is anything; nothing: all.", UnknownRule::says);
  private static final Field<UnknownRule, String> OF_SOURCE =
      text("from", "The source they come from; nothing: every one.", UnknownRule::from);
  private static final Field<UnknownRule, String> RULED_BY = needed("by", "Who decided.", Forms.TEXT, UnknownRule::by);
  private static final Field<UnknownRule, LocalDate> RULED_ON = needed("on", "The day.", Forms.DAY, UnknownRule::on);
  private static final Field<UnknownRule, String> RULE_REASON =
      needed("reason", "Why they need no answer.", Forms.TEXT, UnknownRule::reason);
  private static final Field<UnknownRule, Optional<LocalDate>> RULE_UNTIL =
      maybe("until", "The last day it holds; nothing: to the end.", Forms.DAY, UnknownRule::until);
  static final Shape<UnknownRule> UNKNOWN_RULE =
      new Shape<>("a rule for unknowns", List.of(PLACES, SAYS, OF_SOURCE, RULED_BY, RULED_ON, RULE_REASON, RULE_UNTIL),
          said -> new UnknownRule(said.the(PLACES), said.the(SAYS), said.the(OF_SOURCE), said.the(RULED_BY),
              said.the(RULED_ON), said.the(RULE_REASON), said.the(RULE_UNTIL)));
}
