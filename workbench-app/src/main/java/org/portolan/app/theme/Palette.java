package org.portolan.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/// The tokens of a theme as colours, for those who paint on a canvas. Read from the theme's sheet, so the two cannot
/// drift apart.
public record Palette(Color ground, Color panel, Color well, Color rule, Color faintRule, Color outline, Color text,
    Color quiet, Color accent, Color accentGround, Color accentFill, Color onFill, Color alert, Color alertGround,
    Color alertFill, Color sign, Color caution, Color cautionGround, Color good, Color goodGround, Color goodFill,
    Color unknown, Color unknownGround, Color land, Color landLine, Color water, Color waterLine) {

  private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): (#[0-9A-Fa-f]{6,8});");

  static Palette read(String sheet) {
    var tokens = new Tokens(sheet, tokens(sheet));
    return new Palette(tokens.at("-color-bg-default"), tokens.at("-color-bg-subtle"), tokens.at("-color-bg-inset"),
        tokens.at("-color-border-default"), tokens.at("-color-border-muted"), tokens.at("-p-outline"),
        tokens.at("-color-fg-default"), tokens.at("-color-fg-muted"), tokens.at("-color-accent-fg"),
        tokens.at("-color-accent-subtle"), tokens.at("-color-accent-emphasis"), tokens.at("-color-fg-emphasis"),
        tokens.at("-color-danger-fg"), tokens.at("-color-danger-subtle"), tokens.at("-color-danger-emphasis"),
        tokens.at("-p-sign"), tokens.at("-color-warning-fg"), tokens.at("-color-warning-subtle"),
        tokens.at("-color-success-fg"), tokens.at("-color-success-subtle"), tokens.at("-color-success-emphasis"),
        tokens.at("-p-unknown"), tokens.at("-p-unknown-subtle"), tokens.at("-p-land"), tokens.at("-p-land-line"),
        tokens.at("-p-water"), tokens.at("-p-water-line"));
  }

  private static Map<String, Color> tokens(String sheet) {
    try (var stream = Objects.requireNonNull(Palette.class.getResourceAsStream(sheet), sheet)) {
      return TOKEN.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .collect(Collectors.toMap(token -> token.group(1), token -> Color.web(token.group(2))));
    } catch (IOException e) {
      throw new UncheckedIOException("The sheet lies in this library and could not be read", e);
    }
  }

  private record Tokens(String sheet, Map<String, Color> colours) {
    Color at(String name) {
      return Objects.requireNonNull(colours.get(name), () -> sheet + " has no " + name);
    }
  }
}
