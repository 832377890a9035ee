package org.portolan.app.fx;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Where the focus stands inside a page, by position and words, so that it can be found again when the page was drawn
/// anew. Somebody who works with the keyboard goes on where they were.
///
/// @param at      which of all nodes that take the focus
/// @param words   what the node says
/// @param visibly whether its ring was seen
public record FocusPlace(int at, String words, boolean visibly) {

  /// Empty while the focus is elsewhere.
  public static Optional<FocusPlace> in(Parent page) {
    var owner = Optional.ofNullable(page.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    var all = VisibleFocus.targets(page).toList();
    return owner.filter(all::contains)
        .map(node -> new FocusPlace(all.indexOf(node), words(node), node.isFocusVisible()));
  }

  /// Focuses what says the same and stands nearest, or else what stands in its place now.
  public void restore(Parent page) {
    var all = VisibleFocus.targets(page).toList();
    IntStream.range(0, all.size()).boxed().filter(i -> words(all.get(i)).equals(words))
        .min((one, other) -> Integer.compare(Math.abs(one - at), Math.abs(other - at)))
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(Math.min(at, all.size() - 1)))
        .map(all::get).ifPresent(node -> VisibleFocus.on(node, visibly));
  }

  private static String words(Node node) {
    var spoken = Optional.ofNullable(node.getAccessibleText());
    var shown = node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.<String>empty();
    return node.getClass().getSimpleName() + " " + spoken.or(() -> shown).orElse("");
  }
}
