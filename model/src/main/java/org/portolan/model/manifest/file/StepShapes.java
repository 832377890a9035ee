package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// Steps that somebody wrote for the night.
final class StepShapes {
  private static final String WHERE = "Host and account, such as `legacy-app-01, as root`.";
  private static final String COMMANDS_MEANING = "Exactly as typed, one below the other.";

  private StepShapes() {}

  private static final Field<Undo, String> UNDO_DO = needed("do", "How it is undone.", Forms.TEXT, Undo::instruction);
  private static final Field<Undo, String> UNDO_ON = text("on", WHERE, Undo::on);
  private static final Field<Undo, List<String>> UNDO_COMMANDS =
      usual("commands", COMMANDS_MEANING, Forms.lines(Forms.TEXT), Undo::commands, List.of());
  private static final Field<Undo, Duration> UNDO_TAKES =
      usual("takes", "How long it takes.", Words.LENGTH, Undo::duration, Duration.ZERO);
  private static final Field<Undo, String> UNDO_CHECK =
      text("check", "What is seen when it worked, with a number.", Undo::check);
  private static final Field<Undo, String> IF_NOT =
      text("if-not", "What to do when the check does not hold.", Undo::ifNot);
  private static final Shape<Undo> UNDO =
      new Shape<>("an undo", List.of(UNDO_DO, UNDO_ON, UNDO_COMMANDS, UNDO_TAKES, UNDO_CHECK, IF_NOT),
          said -> new Undo(said.the(UNDO_DO), said.the(UNDO_ON), said.the(UNDO_COMMANDS), said.the(UNDO_TAKES),
              said.the(UNDO_CHECK), said.the(IF_NOT)));

  private static final Field<StepSpec, String> DO =
      needed("do", "What is done; starts with a verb.", Forms.TEXT, StepSpec::instruction);
  private static final Field<StepSpec, Stage> STAGE = needed("stage", "Where in the night it belongs.",
      Forms.word(List.of(Stage.values()), stage -> stage.name().toLowerCase(Locale.ROOT).replace('_', '-')),
      StepSpec::stage);
  private static final Field<StepSpec, String> ON = text("on", WHERE, StepSpec::on);
  private static final Field<StepSpec, List<String>> COMMANDS =
      usual("commands", COMMANDS_MEANING, Forms.lines(Forms.TEXT), StepSpec::commands, List.of());
  private static final Field<StepSpec, Duration> TAKES =
      usual("takes", "How long it takes.", Words.LENGTH, StepSpec::duration, Duration.ZERO);
  private static final Field<StepSpec, String> CHECK =
      text("check", "What is seen when it worked, with a number.", StepSpec::check);
  private static final Field<StepSpec, String> PERSON =
      text("person", "Who does it; nobody named: the item's owner.", StepSpec::person);
  private static final Field<StepSpec, Optional<Undo>> UNDO_OF_STEP =
      maybe("undo", "How it is undone.", UNDO, StepSpec::undo);
  private static final Field<StepSpec, Boolean> NO_RETURN = usual("point-of-no-return",
      "Whether it cannot be undone once it is done.", Forms.TRUTH, StepSpec::pointOfNoReturn, false);

  static final Shape<StepSpec> STEP = new Shape<>("a step",
      List.of(DO, STAGE, ON, COMMANDS, TAKES, CHECK, PERSON, UNDO_OF_STEP, NO_RETURN),
      said -> new StepSpec(said.the(STAGE), said.the(DO), said.the(ON), said.the(COMMANDS), said.the(TAKES),
          said.the(CHECK), said.the(PERSON), said.the(UNDO_OF_STEP), said.the(NO_RETURN)));
}
