package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Letter;
import org.portolan.app.document.Block.Pair;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.app.document.picture.MessageTimeline;
import org.portolan.model.message.Message;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Who hears what, when, in their own time.
final class CommunicationDocument {
  private final Survey survey;
  private final List<Block> blocks = new ArrayList<>();

  private CommunicationDocument(Survey survey) {
    this.survey = survey;
  }

  static Document of(Survey survey) {
    return new CommunicationDocument(survey).write();
  }

  private Document write() {
    var messages = survey.communication().messages();
    var drawer = messages.stream().filter(Message::drawer).count();
    blocks.add(new Figures(List.of(Cover.window(survey.plan().window()), next(messages),
        new Figure("Messages", Spoken.count(messages.size()),
            drawer + " of them in the drawer, sent only if it comes to that",
            false))));
    survey.plan().window().ifPresent(window -> {
      blocks.add(new Heading(2, "", "Messages by audience", Text.of("R-47"), "timeline", false));
      blocks.add(MessageTimeline.of(messages, window, survey.manifest().context().thresholds()));
    });
    zones();
    blocks.add(new Heading(2, "", "All messages", Text.NONE, "all", false));
    blocks.add(all(messages));
    everyRoleHears(messages);
    if (!messages.isEmpty()) {
      blocks.add(new Heading(2, "", "Drafts", Text.NONE, "drafts", true));
      messages.forEach(this::draft);
    }
    blocks.addAll(NotLookedAt.counted(survey));
    return Cover.document(survey, "communication-schedule", "Communication schedule",
        "Who hears what, when, and in their own time.", Spoken.count(messages.size(), "message", "messages"), false,
        blocks);
  }

  private Figure next(List<Message> messages) {
    return messages.stream().filter(message -> message.send().filter(at -> at.isAfter(survey.asOf())).isPresent())
        .min(Comparator.comparing(message -> message.send().orElseThrow().toInstant()))
        .map(message -> new Figure("Next to send", Spoken.moment(message.send().orElseThrow()),
            message.number() + ", to " + message.audience(), false))
        .orElse(new Figure("Next to send", "nothing", "No message has a date to come.", false));
  }

  private void zones() {
    blocks.add(new Heading(2, "", "The window in the reader’s zone", Text.NONE, "zones", false));
    var columns = List.of(new Column("Readers", 36, Align.LEFT), new Column("Zone", 24, Align.LEFT),
        new Column("It begins", 20, Align.LEFT), new Column("It ends", 20, Align.LEFT));
    var rows = survey.communication().zones().stream()
        .map(zone -> new Row(List.of(Text.of(Spoken.list(zone.readers())), Text.of(zone.zone()),
            Text.strong(Spoken.weekdayMoment(zone.begins())), Text.strong(Spoken.weekdayMoment(zone.ends()))), false))
        .toList();
    blocks.add(new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("No window is set.")) : rows));
  }

  private static Table all(List<Message> messages) {
    var columns = List.of(new Column("No", 8, Align.LEFT), new Column("To", 22, Align.LEFT),
        new Column("Send", 20, Align.LEFT), new Column("Latest", 20, Align.LEFT), new Column("Writes", 15, Align.LEFT),
        new Column("Approves", 15, Align.LEFT));
    var rows = messages.stream().map(message -> new Row(List.of(Text.strong(message.number()),
        Text.of(message.audience()),
        Text.of(
            message.send().map(Spoken::weekdayMoment).orElse(message.drawer() ? "if it comes to that" : "no date yet")),
        Text.of(message.latest().map(Spoken::weekdayMoment).orElse("–")), Text.person(message.owner()),
        Text.person(message.approver())), false)).toList();
    return new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("No audience is in the manifest: nobody would hear (R-47)."))
            : rows);
  }

  private void everyRoleHears(List<Message> messages) {
    blocks.add(new Heading(2, "", "Does everybody hear?", Text.NONE, "everybody", false));
    var heard = new LinkedHashSet<String>();
    messages.forEach(message -> heard.add(message.audience()));
    var columns = List.of(new Column("Audience", 32, Align.LEFT), new Column("People", 14, Align.RIGHT),
        new Column("Messages", 54, Align.LEFT));
    var rows = survey.manifest().context().audiences().stream().map(audience -> new Row(List.of(
        Text.strong(audience.name()), Text.of(audience.size() == 0 ? "not known" : Spoken.count(audience.size())),
        heard.contains(audience.name())
            ? Text.of(String.join(", ", messages.stream().filter(message -> message.audience().equals(audience.name()))
                .map(message -> Text.tied(message.number())).toList()))
            : Text.strong("none")),
        false)).toList();
    blocks.add(new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("No audience yet.")) : rows));
  }

  private void draft(Message message) {
    blocks.add(new Heading(3, "", message.number() + " to " + message.audience(), Text.NONE, message.number(), false));
    var fields = new ArrayList<Pair>();
    fields.add(new Pair("To", Text.of(message.audience())));
    fields.add(new Pair("Send", Text.of(message.send().map(at -> Spoken.weekdayMoment(at) + " " + at.getZone())
        .orElse(message.drawer() ? "only if it comes to that" : "no date yet"))));
    fields.add(new Pair("Approves", Text.person(message.approver())));
    blocks.add(new Letter(message.subject(), fields, message.body().lines().filter(line -> !line.isBlank()).toList()));
  }
}
