package org.portolan.app.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.app.plan.MonthRow.Label;

class MonthRowTest {
  private static final LocalDate FROM = LocalDate.of(2026, 11, 16);

  @Test
  void theYearIsSaidFirstAndAgainWhereItChanges() {
    assertEquals(List.of("November 2026", "December", "January 2027", "February"),
        words(row(10, 2000), LocalDate.of(2027, 2, 20)));
  }

  @Test
  void aNameWithoutRoomIsShortenedAndLeftOutWhereEvenThatCoversTheNext() {
    assertEquals(List.of("Dec 2026", "Feb 2027", "April", "May"),
        words(row(1.2, 2000), LocalDate.of(2027, 5, 20)));
  }

  @Test
  void aPlanOfSeveralYearsSaysEachYear() {
    var words = words(row(0.5, 4000), LocalDate.of(2029, 3, 1));
    assertEquals(List.of(true, true, true, true), List.of("2026", "2027", "2028", "2029").stream()
        .map(year -> words.stream().anyMatch(word -> word.endsWith(year))).toList());
  }

  @Test
  void aNameStepsBehindALineAndNeverBeyondTheEnd() {
    assertEquals(List.of(new Label(24, "Nov 2026"), new Label(154, "December")),
        row(10, 320).labels(FROM, LocalDate.of(2027, 1, 20), List.of(LocalDate.of(2026, 11, 18))));
    assertEquals(List.of(new Label(4, "Nov 2026")),
        row(10, 320).labels(FROM, LocalDate.of(2026, 12, 1), List.of(LocalDate.of(2026, 11, 23))));
  }

  private static List<String> words(MonthRow row, LocalDate to) {
    return row.labels(FROM, to, List.of()).stream().map(Label::words).toList();
  }

  /// Every letter is six pixels wide.
  private static MonthRow row(double aDay, double right) {
    return new MonthRow(day -> ChronoUnit.DAYS.between(FROM, day) * aDay, words -> words.length() * 6, right);
  }
}
