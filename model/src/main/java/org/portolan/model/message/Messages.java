package org.portolan.model.message;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.AudienceKind;
import org.portolan.model.message.Message.Communication;
import org.portolan.model.message.Message.Moment;
import org.portolan.model.runbook.Runbook;

/// Writes the messages of R-47: users hear a week and a day before and at the end; stakeholders and operations at
/// start, decision, end and after the watch; and for everybody two wait in the drawer.
public final class Messages {
  private Messages() {}

  public static Communication of(Basis basis, Runbook night) {
    var words = new Words(basis);
    var drafts = new ArrayList<Draft>();
    for (var moment : Moment.values()) {
      basis.context().audiences().stream().filter(audience -> hears(audience.kind(), moment))
          .forEach(audience -> drafts.add(new Draft(moment, audience, Timing.of(moment, audience, basis, night))));
    }
    drafts.sort(Draft.ORDER);
    var messages = new ArrayList<Message>();
    for (var draft : drafts) {
      messages.add(draft.numbered(messages.size() + 1, Text.of(draft.moment(), draft.audience(), words),
          basis.context().roles().decides()));
    }
    return new Communication(messages,
        basis.context().window().map(window -> Zones.table(basis.context().audiences(), window)).orElse(List.of()));
  }

  /// What the notices to users leave open, and every message that names nobody to ask.
  public static List<Gap> gaps(Basis basis, Communication communication) {
    var words = new Words(basis);
    return communication.messages().stream().flatMap(message -> basis.context().audiences().stream()
        .filter(audience -> audience.name().equals(message.audience())).limit(1)
        .flatMap(audience -> gaps(message, audience, words))).toList();
  }

  private static Stream<Gap> gaps(Message message, Audience audience, Words words) {
    var gaps = new ArrayList<Gap>();
    if (message.moment() == Moment.FIRST_NOTICE || message.moment() == Moment.SECOND_NOTICE) {
      if (words.window(audience).isEmpty()) {
        gaps.add(new Gap(message.number(), audience.name(), "the window", "window"));
      }
      if (words.addresses().isEmpty()) {
        gaps.add(new Gap(message.number(), audience.name(), "where to log in", "items"));
      }
      if (words.changes().isEmpty()) {
        gaps.add(new Gap(message.number(), audience.name(), "what is different", "approach"));
      }
    }
    if (words.contact(audience).isEmpty()) {
      gaps.add(new Gap(message.number(), audience.name(), "whom to ask", "contacts"));
    }
    return gaps.stream();
  }

  private static boolean hears(AudienceKind kind, Moment moment) {
    return switch (moment) {
      case FIRST_NOTICE, SECOND_NOTICE -> kind == AudienceKind.USERS;
      case START, GO_OR_BACK, WATCH_ENDS -> kind != AudienceKind.USERS;
      case END, WE_GO_BACK, WE_ARE_BACK -> true;
    };
  }

  private record Draft(Moment moment, Audience audience, Timing timing) {
    /// In order of sending; the drawer stands where it would be opened. Without a window, in order of the method.
    static final Comparator<Draft> ORDER = Comparator.comparing(Draft::opened).thenComparing(Draft::moment)
        .thenComparing(draft -> draft.audience().name());

    private Instant opened() {
      return timing.send().or(timing::latest).map(ZonedDateTime::toInstant).orElse(Instant.MAX);
    }

    Message numbered(int number, Text text, String decides) {
      return new Message(String.format(Locale.ROOT, "M-%02d", number), moment, audience.name(), timing.send(),
          timing.latest(), text.subject(), text.body(), audience.owner(),
          audience.approver().isBlank() ? decides : audience.approver(), drawer());
    }

    private boolean drawer() {
      return moment == Moment.WE_GO_BACK || moment == Moment.WE_ARE_BACK;
    }
  }
}
