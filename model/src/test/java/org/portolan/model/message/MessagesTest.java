package org.portolan.model.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.basis.Contexts;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.AudienceKind;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message.Communication;
import org.portolan.model.message.Message.Moment;
import org.portolan.model.runbook.Runbooks;
import org.portolan.model.silent.SilentDependencies;

class MessagesTest {
  private static final Audience CUSTOMERS =
      new Audience("Customers", AudienceKind.USERS, 214_300, "", "mail", "L. Okafor", "S. Ferrand");
  private static final Audience MONTREAL =
      new Audience("Call centre", AudienceKind.USERS, 64, "America/Toronto", "mail", "A. Moreau", "");
  private static final Audience OPERATIONS =
      new Audience("Operations", AudienceKind.OPERATIONS, 12, "", "bridge", "A. Moreau", "");

  private static Sketch shop() {
    return Nights.shop().draw("endpoint/https/shop.example").item("shop-front",
        new Disposition.Move("https://shop.example", "", 0, List.of("shop.example")), "endpoint/https/shop.example")
        .context(context -> Contexts.with(context, CUSTOMERS, MONTREAL, OPERATIONS));
  }

  @Test
  void usersHearAWeekAndADayBeforeAndOperationsInTheNight() {
    assertEquals(List.of("M-01 FIRST_NOTICE Customers", "M-02 FIRST_NOTICE Call centre", "M-03 SECOND_NOTICE Customers",
        "M-04 SECOND_NOTICE Call centre", "M-05 START Operations"), told(communication(shop())).subList(0, 5));
  }

  @Test
  void whatWaitsInTheDrawerHasNoTimeToBeSent() {
    assertEquals(6, communication(shop()).messages().stream().filter(Message::drawer)
        .filter(message -> message.send().isEmpty() && message.latest().isPresent()).count());
  }

  @Test
  void noticesAreSentInTheReadersMorningOfAWorkingDayAndInTime() {
    for (int day = 0; day < 400; day++) {
      var from = LocalDateTime.of(2027, 1, 23, 22, 0).plusDays(day);
      var window = new Window(from, from.plusHours(8), Sketch.PARIS);
      for (var message : communication(shop().context(context -> Contexts.with(context, window))).messages()) {
        if (message.moment() == Moment.FIRST_NOTICE || message.moment() == Moment.SECOND_NOTICE) {
          var send = message.send().orElseThrow();
          assertEquals(10, send.getHour());
          assertTrue(send.getDayOfWeek().getValue() <= 5, send.toString());
          assertTrue(!send.isAfter(message.latest().orElseThrow()), send.toString());
          assertTrue(Duration.between(send, window.begins()).toDays() < 12, send.toString());
        }
      }
    }
  }

  @Test
  void theWindowIsToldByTheReadersClock() {
    var body = communication(shop()).messages().get(1).body();
    assertTrue(body.startsWith("We move, and everything is closed from Saturday 23 January 2027 16:00 to"
        + " Sunday 24 January 2027 00:00 (America/Toronto)."), body);
    assertEquals(List.of("Europe/Paris", "America/Toronto"),
        communication(shop()).zones().stream().map(Message.WindowInZone::zone).toList());
  }

  @Test
  void aNightInWhichTheClockChangesIsRightInEveryZone() {
    var march = new Window(LocalDateTime.of(2027, 3, 27, 22, 0), LocalDateTime.of(2027, 3, 28, 6, 0), Sketch.PARIS);
    var body = communication(shop().context(context -> Contexts.with(context, march))).messages().get(1).body();
    assertTrue(body.contains("from Saturday 27 March 2027 17:00 to Sunday 28 March 2027 00:00 (America/Toronto)"),
        body);
  }

  @Test
  void whoeverHearsThatWeGoBackHearsUntilWhenInTheirZone() {
    var body = communication(shop()).messages().stream()
        .filter(message -> message.moment() == Moment.WE_GO_BACK && message.audience().equals("Call centre"))
        .findFirst().orElseThrow().body();
    assertTrue(body.startsWith("We stopped the move and go back to the old side. It stays closed until we write again,"
        + " at the latest until Sunday 24 January 2027 00:00 (America/Toronto)."), body);
  }

  @Test
  void aNoticeSaysThatEverythingIsAsBeforeOnlyOfWhatComesAfterwards() {
    var messages = communication(shop().context(Contexts::allAtOnce)).messages();
    assertTrue(messages.getFirst().body().contains("\n\nAfterwards everything else works as before."),
        messages.getFirst().body());
    var end = messages.stream().filter(message -> message.moment() == Moment.END).findFirst().orElseThrow();
    assertTrue(end.body().contains("\n\nEverything else works as before."), end.body());
  }

  @Test
  void aNoticeNamesAddressesAndWhomToAsk() {
    var body = communication(shop()).messages().get(1).body();
    assertTrue(body.contains("- shop-front: the address stays shop.example"), body);
    assertTrue(body.contains("Something does not work? A. Moreau, +33 6 39 98 12 41, a.moreau@shop.example."), body);
  }

  @Test
  void whatANoticeLeavesOpenIsAGap() {
    var basis = Sketch.of("db/shop").context(context -> Contexts.with(context, CUSTOMERS)).basis();
    var night = Runbooks.of(basis, List.of()).getFirst();
    var gaps = Messages.gaps(basis, Messages.of(basis, night));
    assertEquals(List.of("the window", "where to log in", "what is different", "whom to ask"),
        gaps.stream().filter(gap -> gap.message().equals("M-01")).map(Gap::missing).toList());
  }

  @Test
  void aZoneThatDoesNotExistIsReadAsThatOfTheWindow() {
    var lost = new Audience("Moon", AudienceKind.USERS, 1, "Moon/Tycho", "", "", "");
    assertEquals(List.of("Europe/Paris"), communication(shop().context(context -> Contexts.with(context, lost))).zones()
        .stream().map(Message.WindowInZone::zone).toList());
  }

  private static List<String> told(Communication communication) {
    return communication.messages().stream()
        .map(message -> message.number() + " " + message.moment() + " " + message.audience()).toList();
  }

  private static Communication communication(Sketch sketch) {
    var basis = sketch.basis();
    return Messages.of(basis, Runbooks.of(basis, SilentDependencies.of(basis)).getFirst());
  }
}
