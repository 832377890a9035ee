package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Puts the parser's events together to nodes, under the given rules.
final class Composer {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String source;
  private final String text;
  private final ReadingRules rules;
  private final Offsets offsets;
  private final Iterator<Event> events;
  private final List<Problem> problems = new ArrayList<>();
  private int nodes;

  Composer(String source, String text, ReadingRules rules) {
    this.source = source;
    this.text = text;
    this.rules = rules;
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    this.offsets = new Offsets(text, start);
    // In one piece: snakeyaml-engine 3.0.1 breaks where its buffer ends between the two halves of a wide character.
    var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(text.length() + 2)
        .setUseMarks(true).build();
    this.events = new Parse(settings).parseString(text.substring(start)).iterator();
  }

  List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparing(Problem::place)).toList();
  }

  /// Every document that could be read to its end.
  List<YamlNode> documents() {
    var documents = new ArrayList<YamlNode>();
    int begun = 0;
    try {
      while (events.hasNext()) {
        var event = events.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          begun++;
          problems.addAll(rules.document(begun, span(event)));
        } else if (event instanceof NodeEvent node) {
          documents.add(node(node, 1));
        }
      }
    } catch (ProblemException ended) {
      problems.add(ended.problem());
    } catch (YamlEngineException unreadable) {
      problems.add(new SyntaxWords(source, text, offsets).problem(unreadable));
    }
    return documents;
  }

  private YamlNode node(NodeEvent event, int depth) throws ProblemException {
    var span = span(event);
    if (depth > rules.deepest() && event instanceof CollectionStartEvent) {
      throw tooDeep(span);
    }
    if (event instanceof AliasEvent alias) {
      var resolved = rules.alias(alias.getAlias().getValue(), span, problems);
      count(resolved.weight(), span);
      return resolved.node();
    }
    int before = nodes;
    count(1, span);
    problems.addAll(rules.decorated(event, tag(event), span));
    var node = switch (event) {
      case ScalarEvent scalar -> new YamlNode.Text(scalar.getValue(), scalar.isPlain(), trimmed(scalar, span));
      case CollectionStartEvent start when start.getEventId() == Event.ID.SequenceStart -> sequence(start, span, depth);
      case CollectionStartEvent start -> mapping(start, span, depth);
      default -> throw new IllegalStateException("not a node: " + event);
    };
    event.getAnchor().ifPresent(anchor -> rules.anchored(anchor.getValue(), node, nodes - before));
    return node;
  }

  private YamlNode sequence(CollectionStartEvent start, Span span, int depth) throws ProblemException {
    var items = new ArrayList<YamlNode>();
    var event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node((NodeEvent) event, depth + 1));
      event = events.next();
    }
    int last = items.isEmpty() ? span.to() : items.getLast().span().to();
    return new YamlNode.Sequence(items, start.isFlow(), span.endingAt(start.isFlow() ? end(event) : last));
  }

  private YamlNode mapping(CollectionStartEvent start, Span span, int depth) throws ProblemException {
    var entries = new ArrayList<YamlNode.Entry>();
    int last = span.to();
    var event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      var key = node((NodeEvent) event, depth + 1);
      var value = node((NodeEvent) events.next(), depth + 1);
      last = Math.max(key.span().to(), value.span().to());
      if (key instanceof YamlNode.Text name) {
        entries.add(new YamlNode.Entry(name, value));
      } else {
        problems.addAll(rules.oddKey(key.span()));
      }
      event = events.next();
    }
    return new YamlNode.Mapping(rules.entries(entries, problems), start.isFlow(),
        span.endingAt(start.isFlow() ? end(event) : last));
  }

  /// A block scalar's last mark lies behind the blank lines that follow it.
  private Span trimmed(ScalarEvent scalar, Span span) {
    if (!scalar.isLiteral() && !scalar.isFolded()) {
      return span;
    }
    int to = span.to();
    while (to > span.from() && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return span.endingAt(to);
  }

  private void count(int more, Span span) throws ProblemException {
    nodes += more;
    rules.counted(nodes, span);
  }

  private Span span(Event event) {
    return offsets.span(event.getStartMark().orElseThrow(), event.getEndMark().orElseThrow());
  }

  private int end(Event event) {
    return offsets.of(event.getEndMark().orElseThrow().getIndex());
  }

  private static Optional<String> tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent start -> start.getTag();
      default -> Optional.empty();
    };
  }

  private ProblemException tooDeep(Span span) {
    return Problem.of("yaml-depth", new Location(source, span.line(), span.column()),
        "%s is not read from here on.".formatted(source),
        "It is nested more than %d levels deep.".formatted(rules.deepest()),
        "Check the brackets and the indentation above this line.").asException();
  }
}
