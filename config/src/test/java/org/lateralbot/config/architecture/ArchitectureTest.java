package org.lateralbot.config.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.config.architecture.HouseRules.HouseRule;

class ArchitectureTest {

  private static final JavaClasses PRODUCTION = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(location -> !location.contains("-tests.jar"))
      .importPackages("org.lateralbot");

  static List<HouseRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(HouseRule rule) {
    rule.rule().check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleSpeaksOfPackagesThatHoldClasses(HouseRule rule) {
    assertThat(rule.about()).allMatch(name -> PRODUCTION.stream().anyMatch(resideInAPackage(name)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anOffenderIsCaught(HouseRule rule) {
    JavaClasses withOffender = new ClassFileImporter().importClasses(rule.offender());

    assertThat(rule.rule().evaluate(withOffender).hasViolation()).isTrue();
  }

  /** The root package wires all others, so it is above the cycles that this looks for. */
  @Test
  void thePackagesOfAModuleDependOnEachOtherInOneDirection() {
    Stream.of("org.lateralbot.core.(**)", "org.lateralbot.adapter.(*)..")
        .forEach(
            packages -> slices().matching(packages).should().beFreeOfCycles().check(PRODUCTION));
  }
}
