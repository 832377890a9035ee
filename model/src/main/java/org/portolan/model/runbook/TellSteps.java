package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// The first and the last step of every night: telling everybody.
final class TellSteps implements Derivation {
  private static final Duration TELLING = Duration.ofMinutes(5);

  @Override
  public List<Draft> steps(Night night) {
    var undo = new Undo("Tell everybody that the old side is open again", "", List.of(), TELLING,
        "every audience has the message that we are back", "call the audiences that did not answer");
    var begin = Draft.undoable(Stage.PREPARE, "Tell everybody that the window begins", "", List.of(), TELLING,
        "every audience has the message that the window has begun", night.runs(), undo);
    var end = Draft.harmless(Stage.TELL, "Tell everybody that the new side is open", "", List.of(), TELLING,
        "every audience has the message with the new addresses", night.runs());
    return List.of(Draft.joint(begin, night.deputyOf(night.runs()), "R-47"),
        Draft.joint(end, night.deputyOf(night.runs()), "R-47" + staysOff(night)));
  }

  /// In full: whoever waits for one of them in the morning finds its name here.
  private static String staysOff(Night night) {
    var names = StopSteps.stayingOff(night).stream().map(Asset::name).sorted().toList();
    return names.isEmpty() ? "" : "; these stay switched off: " + String.join(", ", names);
  }
}
