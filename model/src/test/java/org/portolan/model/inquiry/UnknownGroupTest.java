package org.portolan.model.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.UnknownRule;

class UnknownGroupTest {
  private static List<UnknownGroup> groups(Sketch sketch) {
    return UnknownGroup.of(Unknowns.of(sketch.basis()).all());
  }

  private static List<String> spoken(Sketch sketch) {
    return groups(sketch).stream().map(group -> group.cases().size() + " " + group.says()).toList();
  }

  private static Sketch mixed() {
    return Sketch.of("job/web1/nightly runs script/web1/opt/x.pl")
        .unread("opt/x.pl", 7, "Table name is built at run time: finance.rates_…")
        .unread("opt/y.pl", 9, "Table name is built at run time: stock_…").unread("usr/a.pm", 0, "Not text")
        .unread("usr", 0, "12 files: not text; the first is cdrom")
        .unread("usr/b", 0, "No importer reads a file ending in .rc")
        .unread(".", 0, "283 files ending in .pem (a.pem, b.pem, …): no importer reads them")
        .unread("usr/c.pl", 3, "Perl not understood here: `)` expected before `{`");
  }

  @Test
  void unknownsThatSayTheSameOfDifferentThingsAreOneGroup() {
    assertEquals(List.of("2 No importer reads them", "2 Not text", "1 Perl not understood here",
        "2 Table name is built at run time"), spoken(mixed()));
  }

  @Test
  void whatAnUnknownSaysOfSomethingElseStaysApart() {
    assertEquals(List.of("1 Larger than what is read", "1 Link to what was not collected"),
        spoken(Sketch.of("job/web1/nightly runs script/web1/opt/x.pl").unread("a", 0, "Larger than what is read (2 MB)")
            .unread("b", 0, "Link to what was not collected")));
  }

  @Test
  void aRuleForAGroupSettlesAllOfIt() {
    for (var group : groups(mixed())) {
      var rule = new UnknownRule("", group.glob(), "", "K. Brandt", LocalDate.of(2026, 11, 18), "noise",
          Optional.empty());
      var settled = Unknowns.of(mixed().basis());
      assertTrue(settled.openUnder(rule) >= group.cases().size(), group.says() + " under " + group.glob());
    }
  }

  @Test
  void aRuleForAGroupSaysWholeWords() {
    assertEquals(List.of("*no importer reads*", "*not text*", "Perl not understood here: `)` expected before `{`",
        "*Table name is built at run time:*"), groups(mixed()).stream().map(UnknownGroup::glob).toList());
  }

  @Test
  void aRuleForAGroupLeavesTheOthersOpen() {
    var text = groups(mixed()).stream().filter(group -> group.says().equals("Not text")).findFirst().orElseThrow();
    assertEquals(2, Unknowns.of(mixed().basis()).openUnder(new UnknownRule("", text.glob(), "", "K. Brandt",
        LocalDate.of(2026, 11, 18), "noise", Optional.empty())));
  }
}
