package org.portolan.model.logbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.logbook.Entry.Attested;

/// The last word on each subject, in the order of the moments, so that merged logbooks say the same.
///
/// @param answers      by the unknown or silent dependency that they are about
/// @param attestations by item
public record WhatWasSaid(Map<String, Answered> answers, Map<String, Attested> attestations) {
  public WhatWasSaid {
    answers = Map.copyOf(answers);
    attestations = Map.copyOf(attestations);
  }

  public static WhatWasSaid in(Logbook logbook) {
    var answers = new TreeMap<String, Answered>();
    var attestations = new TreeMap<String, Attested>();
    logbook.entries().stream().sorted(Comparator.comparing(Entry::at)).forEach(entry -> {
      switch (entry) {
        case Answered answered -> answers.put(answered.subject(), answered);
        case Entry.AnswerWithdrawn withdrawn -> answers.remove(withdrawn.subject());
        case Attested attested -> attestations.put(attested.item(), attested);
        case Entry.AttestationWithdrawn withdrawn -> attestations.remove(withdrawn.item());
        case Entry.AssetTold _,Entry.DependencyTold _,Entry.AssetWithdrawn _,Entry.DependencyWithdrawn _ -> {}
      }
    });
    return new WhatWasSaid(answers, attestations);
  }

  /// The answer to the first of these subjects that has one.
  public Optional<Answered> answer(String... subjects) {
    return Arrays.stream(subjects).map((Function<String, Optional<Answered>>) subject -> Optional
        .ofNullable(answers.get(subject))).flatMap(Optional::stream).findFirst();
  }
}
