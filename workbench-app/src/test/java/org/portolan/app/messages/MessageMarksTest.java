package org.portolan.app.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.model.message.Message;

class MessageMarksTest {
  private static Message message(int number, String subject) {
    return new Message(String.format("M-%02d", number), Message.Moment.START, "Board", Optional.empty(),
        Optional.empty(), subject, "", "", "", false);
  }

  private static List<MessageMarks.Mark> marks(double... at) {
    var lane = IntStream.range(0, at.length).mapToObj(i -> message(i + 1, "")).toList();
    return MessageMarks.of(lane, one -> at[Integer.parseInt(one.number().substring(2)) - 1], 1_000);
  }

  @Test
  void messagesThatWouldHideOneAnotherShareAMark() {
    assertEquals(List.of("01 02", "03"), marks(100, 110, 400).stream().map(MessageMarks.Mark::text).toList());
    assertEquals(List.of("01", "02"), marks(100, 130).stream().map(MessageMarks.Mark::text).toList());
  }

  @Test
  void aMarkThatGrewWideTakesInWhatItWouldTouch() {
    assertEquals(List.of("01 02 03"), marks(100, 104, 133).stream().map(MessageMarks.Mark::text).toList());
  }

  @Test
  void noMarkReachesBeyondTheEnd() {
    var last = marks(980, 985, 990).getLast();
    assertTrue(last.x() + last.width() / 2 <= 1_000, last.toString());
    assertEquals("01 02 … 06", marks(500, 500, 500, 500, 500, 500).getFirst().text());
  }

  @Test
  void whatAllSubjectsBeginWithIsToldOnce() {
    assertEquals("Shop: ", MessagesView.shared(List.of(message(1, "Shop: closed for a night"),
        message(2, "Shop: it starts"))));
    assertEquals("", MessagesView.shared(List.of(message(1, "Shop: closed"), message(2, "it starts"))));
    assertEquals("", MessagesView.shared(List.of(message(1, "Shop: closed"))));
    assertEquals("A: ", MessagesView.shared(List.of(message(1, "A: B: x"), message(2, "A: C"))));
  }
}
