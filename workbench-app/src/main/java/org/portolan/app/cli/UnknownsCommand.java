package org.portolan.app.cli;

import org.portolan.app.desk.FolderStore;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "unknowns", description = "Prints what could not be read, parsed or resolved, and who settled it.")
final class UnknownsCommand extends WorkspaceCommand {
  @Option(names = "--all", description = "those that are settled, too")
  private boolean all;

  UnknownsCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var unknowns = survey(store).judgement().unknowns();
    if (json()) {
      out().println(Json.text(UnknownsJson.of(unknowns)));
      return ExitCode.FINE;
    }
    for (var one : all ? unknowns.all() : unknowns.open()) {
      tell(one);
    }
    out().println(UnknownsJson.counts(unknowns));
    return ExitCode.FINE;
  }

  private void tell(UnknownCase one) {
    var unread = one.unknown().unread();
    out().println(one.id() + "  " + (one.unknown().source().isEmpty() ? "" : one.unknown().source() + ":")
        + unread.place() + "  " + unread.reason());
    if (!unread.remedy().isBlank()) {
      out().println("    → " + unread.remedy());
    }
    if (!one.open() || one.state() instanceof UnknownCase.State.Returned) {
      out().println("    " + one.spoken());
    }
    if (one.open() && !one.owner().isBlank()) {
      out().println("    ask " + one.owner());
    }
  }
}
