package org.portolan.model.logbook;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.logbook.Entry.AnswerWithdrawn;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.logbook.Entry.AssetTold;
import org.portolan.model.logbook.Entry.AssetWithdrawn;
import org.portolan.model.logbook.Entry.AttestationWithdrawn;
import org.portolan.model.logbook.Entry.Attested;
import org.portolan.model.logbook.Entry.DependencyTold;
import org.portolan.model.logbook.Entry.DependencyWithdrawn;
import org.portolan.model.logbook.Entry.Told;
import org.portolan.model.yaml.form.Choice;
import org.portolan.model.yaml.form.Choice.Case;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Form;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// How each kind of entry stands in the logbook: what happened, to what, when, and who says so.
final class EntryShapes {
  private static final String KEY = "happened";

  private EntryShapes() {}

  private static final Form<AssetId> ASSET_ID =
      Forms.name("the id of an asset", AssetId::new, AssetId::value, "service/web1/billing");
  private static final Form<Instant> MOMENT = Forms.spelt("a moment in UTC", EntryShapes::moment, Instant::toString,
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$", "2026-11-20T10:15:30Z");
  private static final Form<AssetKind> ASSET_KIND = Forms.word(List.of(AssetKind.values()), AssetKind::word);
  private static final Form<DependencyKind> ARROW_KIND =
      Forms.word(List.of(DependencyKind.values()), DependencyKind::word);
  private static final Shape<Told> TOLD = told();

  private static Case<AssetTold> assetTold() {
    var happened = EntryShapes.<AssetTold>happened("asset-added");
    var at = at(AssetTold::at);
    var first = first(AssetTold::first);
    var by = by(AssetTold::by);
    var id = asset("id", AssetTold::id);
    var kind = needed("kind", "What it is.", ASSET_KIND, AssetTold::kind);
    var name = text("name", "What people call it.", AssetTold::name);
    var host = text("host", "The host it lives on.", AssetTold::host);
    var words = words(AssetTold::words);
    return new Case<>("asset-added", AssetTold.class,
        new Shape<>("an added asset", List.of(happened, id, kind, name, host, words, at, first, by),
            said -> new AssetTold(said.the(at), said.the(by), said.the(id), said.the(kind), said.the(name),
                said.the(host), said.the(words), said.the(first))));
  }

  private static Case<DependencyTold> dependencyTold() {
    var happened = EntryShapes.<DependencyTold>happened("dependency-added");
    var at = at(DependencyTold::at);
    var first = first(DependencyTold::first);
    var by = by(DependencyTold::by);
    var from = asset("from", DependencyTold::from);
    var to = asset("to", DependencyTold::to);
    var kind = needed("kind", "How the first needs the second.", ARROW_KIND, DependencyTold::kind);
    var words = words(DependencyTold::words);
    return new Case<>("dependency-added", DependencyTold.class,
        new Shape<>("an added dependency", List.of(happened, from, to, kind, words, at, first, by),
            said -> new DependencyTold(said.the(at), said.the(by), said.the(from), said.the(to), said.the(kind),
                said.the(words), said.the(first))));
  }

  private static Case<AssetWithdrawn> assetWithdrawn() {
    var happened = EntryShapes.<AssetWithdrawn>happened("asset-withdrawn");
    var at = at(AssetWithdrawn::at);
    var by = by(AssetWithdrawn::by);
    var id = asset("id", AssetWithdrawn::id);
    return new Case<>("asset-withdrawn", AssetWithdrawn.class, new Shape<>("a withdrawn asset",
        List.of(happened, id, at, by), said -> new AssetWithdrawn(said.the(at), said.the(by), said.the(id))));
  }

  private static Case<DependencyWithdrawn> dependencyWithdrawn() {
    var happened = EntryShapes.<DependencyWithdrawn>happened("dependency-withdrawn");
    var at = at(DependencyWithdrawn::at);
    var by = by(DependencyWithdrawn::by);
    var from = asset("from", DependencyWithdrawn::from);
    var to = asset("to", DependencyWithdrawn::to);
    var kind = needed("kind", "How the first needed the second.", ARROW_KIND, DependencyWithdrawn::kind);
    return new Case<>("dependency-withdrawn", DependencyWithdrawn.class,
        new Shape<>("a withdrawn dependency", List.of(happened, from, to, kind, at, by),
            said -> new DependencyWithdrawn(said.the(at), said.the(by), said.the(from), said.the(to),
                said.the(kind))));
  }

  private static Case<Answered> answered() {
    var happened = EntryShapes.<Answered>happened("answered");
    var at = at(Answered::at);
    var first = first(Answered::first);
    var by = by(Answered::by);
    var subject = needed("subject", "The id of the unknown or silent dependency.", Forms.TEXT, Answered::subject);
    var words = words(Answered::words);
    var needs = usual("needs", "What follows from it.", Forms.list(TOLD), Answered::needs, List.of());
    return new Case<>("answered", Answered.class,
        new Shape<>("an answer", List.of(happened, subject, words, needs, at, first, by),
            said -> new Answered(said.the(at), said.the(by), said.the(subject), said.the(words), said.the(needs),
                said.the(first))));
  }

  private static Shape<Told> told() {
    var from = asset("from", Told::from);
    var kind = needed("kind", "How the first needs the second.", ARROW_KIND, Told::kind);
    var to = asset("to", Told::to);
    return new Shape<>("a dependency", List.of(from, kind, to),
        said -> new Told(said.the(from), said.the(kind), said.the(to)));
  }

  private static Case<AnswerWithdrawn> answerWithdrawn() {
    var happened = EntryShapes.<AnswerWithdrawn>happened("answer-withdrawn");
    var at = at(AnswerWithdrawn::at);
    var by = by(AnswerWithdrawn::by);
    var subject = needed("subject", "What the answer was about.", Forms.TEXT, AnswerWithdrawn::subject);
    return new Case<>("answer-withdrawn", AnswerWithdrawn.class, new Shape<>("a withdrawn answer",
        List.of(happened, subject, at, by),
        said -> new AnswerWithdrawn(said.the(at), said.the(by), said.the(subject))));
  }

  private static Case<Attested> attested() {
    var happened = EntryShapes.<Attested>happened("attested");
    var at = at(Attested::at);
    var first = first(Attested::first);
    var by = by(Attested::by);
    var item = needed("item", "The item whose list of dependants is complete.", Forms.TEXT, Attested::item);
    var words = words(Attested::words);
    var dependants = usual("dependants", "The list as it was that day.", Forms.lines(Forms.TEXT), Attested::dependants,
        List.of());
    return new Case<>("attested", Attested.class,
        new Shape<>("an attestation", List.of(happened, item, words, dependants, at, first, by), said -> new Attested(
            said.the(at), said.the(by), said.the(item), said.the(words), said.the(dependants), said.the(first))));
  }

  private static Case<AttestationWithdrawn> attestationWithdrawn() {
    var happened = EntryShapes.<AttestationWithdrawn>happened("attestation-withdrawn");
    var at = at(AttestationWithdrawn::at);
    var by = by(AttestationWithdrawn::by);
    var item = needed("item", "The item it was about.", Forms.TEXT, AttestationWithdrawn::item);
    return new Case<>("attestation-withdrawn", AttestationWithdrawn.class,
        new Shape<>("a withdrawn attestation", List.of(happened, item, at, by),
            said -> new AttestationWithdrawn(said.the(at), said.the(by), said.the(item))));
  }

  static final Form<Entry> ENTRY = new Choice<>("an entry", KEY,
      List.of(assetTold(), dependencyTold(), assetWithdrawn(), dependencyWithdrawn(), answered(), answerWithdrawn(),
          attested(), attestationWithdrawn()));

  private static <E> Field<E, String> happened(String word) {
    return needed(KEY, "What happened.", Forms.word(List.of(word), one -> one), _ -> word);
  }

  private static <E> Field<E, Instant> at(Function<E, Instant> from) {
    return needed("at", "When, in UTC.", MOMENT, from);
  }

  private static <E> Field<E, Optional<Instant>> first(Function<E, Optional<Instant>> from) {
    return maybe("said", "When it was said, where it only stands again since then.", MOMENT, from);
  }

  private static <E> Field<E, String> by(Function<E, String> from) {
    return needed("by", "Who says so.", Forms.TEXT, from);
  }

  private static <E> Field<E, AssetId> asset(String key, Function<E, AssetId> from) {
    return needed(key, "The id of an asset.", ASSET_ID, from);
  }

  private static <E> Field<E, String> words(Function<E, String> from) {
    return text("words", "What was said, as it was said.", from);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }
}
