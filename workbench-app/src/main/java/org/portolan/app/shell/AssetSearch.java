package org.portolan.app.shell;

import java.util.List;
import java.util.function.Supplier;
import org.portolan.app.command.Hit;
import org.portolan.app.command.Match;
import org.portolan.app.command.Searchable;
import org.portolan.app.sign.Signs;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.survey.Survey;

/// Finds assets by name, and answers what happens to them.
public final class AssetSearch implements Searchable {

  private final Supplier<Survey> survey;
  private final List<Act<AssetId>> acts;

  public AssetSearch(Supplier<Survey> survey, List<Act<AssetId>> acts) {
    this.survey = survey;
    this.acts = Act.with(acts, Act.copying("Copy its id", AssetId::value));
  }

  @Override
  public String name() {
    return "Assets";
  }

  @Override
  public Found find(String words, int most) {
    var now = survey.get();
    var all = now.inventory().assets().values();
    var found = Match.best(all, AssetSearch::spoken, words);
    return new Found(found.stream().limit(most).map(asset -> hit(asset, now)).toList(), found.size(), all.size());
  }

  private Hit hit(Asset asset, Survey now) {
    return new Hit(Signs.of(asset.kind()), spoken(asset), note(asset), "", Act.on(asset.id(), acts),
        () -> new AssetAnswer(asset, now).answer());
  }

  /// What lives in a schema is called with it.
  static String spoken(Asset asset) {
    return asset.schema().isEmpty() || asset.kind() == AssetKind.SCHEMA || asset.name().contains(".")
        ? asset.name()
        : asset.schema() + "." + asset.name();
  }

  private static String note(Asset asset) {
    var home = asset.host().isEmpty() ? asset.database() : asset.host();
    return home.isEmpty() || home.equals(asset.name()) ? asset.kind().spoken() : asset.kind().spoken() + ", " + home;
  }
}
