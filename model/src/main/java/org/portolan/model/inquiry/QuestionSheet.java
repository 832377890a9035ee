package org.portolan.model.inquiry;

import java.util.List;

/// All that one person is asked, or all that nobody is named for in one source.
///
/// @param owner the person; empty while nobody is named
/// @param title `Questions for A. Moreau`, `Questions about web1`
/// @param name  of its files, without ending
public record QuestionSheet(String owner, String title, String name, List<Question> questions) {
  public QuestionSheet {
    questions = List.copyOf(questions);
  }
}
