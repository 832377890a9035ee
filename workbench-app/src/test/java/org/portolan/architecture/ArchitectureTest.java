package org.portolan.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules of the house. What may use what stands in `allowed-uses.txt`.
class ArchitectureTest {
  private static final AllowedUses ALLOWED = AllowedUses.read();
  private static JavaClasses ours;

  @BeforeAll
  static void readAllClasses() {
    ours = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.portolan");
  }

  @Test
  void everyModuleIsLookedAt() {
    for (var top : List.of("icons", "model", "importers", "app")) {
      assertTrue(ours.containPackage("org.portolan." + top), top);
    }
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching("org.portolan.(**)").should().beFreeOfCycles().check(ours);
  }

  @Test
  void everyPackageIsListed() {
    assertNone(packages().map(JavaPackage::getName).filter(name -> !ALLOWED.knows(name)));
  }

  @Test
  void packagesUseOnlyWhatTheirLineAllows() {
    var first = new TreeMap<String, String>();
    dependencies().filter(use -> !ALLOWED.allows(packageOf(use.getOriginClass()), packageOf(use.getTargetClass())))
        .forEach(use -> first.putIfAbsent(
            packageOf(use.getOriginClass()) + " may not use " + packageOf(use.getTargetClass()), use.getDescription()));
    assertNone(first.entrySet().stream().map(breach -> breach.getKey() + ", as here: " + breach.getValue()));
  }

  @Test
  void viewModelsDoNotKnowTheSceneGraph() {
    assertNone(dependencies().filter(use -> outermostName(use.getOriginClass()).endsWith("ViewModel"))
        .filter(use -> isSceneGraph(packageOf(use.getTargetClass()))).map(Dependency::getDescription));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertNone(packages().filter(one -> !one.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName));
  }

  @Test
  void onlyJobsStartThreadsOrCrossToTheUiThread() {
    assertNone(breaches("thread", Calls::startsThread).filter(text -> !text.startsWith("org.portolan.app.job.")));
  }

  @Test
  void timeComesFromAClock() {
    assertNone(breaches("clock", Calls::readsTheTime));
  }

  @Test
  void chanceHasASeed() {
    assertNone(breaches("random", Calls::throwsDice));
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    assertNone(breaches("console", Calls::isConsole).filter(text -> !text.startsWith("org.portolan.app.cli.")));
  }

  @Test
  void nobodyCatchesEverything() {
    assertNone(ours.stream().flatMap(one -> one.getCodeUnits().stream())
        .flatMap(unit -> unit.getTryCatchBlocks().stream())
        .filter(
            block -> block.getCaughtThrowables().stream().anyMatch(caught -> caught.isEquivalentTo(Exception.class)))
        .map(block -> block.getOwner().getFullName() + block.getSourceCodeLocation()));
  }

  @Test
  void namesSayWhatAThingIs() {
    assertNone(ours.stream().filter(one -> !one.getSimpleName().equals("package-info"))
        .filter(one -> one.getSimpleName().matches("Abstract.*|.*(Manager|Helper|Utils?|Impl|Data|Info)"))
        .map(JavaClass::getName));
  }

  private static Stream<JavaPackage> packages() {
    return ours.stream().map(JavaClass::getPackage).distinct();
  }

  private static Stream<Dependency> dependencies() {
    return ours.stream().flatMap(one -> one.getDirectDependenciesFromSelf().stream());
  }

  private static Stream<String> breaches(String rule, Predicate<AccessTarget> forbidden) {
    return ours.stream().filter(one -> !ALLOWED.excepts(rule, outermost(one).getName()))
        .flatMap(one -> one.getAccessesFromSelf().stream()).filter(access -> forbidden.test(access.getTarget()))
        .map(ArchitectureTest::described);
  }

  private static String described(JavaAccess<?> access) {
    return access.getOriginOwner().getName() + " uses " + access.getTarget().getFullName() + " in "
        + access.getSourceCodeLocation();
  }

  private static boolean isSceneGraph(String packageName) {
    return Stream.of("javafx.", "atlantafx.").anyMatch(packageName::startsWith)
        && Stream.of("javafx.beans", "javafx.collections", "javafx.event", "javafx.util")
            .noneMatch(packageName::startsWith);
  }

  /// The package of a class or, for an array, of what it holds; none for a primitive.
  private static String packageOf(JavaClass one) {
    return one.getBaseComponentType().getPackageName().equals("java.lang") && one.getBaseComponentType().isPrimitive()
        ? ""
        : one.getBaseComponentType().getPackageName();
  }

  private static JavaClass outermost(JavaClass one) {
    return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
  }

  private static String outermostName(JavaClass one) {
    return outermost(one).getSimpleName();
  }

  private static void assertNone(Stream<String> breaches) {
    assertEquals("", String.join("\n", breaches.distinct().sorted().toList()));
  }
}
