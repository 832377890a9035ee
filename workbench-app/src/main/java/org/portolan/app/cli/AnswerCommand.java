package org.portolan.app.cli;

import java.time.ZoneOffset;
import java.util.List;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.logbook.Entry;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "answer", description = "Writes down what somebody said about an unknown or a silent dependency.")
final class AnswerCommand extends WritingCommand {
  @Parameters(index = "1", paramLabel = "SUBJECT", description = "the id of the unknown (U-…) or silent dependency")
  private String subject = "";

  @Parameters(index = "2", paramLabel = "WORDS", arity = "0..1", description = "the answer")
  private String words = "";

  @Option(names = "--follows", paramLabel = "ARROWS", defaultValue = "",
      description = "what follows from it: \"writes finance.ledger; reads sales.orders\"")
  private String follows = "";

  @Option(names = "--withdraw", description = "take the answer back, and all that followed from it")
  private boolean withdraw;

  AnswerCommand(Surroundings around) {
    super(around);
  }

  @Override
  String write(FolderStore store, Survey survey) throws ProblemException {
    if (withdraw) {
      store.append(new Entry.AnswerWithdrawn(now(), by(), subject));
      return "The answer about " + subject + " is taken back.";
    }
    if (words.isBlank() && follows.isBlank()) {
      throw Problem.of("answer-empty", Location.of(subject), "Nothing was written down", "There is no answer",
          "Say it: portolan answer WORKSPACE " + subject + " \"…\" --by NAME").asException();
    }
    var today = now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    var answers = survey.answers(List.of(new AnswerRow(Location.of(subject), subject, words, follows, by(), today)));
    if (!answers.problems().isEmpty()) {
      throw answers.problems().getFirst().asException();
    }
    for (var answer : answers.fresh()) {
      store.append(new Entry.Answered(now(), answer.by(), answer.subject(), answer.words(), answer.needs()));
    }
    return subject + " is answered.";
  }
}
