package org.portolan.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.app.overview.Concern;
import org.portolan.model.asset.AssetId;
import org.portolan.model.readiness.Finding;

/// The ways from one place to another, so that places need not know each other. A place that is built adds its own.
final class Ways {

  private final Map<Finding.Where, Consumer<Finding>> mending = new EnumMap<>(Finding.Where.class);
  private Optional<Consumer<AssetId>> showAsset = Optional.empty();
  private Optional<Consumer<String>> showSilent = Optional.empty();
  private Optional<Runnable> showSilentList = Optional.empty();
  private Optional<Consumer<AssetId>> showItem = Optional.empty();
  private Optional<Consumer<String>> showOwnedBy = Optional.empty();
  private Optional<Runnable> addSource = Optional.empty();
  private Optional<Consumer<List<Path>>> layDown = Optional.empty();
  private Optional<Runnable> showUnread = Optional.empty();
  private Optional<Runnable> showPlan = Optional.empty();
  private Optional<Consumer<String>> showItemNamed = Optional.empty();
  private Optional<Consumer<Concern.Page>> showPage = Optional.empty();

  /// Where findings of that kind are mended.
  void mendAt(Finding.Where where, Consumer<Finding> way) {
    mending.put(where, way);
  }

  void showAssetBy(Consumer<AssetId> way) {
    showAsset = Optional.of(way);
  }

  /// @param way gets the silent dependency's id
  void showSilentBy(Consumer<String> way) {
    showSilent = Optional.of(way);
  }

  void showSilentListBy(Runnable way) {
    showSilentList = Optional.of(way);
  }

  void showItemBy(Consumer<AssetId> way) {
    showItem = Optional.of(way);
  }

  /// @param way gets the person's name
  void showOwnedBy(Consumer<String> way) {
    showOwnedBy = Optional.of(way);
  }

  void addSourceBy(Runnable way) {
    addSource = Optional.of(way);
  }

  /// @param way gets what somebody dropped on the window
  void layDownBy(Consumer<List<Path>> way) {
    layDown = Optional.of(way);
  }

  void layDown(List<Path> paths) {
    layDown.ifPresent(way -> way.accept(paths));
  }

  void showUnreadBy(Runnable way) {
    showUnread = Optional.of(way);
  }

  /// @param way gets the item's id
  void showItemNamedBy(Consumer<String> way) {
    showItemNamed = Optional.of(way);
  }

  void showPageBy(Consumer<Concern.Page> way) {
    showPage = Optional.of(way);
  }

  /// Goes to an item.
  void toItemOf(String id) {
    showItemNamed.ifPresent(way -> way.accept(id));
  }

  /// Goes to a page of Discover.
  void toPage(Concern.Page page) {
    showPage.ifPresent(way -> way.accept(page));
  }

  void showPlanBy(Runnable way) {
    showPlan = Optional.of(way);
  }

  Optional<Runnable> mend(Finding finding) {
    return Optional.ofNullable(mending.get(finding.remedy().where())).map(way -> () -> way.accept(finding));
  }

  Optional<Consumer<AssetId>> toAsset() {
    return showAsset;
  }

  Optional<Consumer<String>> toSilent() {
    return showSilent;
  }

  Optional<Runnable> toSilentList() {
    return showSilentList;
  }

  /// To the item that covers an asset.
  Optional<Consumer<AssetId>> toItem() {
    return showItem;
  }

  Optional<Consumer<String>> toOwnedBy() {
    return showOwnedBy;
  }

  Optional<Runnable> toAddSource() {
    return addSource;
  }

  Optional<Runnable> toUnread() {
    return showUnread;
  }

  Optional<Runnable> toPlan() {
    return showPlan;
  }
}
