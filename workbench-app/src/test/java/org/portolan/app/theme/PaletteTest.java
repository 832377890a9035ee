package org.portolan.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.portolan.app.gallery.Contrast;

class PaletteTest {

  private static final double TEXT = 4.5;
  private static final double SIGN = 3;

  @Test
  void everyTextReadsWellOnEveryGroundItIsSetOn() {
    var breaches = new ArrayList<String>();
    for (var theme : Theme.values()) {
      var palette = theme.palette();
      for (var ground : List.of(palette.ground(), palette.panel(), palette.well())) {
        for (var ink : List.of(palette.text(), palette.quiet(), palette.accent(), palette.alert(), palette.caution(),
            palette.good(), palette.unknown())) {
          check(breaches, theme, ink, ground, TEXT);
        }
        check(breaches, theme, palette.outline(), ground, SIGN);
        check(breaches, theme, palette.sign(), ground, SIGN);
      }
      check(breaches, theme, palette.alert(), palette.alertGround(), TEXT);
      check(breaches, theme, palette.caution(), palette.cautionGround(), TEXT);
      check(breaches, theme, palette.good(), palette.goodGround(), TEXT);
      check(breaches, theme, palette.unknown(), palette.unknownGround(), TEXT);
      check(breaches, theme, palette.accent(), palette.accentGround(), TEXT);
      check(breaches, theme, palette.text(), palette.land(), TEXT);
      check(breaches, theme, palette.quiet(), palette.water(), TEXT);
      check(breaches, theme, palette.onFill(), palette.accentFill(), TEXT);
      check(breaches, theme, palette.onFill(), palette.alertFill(), TEXT);
      check(breaches, theme, palette.onFill(), palette.goodFill(), TEXT);
    }
    assertEquals(List.of(), breaches);
  }

  private static void check(List<String> breaches, Theme theme, Color ink, Color ground, double least) {
    var ratio = Contrast.between(ink, ground);
    if (ratio < least) {
      breaches.add(String.format(Locale.ROOT, "%s: %s on %s is %.2f", theme, ink, ground, ratio));
    }
  }
}
