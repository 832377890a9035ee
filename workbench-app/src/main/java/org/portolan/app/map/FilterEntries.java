package org.portolan.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// What each filter of the map offers, as it is now.
final class FilterEntries {
  private final MapViewModel model;

  FilterEntries(MapViewModel model) {
    this.model = model;
  }

  private Filter now() {
    return model.options().get().filter();
  }

  List<MenuItem> groupings() {
    return Arrays.stream(GroupBy.values()).<MenuItem>map(by -> chosen(by.words(), by == model.options().get().by(),
        () -> model.ask(model.options().get().grouped(by)))).toList();
  }

  List<MenuItem> kinds() {
    return several(AssetKind.values(), AssetKind::plural, now().kinds(), (filter, kinds) -> filter.ofKinds(kinds));
  }

  List<MenuItem> evidence() {
    return several(EvidenceKind.values(), EvidenceKind::word, now().standings(),
        (filter, kinds) -> filter.known(kinds));
  }

  List<MenuItem> hosts() {
    var names = new TreeSet<String>();
    model.survey().inventory().assets().values().stream().map(Asset::host).filter(host -> !host.isEmpty())
        .forEach(names::add);
    return one("All hosts", names.stream(), name -> name, now().host(), (filter, host) -> filter.onHost(host));
  }

  List<MenuItem> waves() {
    var waves = model.survey().plan().waves();
    return one("All waves", waves.stream(), GroupBy::title,
        waves.stream().filter(wave -> now().wave().filter(number -> number == wave.number()).isPresent()).findFirst(),
        (filter, wave) -> filter.inWave(wave.map(one -> one.number())));
  }

  List<MenuItem> decisions() {
    return one("Any decision", Arrays.stream(Decided.values()), Decided::words, now().decision(),
        (filter, decision) -> filter.decided(decision));
  }

  List<MenuItem> confidence() {
    return DoubleStream.of(0, 0.3, 0.5, 0.7, 0.9).<MenuItem>mapToObj(
        least -> chosen(least == 0 ? "All" : least + " up", least == now().confidence(),
            () -> model.let(filter -> filter.from(least))))
        .toList();
  }

  private interface Change<T> {
    Filter of(Filter filter, T wanted);
  }

  private <E extends Enum<E>> List<MenuItem> several(E[] all, Function<E, String> words, Set<E> chosen,
      Change<Set<E>> change) {
    return Arrays.stream(all).<MenuItem>map(one -> {
      var item = new CheckMenuItem(words.apply(one));
      item.setSelected(chosen.contains(one));
      item.setOnAction(_ -> {
        var next = EnumSet.noneOf(one.getDeclaringClass());
        next.addAll(chosen);
        if (!next.remove(one)) {
          next.add(one);
        }
        model.let(filter -> change.of(filter, next));
      });
      return item;
    }).toList();
  }

  private <T> List<MenuItem> one(String any, Stream<T> all, Function<T, String> words, Optional<T> chosen,
      Change<Optional<T>> change) {
    var items = new ArrayList<MenuItem>();
    items.add(chosen(any, chosen.isEmpty(), () -> model.let(filter -> change.of(filter, Optional.empty()))));
    all.forEach(one -> items.add(chosen(words.apply(one), chosen.filter(one::equals).isPresent(),
        () -> model.let(filter -> change.of(filter, Optional.of(one))))));
    return items;
  }

  private static RadioMenuItem chosen(String words, boolean selected, Runnable action) {
    var item = new RadioMenuItem(words);
    item.setMnemonicParsing(false);
    item.setSelected(selected);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
