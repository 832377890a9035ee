package org.portolan.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.portolan.app.document.ics.CalendarDocument;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.survey.Survey;

class CalendarDocumentTest {
  private static final Instant WRITTEN = Instant.parse("2027-01-20T08:00:00Z");

  @Test
  void aCalendarProgramReadsTheWindowInItsZone() throws IOException, ParserException {
    var text = CalendarDocument.write(NightSurvey.of("orders"), WRITTEN).orElseThrow();

    var calendar = new CalendarBuilder().build(new StringReader(text));
    assertFalse(calendar.validate().hasErrors());
    assertTrue(text.contains("BEGIN:VTIMEZONE") && text.contains("TZID:Europe/Paris"), text);
    assertTrue(text.contains("DTSTART;TZID=Europe/Paris:20270206T220000"), text);
  }

  @Test
  void noLineIsLongerThanProgramsRead() throws IOException, ParserException {
    var name = "Überführung der Läger " + "שלום ".repeat(20);
    var text = CalendarDocument.write(NightSurvey.of(name), WRITTEN).orElseThrow();

    assertEquals(List.of(), text.lines().filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75).toList());
    assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1);
    var summary = new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT").getFirst()
        .getRequiredProperty("SUMMARY").getValue();
    assertEquals("Cutover: " + name.strip(), summary.strip());
  }

  @Test
  void aMessageIsKnownByWhatItIsForAndNotByItsNumber() {
    var text = CalendarDocument.write(NightSurvey.of("orders"), WRITTEN).orElseThrow();
    assertEquals(List.of("UID:window@orders.portolan", "UID:first-notice-orders@orders.portolan"),
        text.lines().filter(line -> line.startsWith("UID:")).toList());
    assertFalse(text.contains("TZURL"), text);
  }

  @Test
  void whatWaitsInTheDrawerHasNoDateAndIsNoEvent() {
    var text = CalendarDocument.write(NightSurvey.of("orders"), WRITTEN).orElseThrow();

    assertEquals(2, text.split("BEGIN:VEVENT", -1).length - 1);
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertEquals(CalendarDocument.write(NightSurvey.of("a, b; \"c\"\nEND:VEVENT"), WRITTEN),
        CalendarDocument.write(NightSurvey.of("a, b; \"c\"\nEND:VEVENT"), WRITTEN));
  }

  @Test
  void whileNothingHasADateThereIsNoCalendar() {
    var undated = Survey.of(Manifest.named("Shop"), Inventory.EMPTY, Logbook.EMPTY, WRITTEN.atZone(ZoneOffset.UTC));
    assertEquals(Optional.empty(), CalendarDocument.write(undated, WRITTEN));
  }
}
