package org.portolan.app.document.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;

/// Writes a document as GitHub-flavoured Markdown; pictures become the words that say the same.
public final class MarkdownDocument {
  private final StringBuilder out = new StringBuilder();

  private MarkdownDocument() {}

  public static String write(Document document) {
    var writer = new MarkdownDocument();
    writer.cover(document);
    document.blocks().forEach(writer::block);
    writer.paragraph("Fingerprint in full: `" + document.fingerprint().full() + "`");
    return writer.out.toString();
  }

  private void cover(Document document) {
    paragraph("# " + MarkdownText.escaped(document.title()));
    paragraph(MarkdownText.escaped(document.plan()));
    paragraph(MarkdownText.escaped(document.lead()));
    paragraph("Fingerprint `" + document.fingerprint().spoken() + "`, written " + document.written());
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph(var text, _) -> paragraph(MarkdownText.of(text));
      case Block.Stop(var text) -> paragraph("> **Stop.** " + MarkdownText.of(text));
      case Block.Figures(var figures) -> table(List.of("", "", ""),
          figures.stream().map(figure -> List.of(MarkdownText.escaped(figure.label()),
              "**" + MarkdownText.escaped(figure.figure()) + "**", MarkdownText.escaped(figure.below()))).toList(),
          List.of(Align.LEFT, Align.LEFT, Align.LEFT));
      case Block.Table table -> table(table);
      case Block.Folded(var head, _, var blocks) -> {
        paragraph(MarkdownText.of(head));
        blocks.forEach(this::block);
      }
      case Block.Pairs(var pairs) -> pairs(pairs);
      case Block.Lines lines -> lines(lines);
      case Block.Steps(var steps) -> steps.forEach(this::step);
      case Block.Letter letter -> letter(letter);
      case Block.Picture(_, var inWords, _) -> paragraph(MarkdownText.escaped(inWords));
    }
  }

  private void heading(Block.Heading heading) {
    var number = heading.number().isEmpty() ? "" : heading.number() + " ";
    var aside = heading.aside().isEmpty() ? "" : " (" + MarkdownText.of(heading.aside()) + ")";
    paragraph("#".repeat(heading.level()) + " " + MarkdownText.escaped(number + heading.words()) + aside);
  }

  private void table(Block.Table table) {
    if (!table.title().isEmpty()) {
      paragraph("**" + MarkdownText.escaped(table.title()) + "**");
    }
    table(table.columns().stream().map(column -> MarkdownText.escaped(column.name())).toList(),
        table.rows().stream().map(row -> row.cells().stream().map(MarkdownText::cell).toList()).toList(),
        table.columns().stream().map(Block.Column::align).toList());
  }

  private void table(List<String> heads, List<List<String>> rows, List<Align> aligns) {
    out.append("| ").append(String.join(" | ", heads)).append(" |\n|");
    aligns.forEach(align -> out.append(switch (align) {
      case LEFT -> " --- |";
      case RIGHT -> " ---: |";
      case CENTRE -> " :---: |";
    }));
    out.append('\n');
    rows.forEach(row -> out.append("| ").append(String.join(" | ", row))
        .append(" |".repeat(1 + heads.size() - row.size())).append('\n'));
    out.append('\n');
  }

  private void pairs(List<Block.Pair> pairs) {
    pairs.forEach(pair -> out.append("- **").append(MarkdownText.escaped(pair.name())).append(":** ")
        .append(MarkdownText.of(pair.value())).append('\n'));
    out.append('\n');
  }

  private void lines(Block.Lines lines) {
    paragraph("`" + lines.source().replace('`', '\'') + "`"
        + (lines.aside().isEmpty() ? "" : ", " + MarkdownText.escaped(lines.aside())));
    fenced(lines.lines().stream()
        .map(line -> (line.number() > 0 ? String.format("%5d ", line.number()) : "") + (line.key() ? "▸ " : "  ")
            + line.text())
        .toList(), "");
  }

  private void step(Block.Step step) {
    var who = step.person().isEmpty() ? "**nobody yet**"
        : MarkdownText.escaped(step.person())
            + (step.deputy().isEmpty() ? "" : " or " + MarkdownText.escaped(step.deputy()));
    out.append("- [ ] **").append(MarkdownText.escaped(step.number())).append("** ")
        .append(MarkdownText.escaped(step.clock())).append(" (").append(MarkdownText.escaped(step.takes()))
        .append(step.aside().isEmpty() ? "" : "; " + MarkdownText.escaped(step.aside())).append(") **")
        .append(MarkdownText.escaped(step.instruction())).append("** — ").append(who).append('\n');
    if (!step.on().isEmpty()) {
      out.append("  on ").append(MarkdownText.escaped(step.on())).append('\n');
    }
    if (!step.commands().isEmpty()) {
      out.append('\n');
      fenced(step.commands(), "  ");
    }
    if (!step.check().isEmpty()) {
      out.append("  **It worked when** ").append(MarkdownText.escaped(step.check())).append('\n');
    }
    if (!step.ifNot().isEmpty()) {
      out.append("  ").append(MarkdownText.escaped(step.ifNot())).append('\n');
    }
    out.append('\n');
  }

  private void letter(Block.Letter letter) {
    paragraph("**Subject:** " + MarkdownText.escaped(letter.subject()));
    pairs(letter.fields());
    letter.paragraphs().forEach(text -> paragraph("> " + MarkdownText.escaped(text)));
  }

  /// A fence longer than any run of backticks inside.
  private void fenced(List<String> lines, String indent) {
    var text = String.join("\n", lines);
    var fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    out.append(indent).append(fence).append('\n')
        .append(lines.stream().map(line -> indent + line.replace("\n", " ")).collect(Collectors.joining("\n")))
        .append('\n').append(indent).append(fence).append("\n\n");
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }
}
