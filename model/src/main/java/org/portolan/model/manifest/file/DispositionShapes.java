package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Disposition.Move;
import org.portolan.model.manifest.Disposition.Retain;
import org.portolan.model.manifest.Disposition.Retire;
import org.portolan.model.manifest.Disposition.Rewire;
import org.portolan.model.manifest.Disposition.Undecided;
import org.portolan.model.manifest.Item;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Form;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.NothingCounts;
import org.portolan.model.yaml.form.Said;
import org.portolan.model.yaml.form.Shape;

/// The four decisions about an item; the one that stands there is the one that was made.
final class DispositionShapes {
  private static final String WAVE_MEANING = "The wave it belongs to, counting from 1; 0 or nothing: computed.";

  private DispositionShapes() {}

  private static final Field<Move, String> TO = text("to", "Where it goes, such as core/finance.", Move::to);
  private static final Field<Move, String> BY = text("by", "How it is transformed.", Move::by);
  private static final Field<Move, Integer> MOVE_WAVE = usual("wave", WAVE_MEANING, Forms.number(0), Move::wave, 0);
  private static final Field<Move, List<String>> KEEPS =
      usual("keeps", "Names that go on working: DNS names, addresses, `port 5432`, schemas.", Forms.list(Forms.TEXT),
          Move::keeps, List.of());
  private static final Shape<Move> MOVE = new Shape<>("a move", List.of(TO, BY, MOVE_WAVE, KEEPS),
      said -> new Move(said.the(TO), said.the(BY), said.the(MOVE_WAVE), said.the(KEEPS)));

  private static final Field<Rewire, String> CHANGE = text("change", "What is changed.", Rewire::change);
  private static final Field<Rewire, Integer> REWIRE_WAVE =
      usual("wave", WAVE_MEANING, Forms.number(0), Rewire::wave, 0);
  private static final Shape<Rewire> REWIRE = new Shape<>("a rewiring", List.of(CHANGE, REWIRE_WAVE),
      said -> new Rewire(said.the(CHANGE), said.the(REWIRE_WAVE)));

  private static final Field<Retire, Optional<LocalDate>> ON =
      maybe("on", "The day it is switched off.", Forms.DAY, Retire::on);
  private static final Field<Retire, String> RETIRE_REASON = text("reason", "Why it is not needed.", Retire::reason);
  private static final Shape<Retire> RETIRE = new Shape<>("a retirement", List.of(ON, RETIRE_REASON),
      said -> new Retire(said.the(ON), said.the(RETIRE_REASON)));

  private static final Field<Retain, String> RETAIN_REASON = text("reason", "Why it stays.", Retain::reason);
  private static final Shape<Retain> RETAIN =
      new Shape<>("a retention", List.of(RETAIN_REASON), said -> new Retain(said.the(RETAIN_REASON)));

  static final List<Field<Item, ? extends Optional<? extends Disposition>>> ALL =
      List.of(decision("move", "It goes to the new platform.", MOVE, Move.class),
          decision("rewire", "It stays and is pointed at the new platform.", REWIRE, Rewire.class),
          decision("retire", "It is switched off.", RETIRE, Retire.class),
          decision("retain", "It stays as it is.", RETAIN, Retain.class));

  static Disposition of(Said said) {
    Disposition decided = new Undecided();
    for (var field : ALL) {
      var one = said.the(field);
      if (one.isPresent() && decided.decided()) {
        said.mistake(field, "yaml-two-decisions", "The item has two dispositions.",
            "It is to %s already; `%s` says something else.".formatted(
                decided.verb().toLowerCase(Locale.ROOT),
                field.key()),
            "Keep one of them.");
      } else if (one.isPresent()) {
        decided = one.get();
      }
    }
    return decided;
  }

  private static <D extends Disposition> Field<Item, Optional<D>> decision(String key, String meaning, Form<D> form,
      Class<D> kind) {
    return maybe(key, meaning, new NothingCounts<>(form),
        item -> Optional.of(item.disposition()).filter(kind::isInstance).map(kind::cast));
  }
}
