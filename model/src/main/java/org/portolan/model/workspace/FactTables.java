package org.portolan.model.workspace;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// Writes the facts of an import and reads them again, in their order.
final class FactTables {
  private FactTables() {}

  private record Numbered<F>(long number, F fact) {}

  static void insert(Handle handle, Span span, List<Fact> facts) {
    var found = new ArrayList<Numbered<Asset>>();
    var needs = new ArrayList<Numbered<Fact.Needs>>();
    var remarks = new ArrayList<Numbered<Fact>>();
    long number = span.first();
    for (var fact : facts) {
      switch (fact) {
        case Fact.Found(var asset) -> found.add(new Numbered<>(number, asset));
        case Fact.Needs need -> needs.add(new Numbered<>(number, need));
        case Fact.Alias _,Fact.Reached _,Fact.Watched _,Fact.Counted _,Fact.Matched _,Fact.Folded _ ->
            remarks.add(new Numbered<>(number, fact));
      }
      number++;
    }
    Rows.insert(handle, "insert-found", found, (row, asset) -> write(row, asset.number(), asset.fact()));
    Rows.insert(handle, "insert-need", needs, (row, need) -> write(row, need.number(), need.fact()));
    Rows.insert(handle, "insert-remark", remarks, (row, remark) -> {
      row.setLong(1, remark.number());
      row.setString(2, RemarkText.write(remark.fact()));
    });
  }

  private static void write(PreparedStatement row, long number, Asset asset) throws SQLException {
    row.setLong(1, number);
    row.setString(2, asset.id().value());
    row.setString(3, asset.kind().name());
    row.setString(4, asset.name());
    row.setString(5, asset.host());
    row.setString(6, asset.database());
    row.setString(7, asset.schema());
    row.setString(8, Sheet.write(asset.columns().stream()
        .map(column -> List.of(column.name(), column.type(), Boolean.toString(column.nullable()))).toList()));
    row.setString(9, Sheet.write(asset.attributes().entrySet().stream()
        .map(attribute -> List.of(attribute.getKey(), attribute.getValue())).toList()));
    row.setString(10, Sheet.write(asset.seenAt().stream().map(RemarkText::words).toList()));
  }

  private static void write(PreparedStatement row, long number, Fact.Needs need) throws SQLException {
    var evidence = need.evidence();
    row.setLong(1, number);
    row.setString(2, TargetText.write(need.from()));
    row.setString(3, TargetText.write(need.to()));
    row.setString(4, need.kind().name());
    row.setString(5, need.name());
    row.setString(6, evidence.kind().name());
    row.setString(7, evidence.place().source());
    row.setInt(8, evidence.place().line());
    row.setInt(9, evidence.place().column());
    row.setString(10, evidence.text());
    row.setDouble(11, evidence.confidence().value());
  }

  static List<Fact> read(Handle handle, Span span) {
    var facts = new ArrayList<Numbered<Fact>>();
    var targets = new HashMap<String, Target>();
    Rows.each(handle, "select-found", span,
        row -> facts.add(new Numbered<>(row.getLong(1), new Fact.Found(asset(row)))));
    Rows.each(handle, "select-need", span, row -> facts.add(new Numbered<>(row.getLong(1), need(row, targets))));
    Rows.each(handle, "select-remark", span,
        row -> facts.add(new Numbered<>(row.getLong(1), RemarkText.read(row.getString(2)))));
    facts.sort(Comparator.comparingLong(Numbered::number));
    return facts.stream().map(Numbered::fact).toList();
  }

  private static Asset asset(ResultSet row) throws SQLException {
    var attributes = new TreeMap<String, String>();
    Sheet.read(row.getString(9)).forEach(words -> attributes.put(words.get(0), words.get(1)));
    var columns = Sheet.read(row.getString(8)).stream()
        .map(words -> new Column(words.get(0), words.get(1), Boolean.parseBoolean(words.get(2)))).toList();
    return new Asset(new AssetId(row.getString(2)), AssetKind.valueOf(row.getString(3)), row.getString(4),
        row.getString(5), row.getString(6), row.getString(7), columns, attributes,
        Sheet.read(row.getString(10)).stream().map(RemarkText::place).toList());
  }

  private static Fact need(ResultSet row, Map<String, Target> targets) throws SQLException {
    var evidence = new Evidence(EvidenceKind.valueOf(row.getString(6)),
        new Location(row.getString(7), row.getInt(8), row.getInt(9)), row.getString(10),
        Confidence.of(row.getDouble(11)));
    return new Fact.Needs(targets.computeIfAbsent(row.getString(2), TargetText::read),
        targets.computeIfAbsent(row.getString(3), TargetText::read), DependencyKind.valueOf(row.getString(4)),
        row.getString(5), evidence);
  }
}
