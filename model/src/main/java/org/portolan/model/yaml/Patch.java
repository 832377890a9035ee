package org.portolan.model.yaml;

/// Makes a text say something else and leaves everything alone that says the same as before.
///
/// Works on three things at once: what the text means now, what it shall mean, and the nodes of the text. Only where
/// the first two differ is the text touched, so a value may be spelt in any way that is read.
public final class Patch {
  private final String text;
  private final Lines lines;
  private final Splices splices;
  private final boolean thorough;

  /// @param thorough also takes out fields that changed mappings hold beyond what is wanted, such as an explicit
  ///                 standard that no longer is the standard
  public Patch(String text, boolean thorough) {
    this.text = text;
    this.thorough = thorough;
    this.lines = new Lines(text);
    this.splices = new Splices(text);
  }

  /// The text with the splices carried out; the caller reads it again to see that it says what is wanted.
  public String apply(YamlNode root, YamlValue.Fields before, YamlValue.Fields wanted) {
    if (!(root instanceof YamlNode.Mapping mapping)) {
      var gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      return text + gap + YamlWriter.document(wanted);
    }
    new FieldsPatch(this).apply(mapping, before, wanted, wanted.spaced());
    return splices.carriedOut();
  }

  boolean isThorough() {
    return thorough;
  }

  String text() {
    return text;
  }

  Lines lines() {
    return lines;
  }

  Splices splices() {
    return splices;
  }

  /// Changes one value in its place.
  void value(Slot slot, YamlValue before, YamlValue wanted) {
    if (before.equals(wanted)) {
      return;
    }
    switch (slot.node()) {
      case YamlNode.Mapping node when before instanceof YamlValue.Fields old
          && wanted instanceof YamlValue.Fields now && new FieldsPatch(this).keepsOne(node, old, now)
          && !now.entries().isEmpty() ->
          new FieldsPatch(this).apply(node, old, now, false);
      case YamlNode.Sequence node when before instanceof YamlValue.Items old
          && wanted instanceof YamlValue.Items now && canAlign(node, old, now) ->
          new ItemsPatch(this).apply(slot, node, old, now);
      case YamlNode.Mapping _,YamlNode.Sequence _,YamlNode.Text _ -> replace(slot, wanted);
    }
  }

  private static boolean canAlign(YamlNode.Sequence node, YamlValue.Items before, YamlValue.Items wanted) {
    return node.items().size() == before.items().size() && !node.items().isEmpty() && !wanted.items().isEmpty();
  }

  /// Writes a value anew in place of the old one.
  void replace(Slot slot, YamlValue wanted) {
    var node = slot.node();
    if (slot.flow()) {
      var before = node.span().from() == node.span().to() && slot.behind() == node.span().from() ? " " : "";
      splices.replace(node.span().from(), node.span().to(), before + YamlWriter.inline(wanted, true));
    } else if (slot.isItem()) {
      splices.replace(slot.behind(), node.span().to(), YamlWriter.item(wanted, slot.indent()).substring(1));
    } else if (YamlWriter.isInline(wanted, slot.indent() + slot.keyLength()) && !isBlock(wanted)) {
      inline(slot, " " + YamlWriter.inline(wanted, false));
    } else {
      below(slot, YamlWriter.behind(wanted, slot.indent(), slot.keyLength()), isBlock(wanted));
    }
  }

  private static boolean isBlock(YamlValue wanted) {
    return wanted instanceof YamlValue.Text(var words) && Scalars.isBlock(words);
  }

  /// On the line of the key; a comment behind the key stays there.
  private void inline(Slot slot, String wanted) {
    var span = slot.node().span();
    int lineEnd = lines.endOf(slot.behind());
    if (span.from() > slot.behind() && span.from() <= lineEnd) {
      splices.replace(span.from(), span.to(), wanted.substring(1));
    } else if (span.from() <= lineEnd) {
      splices.replace(slot.behind(), Math.max(slot.behind(), span.to()), wanted);
    } else {
      splices.insert(slot.behind(), wanted);
      splices.delete(lineEnd, span.to());
    }
  }

  /// On the lines below the key; a comment behind the key stays there, unless the text's own lines begin there.
  private void below(Slot slot, String wanted, boolean opensBehindKey) {
    var span = slot.node().span();
    int lineEnd = lines.endOf(slot.behind());
    if (opensBehindKey) {
      splices.replace(slot.behind(), Math.max(span.to(), lineEnd), wanted);
    } else if (span.from() <= lineEnd) {
      splices.delete(slot.behind(), Math.max(slot.behind(), span.to()));
      splices.insert(Math.max(lines.endOf(span.to()), span.to()), wanted);
    } else {
      splices.replace(lineEnd, span.to(), wanted);
    }
  }

  /// Where the value of a key begins that stands at this place.
  static int behindColon(String text, YamlNode.Text key) {
    return text.indexOf(':', key.span().to()) + 1;
  }

}
