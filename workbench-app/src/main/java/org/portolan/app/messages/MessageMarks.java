package org.portolan.app.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.portolan.model.message.Message;

/// Where the messages of one lane stand on its line. Those that would hide one another share one mark, which says their
/// numbers.
final class MessageMarks {
  private static final double SINGLE = 20;
  private static final double EACH_MORE = 19;
  private static final double BETWEEN = 2;
  private static final int MOST_SAID = 4;

  private MessageMarks() {}

  /// @param x       its middle, px
  /// @param numbers of the messages, without the letter
  record Mark(double x, List<String> numbers) {
    Mark {
      numbers = List.copyOf(numbers);
    }

    double width() {
      return SINGLE + EACH_MORE * (Math.min(numbers.size(), MOST_SAID) - 1);
    }

    /// `05 07 09`; of many, the first and the last.
    String text() {
      return numbers.size() <= MOST_SAID ? String.join(" ", numbers)
          : numbers.getFirst() + " " + numbers.get(1) + " … " + numbers.getLast();
    }

    private boolean touches(Mark next) {
      return x + width() / 2 + BETWEEN > next.x() - next.width() / 2;
    }

    private Mark and(Mark next) {
      double middle = (x * numbers.size() + next.x() * next.numbers().size())
          / (numbers.size() + next.numbers().size());
      return new Mark(middle, Stream.concat(numbers.stream(), next.numbers().stream()).toList());
    }
  }

  /// From left to right, none of which touches another.
  ///
  /// @param right where the line ends
  static List<Mark> of(List<Message> lane, ToDoubleFunction<Message> x, double right) {
    var marks = new ArrayList<Mark>();
    lane.stream().sorted(Comparator.comparingDouble(x).thenComparing(Message::number)).forEach(message -> {
      var mark = new Mark(x.applyAsDouble(message), List.of(message.number().replace("M-", "")));
      while (!marks.isEmpty() && marks.getLast().touches(mark)) {
        mark = marks.removeLast().and(mark);
      }
      marks.add(mark);
    });
    return marks.stream().map(mark -> new Mark(Math.min(mark.x(), right - mark.width() / 2), mark.numbers())).toList();
  }
}
