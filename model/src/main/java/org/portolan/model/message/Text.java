package org.portolan.model.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.message.Message.Moment;

/// Subject and body of one message: short, with the reader's clock, and whom to ask.
///
/// @param body paragraphs with an empty line between them
record Text(String subject, String body) {

  static Text of(Moment moment, Audience audience, Words words) {
    return switch (moment) {
      case FIRST_NOTICE -> new Text(words.plan() + ": closed for a night"
          + (words.nothingDiffers() && words.addresses().isEmpty() ? "" : ", new from then on"),
          notice(audience, words));
      case SECOND_NOTICE -> new Text(words.plan() + ": it begins within a day", notice(audience, words));
      case START -> new Text(words.plan() + ": the window has begun", body(
          "We have begun. The old side is closed " + words.window(audience).orElse("until we write again") + ".",
          "You hear from us at the decision to go on or back, and at the end.", contact(audience, words)));
      case GO_OR_BACK -> new Text(words.plan() + ": we go on",
          body("Everything was compared and probed, and none of the criteria for going back is met. We go on and open"
              + " the new side.", contact(audience, words)));
      case END -> new Text(words.plan() + ": the new side is open",
          body("The move is done, and everything is open.", list("Addresses", words.addresses()),
              changes(words), contact(audience, words)));
      case WE_GO_BACK -> new Text(words.plan() + ": we go back",
          body("We stopped the move and go back to the old side. It stays closed until we write again"
              + words.windowEnds(audience).map(end -> ", at the latest until " + end).orElse("") + ".",
              contact(audience, words)));
      case WE_ARE_BACK -> new Text(words.plan() + ": the old side is open again",
          body("We are back on the old side. Use the addresses that you know; everything works as before.",
              "A new date comes in a message of its own.", contact(audience, words)));
      case WATCH_ENDS -> new Text(words.plan() + ": the watch is over",
          body("The new side was watched, and no criterion for going back was met. From now on the old side can be"
              + " retired.", contact(audience, words)));
    };
  }

  private static String notice(Audience audience, Words words) {
    return body(words.window(audience).map(window -> "We move, and everything is closed " + window + ".")
        .orElse("We move; the night is not fixed yet."), list("Addresses from then on", words.addresses()),
        words.nothingDiffers() ? afterwards(changes(words)) : changes(words),
        contact(audience, words));
  }

  private static String changes(Words words) {
    return words.nothingDiffers()
        ? (words.addresses().isEmpty() ? Words.AS_BEFORE : Words.ELSE_AS_BEFORE) + "."
        : list("What is different", words.changes());
  }

  /// A notice comes before the move: it says from when on it is true.
  private static String afterwards(String sentence) {
    return "Afterwards " + sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String contact(Audience audience, Words words) {
    return words.contact(audience).map(who -> "Something does not work? " + who + ".").orElse("");
  }

  private static String list(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    var all = new ArrayList<String>();
    all.add(heading + ":");
    lines.forEach(line -> all.add("- " + line));
    return String.join("\n", all);
  }

  private static String body(String... paragraphs) {
    return String.join("\n\n", List.of(paragraphs).stream().filter(one -> !one.isEmpty()).toList());
  }
}
