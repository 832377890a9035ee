package org.portolan.app.cli;

import java.util.List;

/// Every command there is, in the order of `--help`; a new one is one line here.
final class Commands {
  private Commands() {}

  static List<Object> of(Surroundings around) {
    return List.of(new OpenCommand(around), new SampleCommand(around), new InitCommand(around),
        new CollectCommand(around), new ImportCommand(around), new SourceCommand(around),
        new ProfileCommand(around), new GraphCommand(around),
        new ImpactCommand(around),
        new SilentCommand(around),
        new WhyCommand(around), new UnknownsCommand(around), new QuestionsCommand(around),
        new AnswerCommand(around), new AttestCommand(around), new CheckCommand(around), new PlanCommand(around),
        new ExportCommand(around), new DiffCommand(around),
        new RunSampleCommand(around));
  }
}
