package org.portolan.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.icons.Icon;

class PaletteViewModelTest {

  private final List<String> done = new ArrayList<>();
  private final Commands commands = new Commands();
  private final PaletteViewModel palette = new PaletteViewModel(new CommandSearch(commands),
      List.of(kind("Assets", "", "nightly-export", "nightly-reprice"), kind("Findings", "", "nightly is late"),
          kind("People", "@", "N. Nightingale")));

  @BeforeEach
  void registerCommands() {
    commands.add(Command.of("undo", "Edit", "Undo", () -> done.add("undo")));
    commands.add(Command.of("filter", "Map", "Filter nightly jobs", () -> done.add("filter")));
  }

  @Test
  void commandsStandBelowAssetsAndAboveFindings() {
    palette.query().set("nightly");
    assertEquals(List.of("Assets", "Commands", "Findings"), names());
    assertEquals("2 of 2 assets, 1 of 2 commands, 1 of 1 findings", palette.summary());
  }

  @Test
  void nothingTypedListsTheCommands() {
    palette.open();
    assertEquals(List.of("Commands"), names());
  }

  @Test
  void signsAskForOneKindAlone() {
    palette.query().set("> un");
    assertEquals(List.of("Commands"), names());
    palette.query().set("@nig");
    assertEquals(List.of("People"), names());
  }

  @Test
  void theSelectionStopsAtBothEndsAndRunsItsAct() {
    palette.query().set("nightly");
    palette.select(-3);
    assertEquals("nightly-export", palette.selectedHit().orElseThrow().title());
    palette.select(2);
    palette.run(0);
    palette.select(99);
    palette.run(0);
    palette.run(1);
    assertEquals(List.of("filter", "nightly is late"), done);
  }

  private List<String> names() {
    return palette.sections().get().stream().map(PaletteViewModel.Section::name).toList();
  }

  private Searchable kind(String name, String sign, String... titles) {
    var hits = Stream.of(titles)
        .map(title -> new Hit(Icon.JOB, title, "", "", List.of(new Hit.Act("Show", () -> done.add(title))),
            () -> new Answer("", List.of())))
        .toList();
    return new Searchable() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String sign() {
        return sign;
      }

      @Override
      public Found find(String words, int most) {
        var found = Match.best(hits, Hit::title, words);
        return new Found(found, found.size(), hits.size());
      }
    };
  }
}
