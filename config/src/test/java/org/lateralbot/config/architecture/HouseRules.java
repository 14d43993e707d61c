package org.lateralbot.config.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.lateralbot.adapter.store.offender.StoreThatKnowsTheTerminal;
import org.lateralbot.adapter.terminal.offender.TerminalThatKnowsKotlin;
import org.lateralbot.core.chat.offender.ChatThatKnowsCommands;
import org.lateralbot.core.chat.offender.ChatThatPrints;
import org.lateralbot.core.chat.offender.ChatThatReadsTheEnvironment;
import org.lateralbot.core.deadline.offender.DeadlineThatKnowsPolls;
import org.lateralbot.core.offender.CoreThatKnowsSettings;
import org.lateralbot.core.offender.CoreThatKnowsSql;
import org.lateralbot.core.offender.CoreThatTellsTheTimeItself;
import org.lateralbot.core.offender.SomethingStore;
import org.lateralbot.core.poll.command.offender.WronglyNamed;
import org.lateralbot.core.poll.offender.PollThatChanges;
import org.lateralbot.core.poll.offender.PollThatKnowsCommands;
import org.lateralbot.core.poll.offender.PollThatKnowsPledges;

/** The rules that keep the parts of the program apart, each with a class that breaks it. */
final class HouseRules {

  private static final String CORE = "org.lateralbot.core..";
  private static final String POLL = "org.lateralbot.core.poll..";
  private static final String PLEDGE = "org.lateralbot.core.pledge..";
  private static final String PRINCIPLES = "org.lateralbot.core.principles..";
  private static final String COMMAND_PACKAGES = "org.lateralbot.core..command..";

  /**
   * A rule that every production class must keep.
   *
   * @param rule the rule
   * @param about packages the rule speaks of; each must hold classes, or the rule says nothing
   * @param offender a class that breaks it
   */
  record HouseRule(ArchRule rule, List<String> about, Class<?> offender) {

    @Override
    public String toString() {
      return rule.getDescription();
    }
  }

  private HouseRules() {}

  static List<HouseRule> all() {
    return List.of(
        rule(
            classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        CORE,
                        "java..",
                        "javax.crypto..",
                        "org.apache.commons.text..",
                        "com.github.benmanes.caffeine..",
                        "org.slf4j..",
                        "org.jspecify..")
                    .and(DescribedPredicate.not(resideInAnyPackage("java.sql..", "java.net..")
                        .and(DescribedPredicate.not(type(URI.class)))))
                    .or(arraysAndPrimitives()))
                .as("the core depends on no chat SDK, no SQL, no JSON"),
            CoreThatKnowsSql.class,
            CORE),
        rule(
            noClasses()
                .that()
                .resideInAPackage("org.lateralbot.core.chat..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                    .and(DescribedPredicate.not(resideInAPackage("org.lateralbot.core.chat.."))))
                .as("core.chat knows no other core package"),
            ChatThatKnowsCommands.class,
            "org.lateralbot.core.chat.."),
        rule(
            noClasses()
                .that()
                .resideInAPackage(POLL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLEDGE, PRINCIPLES)
                .as("polls know neither pledges nor principles"),
            PollThatKnowsPledges.class,
            POLL,
            PLEDGE,
            PRINCIPLES),
        rule(
            noClasses()
                .that()
                .resideInAPackage("org.lateralbot.core.deadline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(POLL, PLEDGE, PRINCIPLES)
                .as("core.deadline knows no feature"),
            DeadlineThatKnowsPolls.class,
            "org.lateralbot.core.deadline.."),
        rule(
            noClasses()
                .that()
                .resideInAnyPackage(POLL, PLEDGE, PRINCIPLES)
                .and()
                .resideOutsideOfPackage(COMMAND_PACKAGES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lateralbot.core.command..")
                .as("only the command packages of a feature know core.command"),
            PollThatKnowsCommands.class,
            POLL,
            "org.lateralbot.core.command.."),
        rule(
            slices()
                .matching("org.lateralbot.adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .as("no adapter knows another"),
            StoreThatKnowsTheTerminal.class,
            "org.lateralbot.adapter.store..",
            "org.lateralbot.adapter.terminal.."),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lateralbot.config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lateralbot.config..")
                .as("nothing knows config"),
            CoreThatKnowsSettings.class,
            "org.lateralbot.config.."),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lateralbot.adapter.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..")
                .as("SQL is known only to the store"),
            CoreThatKnowsSql.class,
            "org.lateralbot.adapter.store.."),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lateralbot.adapter.matrix..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "kotlin..",
                    "kotlinx..",
                    "io.ktor..",
                    "de.connect2x..",
                    "org.jetbrains.exposed..")
                .as("Kotlin and the Matrix client are known only to Matrix"),
            TerminalThatKnowsKotlin.class,
            "org.lateralbot.adapter.matrix.."),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lateralbot.config..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .as("time comes in; only config asks the system for it"),
            CoreThatTellsTheTimeItself.class,
            CORE),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "org.lateralbot.adapter.terminal..", "org.lateralbot.config..")
                .should()
                .accessField(System.class, "out")
                .as("standard output belongs to the terminal room"),
            ChatThatPrints.class,
            "org.lateralbot.adapter.terminal.."),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lateralbot.config..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .as("environment variables are read only in config"),
            ChatThatReadsTheEnvironment.class,
            "org.lateralbot.config.."),
        rule(
            classes()
                .that()
                .implement(org.lateralbot.core.command.Command.class)
                .should()
                .haveSimpleNameEndingWith("Command")
                .andShould()
                .resideInAPackage("..command")
                .as("commands end in Command and sit in a command package"),
            WronglyNamed.class,
            COMMAND_PACKAGES),
        rule(
            classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .resideInAPackage(CORE)
                .should()
                .beInterfaces()
                .as("in the core a store is a port"),
            SomethingStore.class,
            CORE),
        rule(
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                    "org.lateralbot.core.poll",
                    "org.lateralbot.core.poll.offender",
                    "org.lateralbot.core.pledge",
                    "org.lateralbot.core.chat")
                .should()
                .beFinal()
                .as("the domain is immutable"),
            PollThatChanges.class,
            "org.lateralbot.core.poll",
            "org.lateralbot.core.pledge"));
  }

  private static HouseRule rule(ArchRule rule, Class<?> offender, String... about) {
    return new HouseRule(rule, List.of(about), offender);
  }

  private static DescribedPredicate<JavaClass> arraysAndPrimitives() {
    return DescribedPredicate.describe(
        "arrays and primitives", type -> type.isArray() || type.isPrimitive());
  }
}
