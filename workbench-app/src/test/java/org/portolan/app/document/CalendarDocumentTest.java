package org.portolan.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.portolan.app.document.ics.CalendarDocument;

class CalendarDocumentTest {
  private static final Instant WRITTEN = Instant.parse("2027-01-20T08:00:00Z");

  @Test
  void aCalendarProgramReadsTheWindowInItsZone() throws IOException, ParserException {
    var text = CalendarDocument.write(NightSurvey.of("orders"), WRITTEN);

    var calendar = new CalendarBuilder().build(new StringReader(text));
    assertFalse(calendar.validate().hasErrors());
    assertTrue(text.contains("BEGIN:VTIMEZONE") && text.contains("TZID:Europe/Paris"), text);
    assertTrue(text.contains("DTSTART;TZID=Europe/Paris:20270206T220000"), text);
  }

  @Test
  void whatWaitsInTheDrawerHasNoDateAndIsNoEvent() {
    var text = CalendarDocument.write(NightSurvey.of("orders"), WRITTEN);

    assertEquals(2, text.split("BEGIN:VEVENT", -1).length - 1);
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertEquals(CalendarDocument.write(NightSurvey.of("a, b; \"c\"\nEND:VEVENT"), WRITTEN),
        CalendarDocument.write(NightSurvey.of("a, b; \"c\"\nEND:VEVENT"), WRITTEN));
  }
}
