package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;

/// A shell command. Lines count from 1 in the file that the text came from.
sealed interface Command {
  int line();

  /// `A=1 program words <in`
  record Simple(int line, List<Setting> settings, List<Word> words, List<Redirect> redirects) implements Command {}

  record Pipe(int line, List<Command> parts) implements Command {}

  record Sequence(int line, List<Command> commands) implements Command {}

  /// @param or whether `right` runs when `left` did not succeed (`||`), else when it did (`&&`)
  record Linked(int line, Command left, Command right, boolean or) implements Command {}

  record Not(int line, Command of) implements Command {}

  record If(int line, Command condition, Command yes, Optional<Command> no) implements Command {}

  record While(int line, Command condition, Command body, boolean until) implements Command {}

  record For(int line, String name, Optional<List<Word>> words, Command body) implements Command {}

  /// `for ((first; goesOn; next))`
  record Count(int line, String first, String goesOn, String next, Command body) implements Command {}

  record Case(int line, Word of, List<Arm> arms) implements Command {}

  record Function(int line, String name, Command body) implements Command {}

  /// `{ …; }` or `( … )`
  record Group(int line, Command body, boolean subshell, List<Redirect> redirects) implements Command {}

  /// @param end `;;`, `;&` where the next arm's commands follow, `;;&` where the next patterns are tried, too
  record Arm(List<Word> patterns, Command body, String end) {}

  /// @param key which element of a list is set, as in `list[key]=value`
  record Setting(int line, String name, Optional<Word> key, boolean append, Word value,
      Optional<List<Word>> elements) {}

  /// @param sign `<`, `>`, `>>`, `<<` (a here-document), `<<<`
  record Redirect(int line, String sign, Word target) {}
}
