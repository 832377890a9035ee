package org.portolan.app.cli;

import java.io.PrintWriter;
import org.portolan.model.problem.Problem;

/// A problem as lines of text: where and what first, then why, then what to do.
final class ProblemText {
  private ProblemText() {}

  static void print(Problem problem, PrintWriter to) {
    to.println(problem.place() + ": " + problem.summary());
    if (!problem.cause().isEmpty()) {
      to.println("  " + problem.cause());
    }
    problem.remedies().forEach(remedy -> to.println("  → " + remedy));
  }
}
