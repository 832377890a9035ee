package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.Bridge;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.manifest.Context.Criterion;
import org.portolan.model.manifest.Context.Freeze;
import org.portolan.model.manifest.Context.Person;
import org.portolan.model.manifest.Context.RollbackCriterion;
import org.portolan.model.manifest.Context.Roles;
import org.portolan.model.manifest.Context.Scope;
import org.portolan.model.manifest.Context.SignOff;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.FileFormat;
import org.portolan.model.yaml.form.Form;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Said;
import org.portolan.model.yaml.form.Shape;

/// The whole file, in the order in which a fresh one is written.
final class ManifestShape {
  /// Files of a later format are refused rather than half understood.
  static final int FORMAT_NUMBER = 1;

  private ManifestShape() {}

  private static final Field<Manifest, Integer> FORMAT = FileFormat.numberField(FORMAT_NUMBER);
  private static final Field<Manifest, String> NAME =
      needed("plan", "The plan's name.", Forms.TEXT, in(Context::name));
  private static final Field<Manifest, String> ORGANISATION =
      text("organisation", "For whom.", in(Context::organisation));
  private static final Field<Manifest, String> TRIAGE =
      text("triage", "The accepted debt, where this method fits badly.", in(Context::triage));
  private static final Field<Manifest, Optional<LocalDate>> START =
      maybe("start", "The first day of work.", Forms.DAY, in(Context::start));
  private static final Field<Manifest, Optional<Strategy>> STRATEGY = maybe("strategy", "How the switch is made.",
      Forms.word(List.of(Strategy.values()), Strategy::word), in(Context::strategy));
  private static final Field<Manifest, Optional<Approach>> APPROACH =
      maybe("approach", "How much changes while it moves.", ItemShape.APPROACH_WORD, in(Context::approach));
  private static final Field<Manifest, PhaseModel> PHASES = usual("phases", "Which phases it goes through.",
      Forms.word(List.of(PhaseModel.values()), PhaseModel::word), in(Context::phases), PhaseModel.FIVE_PHASES);
  private static final Field<Manifest, Optional<Duration>> DOWNTIME =
      maybe("downtime-tolerance", "The longest outage that was agreed.", Words.LENGTH, in(Context::downtimeTolerance));
  private static final Field<Manifest, Scope> SCOPE =
      usual("scope", "The scope in three figures.", ContextShapes.SCOPE, in(Context::scope), Scope.UNSAID);
  private static final Field<Manifest, List<Criterion>> ACCEPTANCE =
      many("acceptance", "What finished looks like.", ContextShapes.CRITERION, in(Context::acceptance));
  private static final Field<Manifest, Optional<Window>> WINDOW =
      maybe("window", "The cutover window.", ContextShapes.WINDOW, in(Context::window));
  private static final Field<Manifest, List<Freeze>> FREEZES =
      many("freezes", "When nothing may change.", ContextShapes.FREEZE, in(Context::freezes));
  private static final Field<Manifest, Optional<Bandwidth>> BANDWIDTH =
      maybe("bandwidth", "How fast data gets across.", ContextShapes.BANDWIDTH, in(Context::bandwidth));
  private static final Field<Manifest, Roles> ROLES =
      usual("roles", "Who runs, monitors and decides.", PeopleShapes.ROLES, in(Context::roles), Roles.NOBODY);
  private static final Field<Manifest, List<Person>> CONTACTS =
      many("contacts", "Whom to call.", PeopleShapes.PERSON, in(Context::contacts));
  private static final Field<Manifest, List<Audience>> AUDIENCES =
      many("audiences", "Whom messages are for.", PeopleShapes.AUDIENCE, in(Context::audiences));
  private static final Field<Manifest, List<RollbackCriterion>> ROLL_BACK =
      many("roll-back-when", "When we go back.", ContextShapes.ROLL_BACK, in(Context::rollbackWhen));
  private static final Field<Manifest, List<SignOff>> SIGN_OFFS =
      many("sign-offs", "Who agreed in writing.", PeopleShapes.SIGN_OFF, in(Context::signOffs));
  private static final Field<Manifest, Thresholds> THRESHOLDS = usual("thresholds",
      "Numbers of the method that this plan changes.", ContextShapes.THRESHOLDS, in(Context::thresholds),
      Thresholds.DEFAULT);
  private static final Field<Manifest, List<WaveSpec>> WAVES =
      many("waves", "Waves that have a name or a window of their own.", DecisionShapes.WAVE, Manifest::waves);
  private static final Field<Manifest, List<Bridge>> BRIDGES =
      many("bridges", "What carries dependencies across waves.", DecisionShapes.BRIDGE, Manifest::bridges);
  private static final Field<Manifest, List<Item>> ITEMS =
      usual("items", "Everything that must move, and what was decided.",
          Forms.spacedList(ItemShape.ITEM), Manifest::items, List.of());
  private static final Field<Manifest, List<Closure>> CLOSED = many("closed",
      "Silent dependencies that were accepted or are not real.", DecisionShapes.CLOSURE, Manifest::closures);
  private static final Field<Manifest, List<Waiver>> WAIVERS =
      many("waivers", "Findings that somebody decided to live with.", DecisionShapes.WAIVER, Manifest::waivers);

  private static final Field<Manifest, List<UnknownRule>> UNKNOWN_RULES = many("unknown-rules",
      "What settles many unknowns at once, later ones too.", DecisionShapes.UNKNOWN_RULE, Manifest::unknownRules);

  static final Shape<Manifest> MANIFEST = new Shape<>("the manifest",
      List.of(FORMAT, NAME, ORGANISATION, TRIAGE, START, STRATEGY, APPROACH, PHASES, DOWNTIME, SCOPE, ACCEPTANCE,
          WINDOW, FREEZES, BANDWIDTH, ROLES, CONTACTS, AUDIENCES, ROLL_BACK, SIGN_OFFS, THRESHOLDS, WAVES, BRIDGES,
          ITEMS, CLOSED, WAIVERS, UNKNOWN_RULES),
      ManifestShape::manifest, true);

  private static Manifest manifest(Said said) {
    var context = new Context(said.the(NAME), said.the(ORGANISATION), said.the(TRIAGE), said.the(SCOPE),
        said.the(ACCEPTANCE), said.the(STRATEGY), said.the(APPROACH), said.the(PHASES), said.the(DOWNTIME),
        said.the(WINDOW), said.the(FREEZES), said.the(BANDWIDTH), said.the(ROLES), said.the(CONTACTS),
        said.the(AUDIENCES), said.the(ROLL_BACK), said.the(SIGN_OFFS), said.the(THRESHOLDS), said.the(START));
    return new Manifest(context, said.the(ITEMS), said.the(WAVES), said.the(BRIDGES), said.the(CLOSED),
        said.the(WAIVERS), said.the(UNKNOWN_RULES));
  }

  private static <V> Function<Manifest, V> in(Function<Context, V> part) {
    return manifest -> part.apply(manifest.context());
  }

  private static <V> Field<Manifest, List<V>> many(String key, String meaning, Form<V> form,
      Function<Manifest, List<V>> from) {
    return usual(key, meaning, Forms.list(form), from, List.of());
  }
}
