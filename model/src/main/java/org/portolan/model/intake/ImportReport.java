package org.portolan.model.intake;

import java.util.List;
import org.portolan.model.problem.Problem;

/// All that one import of one source brought: facts, what was read and what was not.
///
/// @param complete false when the import broke off; such a report never replaces a complete one
/// @param warnings what the user should know about how it was read (the login is a superuser); shown after the
///                 import, not part of the inventory
public record ImportReport(Source source, List<Fact> facts, List<ReadPlace> read, List<Unread> unread, boolean complete,
    List<Problem> warnings) {
  public ImportReport(Source source, List<Fact> facts, List<ReadPlace> read, List<Unread> unread, boolean complete) {
    this(source, facts, read, unread, complete, List.of());
  }

  public ImportReport {
    facts = List.copyOf(facts);
    read = read.stream().sorted().distinct().toList();
    unread = unread.stream().sorted().distinct().toList();
    warnings = List.copyOf(warnings);
  }
}
