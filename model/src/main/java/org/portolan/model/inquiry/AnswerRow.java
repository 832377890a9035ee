package org.portolan.model.inquiry;

import org.portolan.model.problem.Location;

/// One row of a sheet that came back, as it was typed.
///
/// @param follows what follows from the answer: `writes finance.ledger; reads sales.orders`
/// @param from    who says so
/// @param date    of the answer, as `2026-11-24`
public record AnswerRow(Location place, String subject, String answer, String follows, String from, String date) {
  boolean isEmpty() {
    return answer.isBlank() && follows.isBlank();
  }
}
