package org.portolan.model.intake;

import java.util.List;

/// All that one import of one source brought: facts, what was read and what was not.
///
/// @param complete false when the import broke off; such a report never replaces a complete one
public record ImportReport(Source source, List<Fact> facts, List<ReadPlace> read, List<Unread> unread,
    boolean complete) {
  public ImportReport {
    facts = List.copyOf(facts);
    read = read.stream().sorted().distinct().toList();
    unread = unread.stream().sorted().distinct().toList();
  }
}
