package org.portolan.app.document;

import java.util.List;

/// A part of a document, from top to bottom.
public sealed interface Block {

  /// @param level   2 for a section, 3 inside it, 4 for the smallest
  /// @param number  `5`, `S-1`; empty for none
  /// @param aside   small words at the right: dates, rules
  /// @param newPage begins a page of its own on paper
  record Heading(int level, String number, String words, Text aside, String anchor, boolean newPage) implements Block {}

  record Paragraph(Text text, boolean quiet) implements Block {}

  /// In a red frame: what must be known before going on.
  record Stop(Text text) implements Block {}

  /// The three figures of a first page.
  record Figures(List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /// @param stop the black cell: what may not be missed
  record Figure(String label, String figure, String below, boolean stop) {}

  /// @param title above it; empty where a heading says it already
  record Table(String title, List<Column> columns, List<Row> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// @param width in percent
  record Column(String name, int width, Align align) {}

  enum Align {
    LEFT,
    RIGHT,
    CENTRE
  }

  /// @param cells the first names the row; a single one, in a table of several columns, is a sentence across all
  record Row(List<Text> cells, boolean sum) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// What most readers pass by: one line, behind which the rest lies.
  ///
  /// @param open whether it is short enough to be seen at once
  record Folded(Text head, boolean open, List<Block> blocks) implements Block {
    public Folded {
      blocks = List.copyOf(blocks);
    }
  }

  /// Name and value, line by line.
  record Pairs(List<Pair> pairs) implements Block {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  record Pair(String name, Text value) {}

  /// Lines of a source as they were read.
  ///
  /// @param aside where they come from
  record Lines(String source, String aside, List<Line> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /// @param number 0 where the source has no lines
  /// @param key    the line that proves it
  record Line(int number, String text, boolean key) {}

  /// Steps to be carried out and ticked.
  record Steps(List<Step> steps) implements Block {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /// @param clock  `02:15`, or `+10 min` where no clock is set
  /// @param aside  below the clock: `undoes F11`
  /// @param ifNot  what to do when it did not work; empty where nothing is said
  /// @param decision a row of its own: somebody decides
  record Step(String number, String clock, String takes, String aside, String instruction, String on,
      List<String> commands, String check, String ifNot, String person, String deputy, boolean decision,
      boolean pointOfNoReturn) {
    public Step {
      commands = List.copyOf(commands);
    }
  }

  /// A message as it will be sent.
  record Letter(String subject, List<Pair> fields, List<String> paragraphs) implements Block {
    public Letter {
      fields = List.copyOf(fields);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// @param svg      well-formed, with its own title and description
  /// @param inWords  what it says, for formats without pictures
  /// @param wide     on a page of its own in landscape
  record Picture(String svg, String inWords, boolean wide) implements Block {}
}
