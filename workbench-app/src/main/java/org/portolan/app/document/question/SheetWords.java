package org.portolan.app.document.question;

import java.util.List;
import org.portolan.model.inquiry.Question;
import org.portolan.model.inquiry.QuestionSheet;

/// What stands on a question sheet, whatever its format.
final class SheetWords {
  /// How to fill it in.
  static final List<String> INTRODUCTION = List.of(
      "We move this platform, and found what follows. You know it better than any file.",
      "Fill in the last four columns of each row that you can say something about, and send the file back. Leave the"
          + " first column as it is.",
      "“What follows” is for what it touches: writes finance.ledger; reads sales.orders. Write the date as year-month-day.");

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
