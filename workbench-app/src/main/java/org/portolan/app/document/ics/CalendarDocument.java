package org.portolan.app.document.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message;
import org.portolan.model.survey.Survey;

/// Writes the messages and the window as events, with their time zone inside, so that a calendar program shows them
/// at the right moment without asking anybody.
public final class CalendarDocument {
  private static final Duration TO_SEND = Duration.ofMinutes(15);

  static {
    // Zones come from the library's own files: nothing is looked up on the net, nothing is cached on disk.
    System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
  }

  private final Survey survey;
  private final Set<String> names = new HashSet<>();
  private final Calendar calendar = new Calendar();
  private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

  private CalendarDocument(Survey survey) {
    this.survey = survey;
  }

  /// Empty while neither the window nor a message has a date: a calendar without an event is none (RFC 5545, 3.6).
  ///
  /// @param written the moment the newest input was written; it stands for "now", so that the same input gives the
  ///                same bytes
  public static Optional<String> write(Survey survey, Instant written) {
    return new CalendarDocument(survey).write(written);
  }

  private Optional<String> write(Instant written) {
    calendar.add(new ProdId("-//Portolan//Communication schedule//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    survey.plan().window().flatMap(this::zone).ifPresent(zone -> calendar.add(withoutAddress(zone)));
    survey.plan().window().ifPresent(window -> window(window, written));
    survey.communication().messages().forEach(
        message -> message.send().ifPresent(send -> message(message, send, written)));
    if (calendar.getComponents().isEmpty()) {
      return Optional.empty();
    }
    var problems = calendar.validate();
    if (problems.hasErrors()) {
      throw new IllegalStateException("the calendar is not valid: " + problems);
    }
    return Optional.of(Folding.fold(calendar.toString()));
  }

  /// What is sent round names no address from which a program might fetch something.
  private static VTimeZone withoutAddress(TimeZone zone) {
    return zone.getVTimeZone().copy().removeAll(Property.TZURL);
  }

  private Optional<TimeZone> zone(Window window) {
    return Optional.ofNullable(zones.getTimeZone(window.zone().getId()));
  }

  private void window(Window window, Instant written) {
    event("window", window.begins(), window.length(), "Cutover: " + survey.manifest().context().name(),
        "Fingerprint " + survey.fingerprint().spoken(), written);
  }

  private void message(Message message, ZonedDateTime send, Instant written) {
    var zone = survey.plan().window().map(Window::zone).orElse(send.getZone());
    // Numbers count what is exported this time; what the message is for, and whom, stays.
    event(message.moment().name() + " " + message.audience(), send.withZoneSameInstant(zone), TO_SEND,
        message.number() + " to " + message.audience() + ": " + message.subject(),
        message.body() + "\n\nWrites: " + orNobody(message.owner()) + "\nApproves: " + orNobody(message.approver()),
        written);
  }

  private static String orNobody(String name) {
    return name.isBlank() ? "nobody yet" : name;
  }

  private void event(String name, ZonedDateTime begins, Duration length, String summary, String text, Instant written) {
    var event = new VEvent(false);
    event.add(new DtStart<>(begins));
    event.add(new DtEnd<>(begins.plus(length)));
    event.add(new Summary(summary));
    event.add(new Description(text));
    event.add(new Uid(once(slug(name)) + "@" + slug(survey.manifest().context().name()) + ".portolan"));
    event.add(new DtStamp(written));
    calendar.add(event);
  }

  private String once(String name) {
    var unique = name;
    for (int twin = 2; !names.add(unique); twin++) {
      unique = name + "~" + twin;
    }
    return unique;
  }

  /// The same plan keeps its events' names, so that a newer calendar replaces the older one.
  private static String slug(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "plan" : slug;
  }
}
