package org.portolan.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.app.gallery.Fernhill;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.ByteCount;

class AnswersTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Answers empty = Answers.of(Context.named(""), PARIS);

  @Test
  void onlyTheNameHasToBeSaidAtOnce() {
    assertEquals(Optional.of("Give the plan a name"), empty.mistake(Question.NAME));
    assertEquals(true, empty.with(Question.NAME, "Shop").complete());
  }

  @Test
  void whereTheMethodIsAPoorFitThePlanSaysWhyItIsUsed() {
    var small = empty.with(Question.NAME, "Shop").with(Fit.SMALL);
    assertEquals(Optional.of("Say why, in a few words"), small.mistake(Question.REASON));
    var accepted = small.with(Question.REASON, "Its forms feed three systems");
    assertEquals("Its forms feed three systems", accepted.on(Context.named("")).triage());
    assertEquals("", accepted.with(Fit.PLATFORM).on(Context.named("")).triage());
  }

  @Test
  void aWindowEndsAfterItBegins() {
    var answers = empty.with(Question.FROM, "2027-01-23 22:00").with(Question.TO, "2027-01-23 06:00");
    assertEquals(Optional.of("The window ends before it begins"), answers.mistake(Question.TO));
    assertEquals(Optional.of("A window that begins also ends"), answers.with(Question.TO, " ").mistake(Question.TO));
  }

  @Test
  void whatCannotBeUnderstoodIsSaidAtItsField() {
    assertEquals(Optional.of("A number and a unit, such as 2 TB"),
        empty.with(Question.VOLUME, "a lot").mistake(Question.VOLUME));
    assertEquals(Optional.of("A whole number"), empty.with(Question.USERS, "-3").mistake(Question.USERS));
    assertEquals(Optional.of("A zone, such as Europe/Paris"), empty.with(Question.ZONE, "Mars").mistake(Question.ZONE));
  }

  @Test
  void theAnswersBecomeThePlansContext() {
    var context = empty.with(Question.NAME, "Shop")
        .with(Question.VOLUME, "2 TB")
        .with(Question.USERS, "1,200")
        .with(Question.OUTAGE, "8 h")
        .with(Question.FROM, "2027-01-23 22:00")
        .with(Question.TO, "2027-01-24 06:00")
        .on(Context.named(""));
    assertEquals(new Context.Scope(Optional.of(new ByteCount(2_000_000_000_000L)), Optional.of(1200), Optional.empty()),
        context.scope());
    assertEquals(Optional.of(Duration.ofHours(8)), context.downtimeTolerance());
    assertEquals(Optional.of(
        new Window(LocalDateTime.of(2027, 1, 23, 22, 0), LocalDateTime.of(2027, 1, 24, 6, 0), PARIS)),
        context.window());
  }

  @Test
  void whatWasSaidBeforeIsReadBackUnchanged() {
    var context = Fernhill.manifest().context();
    assertEquals(context, Answers.of(context, PARIS).on(context));
  }
}
