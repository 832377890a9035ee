package org.portolan.app.cli;

import org.portolan.app.desk.FolderStore;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "attest",
    description = "Writes down an owner's word that the list of what depends on an item is complete.")
final class AttestCommand extends WritingCommand {
  @Parameters(index = "1", paramLabel = "ITEM", description = "of the manifest")
  private String item = "";

  @Option(names = "--words", defaultValue = "", description = "what was said")
  private String words = "";

  @Option(names = "--withdraw", description = "take the word back")
  private boolean withdraw;

  AttestCommand(Surroundings around) {
    super(around);
  }

  @Override
  String write(FolderStore store, Survey survey) throws ProblemException {
    if (withdraw) {
      store.append(new Entry.AttestationWithdrawn(now(), by(), item));
      return "The word about " + item + " is taken back.";
    }
    var id = new ItemId(item);
    if (survey.manifest().item(id).isEmpty()) {
      throw Problem.of("item-unknown", Location.of(item), "Nothing was written down", "No item is called " + item,
          survey.manifest().items().isEmpty() ? "Write items into manifest.yaml, or draft them in the window"
              : "Say one of: " + Spoken.list(survey.manifest().items().stream().map(one -> one.id().value()).limit(20)
                  .toList()))
          .asException();
    }
    var dependants = Attestation.dependants(survey.basis(), id);
    store.append(new Entry.Attested(now(), by(), item, words, dependants));
    return by() + " calls the list of what depends on " + item + " complete: "
        + Spoken.count(dependants.size(), "dependant", "dependants")
        + (dependants.isEmpty() ? "." : ": " + String.join(", ", dependants));
  }
}
