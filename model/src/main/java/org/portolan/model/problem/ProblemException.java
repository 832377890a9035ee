package org.portolan.model.problem;

/// The only checked exception that crosses packages: carries what the user shall read.
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.place() + ": " + problem.summary());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.place() + ": " + problem.summary(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
