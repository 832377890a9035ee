package org.portolan.app.shell;

import java.util.List;
import java.util.function.Supplier;
import org.portolan.app.command.Answer;
import org.portolan.app.command.Hit;
import org.portolan.app.command.Match;
import org.portolan.app.command.Searchable;
import org.portolan.app.sign.Signs;
import org.portolan.model.method.Rule;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;

/// Finds what is missing before the migration can go ahead, and answers why it matters.
public final class FindingSearch implements Searchable {

  private final Supplier<Survey> survey;
  private final List<Act<Finding>> acts;

  public FindingSearch(Supplier<Survey> survey, List<Act<Finding>> acts) {
    this.survey = survey;
    this.acts = Act.with(acts, Act.copying("Copy it", Finding::summary));
  }

  @Override
  public String name() {
    return "Findings";
  }

  @Override
  public Found find(String words, int most) {
    var all = survey.get().findings();
    var found = Match.best(all, Finding::summary, words);
    return new Found(found.stream().limit(most).map(this::hit).toList(), found.size(), all.size());
  }

  private Hit hit(Finding finding) {
    return new Hit(Signs.of(finding.severity()), finding.summary(), finding.severity().word(), "",
        Act.on(finding, acts), () -> answer(finding));
  }

  private static Answer answer(Finding finding) {
    return new Answer(finding.why(),
        List.of(Answer.code("Rule", finding.rule().toString()),
            Answer.words("It asks", Rule.of(finding.rule()).map(Rule::title).orElse("")),
            Answer.words("Remedy", finding.remedy().verb()), Answer.code("About", finding.subject())));
  }
}
