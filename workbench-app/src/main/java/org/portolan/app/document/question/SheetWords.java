package org.portolan.app.document.question;

import java.util.List;
import org.portolan.model.inquiry.Question;
import org.portolan.model.inquiry.QuestionSheet;

/// What stands on a question sheet, whatever its format.
final class SheetWords {
  /// How to fill it in.
  static final List<String> INTRODUCTION = List.of(
      "We are moving this platform. Below stands what we found and could not settle by ourselves; you know it better"
          + " than any file.",
      "Answer what you can, in your own words, with your name and the day (2026-11-24) beside it. Leave the first column"
          + " as it is, leave empty what you do not know, and send the file back.",
      "“What follows” takes the names of what it uses, with ; between several: writes finance.ledger; reads"
          + " sales.orders. Leave it empty where it uses nothing that moves.");

  private SheetWords() {}

  static String cell(QuestionSheet sheet, Question question, SheetColumn column) {
    return switch (column) {
      case ID -> question.subject();
      case QUESTION -> question.asks();
      case WHERE -> question.where();
      case WHY -> question.why();
      case FROM -> sheet.owner();
      case ANSWER, FOLLOWS, DATE -> "";
    };
  }
}
