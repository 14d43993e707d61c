package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.command.Quota;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;

class SettingsReaderTest {

  private static final ZoneId HERE = ZoneId.of("Europe/Lisbon");

  /** A network whose section holds an address and a password. */
  private static final NetworkSection MESH = new NetworkSection("mesh", file -> {
    Optional<String> address = file.needed("mesh.address", SettingsFile::notEmpty, "an address");
    Optional<String> password = file.secret("mesh.password");
    return address.isPresent() && password.isPresent()
        ? Optional.of((settings, data, clock, bot) ->
            new LoopbackPlatform(address.get() + " " + password.get()))
        : Optional.empty();
  });

  private static Settings read(String yaml) throws FaultsException {
    SettingsFile file = new SettingsFile("lateral.yaml", yaml, Map.of("MESH", "from variable"));
    return SettingsReader.read(file, HERE, List.of(MESH));
  }

  private static List<String> faults(String yaml) {
    FaultsException refused = catchThrowableOfType(FaultsException.class, () -> read(yaml));
    return refused.faults().stream().map(Fault::toString).toList();
  }

  @Test
  void anEmptyFileMeansAllDefaults() throws FaultsException {
    assertThat(read(""))
        .isEqualTo(new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "lateral",
            "!",
            Optional.empty(),
            AnswerMode.EMBEDDINGS,
            new RoomSettings(OpenAccess.EVERYONE, HERE, Locale.ENGLISH, true, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Duration.ofDays(28),
            Retention.USUAL,
            Optional.empty(),
            new Upkeep(LogFormat.TEXT, Optional.empty()),
            List.of()));
    assertThat(read("# nothing but a remark\n")).isEqualTo(read(""));
  }

  @Test
  void theExampleHoldsTheDefaults() throws Exception {
    assertThat(read(Files.readString(Path.of("lateral.example.yaml")))).isEqualTo(read(""));
  }

  @Test
  void everythingTheExampleExplainsCanBeSet(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("password"), "carrots");
    String all = Files.readString(Path.of("lateral.example.yaml"))
        .replaceAll("(?m)^( *)# ([a-z-]+: )", "$1$2")
        .replace("/etc/lateral/principles", folder.toString())
        .replace("/etc/lateral/store-password", secret.toString());

    Settings settings = read(all);

    assertThat(settings.operator()).contains("Garden co-operative, tech circle");
    assertThat(settings.contact()).contains("tech@garden.example");
    assertThat(settings.source()).contains("https://git.garden.example/lateral");
    assertThat(settings.principles()).contains(folder);
    assertThat(settings.questions()).contains(Settings.USUAL_QUESTIONS);
    assertThat(settings.openings()).contains(Settings.USUAL_OPENINGS);
    assertThat(settings.store()).isPresent();
    assertThat(settings.upkeep().healthPort()).contains(8710);
  }

  @Test
  void whatIsKeptForHowLongCanBeSet() throws FaultsException {
    assertThat(read("retention: {handled: 7d, voters: forever, ended: 104w}").retention())
        .isEqualTo(
            new Retention(Duration.ofDays(7), Optional.empty(), Optional.of(Duration.ofDays(728))));
    assertThat(faults("retention: {handled: forever, voters: 90m, ended: never}"))
        .satisfiesExactly(
            fault -> assertThat(fault).contains("it is a day or more, such as 30d"),
            fault -> assertThat(fault).contains("retention.voters cannot be \"90m\""),
            fault -> assertThat(fault).endsWith("such as 365d, or forever"));
  }

  @Test
  void roomsMayHaveOtherDefaults() throws FaultsException {
    RoomSettings rooms = read("""
            rooms:
              polls: moderators
              zone: asia/kolkata
              reminders: off
              quiet: 22:00-07:00
            """).roomDefaults();

    assertThat(rooms.mayOpen()).isEqualTo(OpenAccess.MODERATORS);
    assertThat(rooms.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(rooms.reminders()).isFalse();
    assertThat(rooms.quietHours()).isPresent();
  }

  @Test
  void whatAQuotaLeavesOutIsAsUsual() throws FaultsException {
    assertThat(read("quotas: {questions: {per-person: 3}}").questions())
        .contains(new Quota(3, 60, Duration.ofMinutes(10)));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() {
    assertThat(faults("""
            nme: lateral
            prefix: abc
            answers: guesses
            principles: /no/such/folder
            rooms:
              polls: nobody
              qiet: off
            quotas:
              questions:
                per-person: many
            pledges:
              ask-whether-kept-after: soon
            log: xml
            health: {port: 70000}
            zebra: 1
            """))
        .containsExactly(
            "lateral.yaml:1: unknown key nme; did you mean name?",
            "lateral.yaml:2: prefix cannot be \"abc\"; it is one to three marks, such as \"!\"",
            "lateral.yaml:3: answers cannot be \"guesses\"; it is embeddings or keywords",
            "lateral.yaml:4: principles cannot be \"/no/such/folder\"; it is a folder that exists",
            "lateral.yaml:6: rooms.polls cannot be \"nobody\"; it is something like moderators",
            "lateral.yaml:7: unknown key rooms.qiet; did you mean rooms.quiet?",
            "lateral.yaml:10: quotas.questions.per-person cannot be \"many\"; it is a number",
            "lateral.yaml:12: pledges.ask-whether-kept-after cannot be \"soon\"; it is a time such as 28d",
            "lateral.yaml:13: log cannot be \"xml\"; it is text or json",
            "lateral.yaml:14: health.port cannot be \"70000\"; it is a number from 1 to 65535",
            "lateral.yaml:15: unknown key zebra");
  }

  private static String network(String yaml) throws FaultsException {
    Settings settings = read("operator: {name: us, contact: here}\n" + yaml);
    return settings
        .networks()
        .get(0)
        .open(settings, Path.of(""), InstantSource.system(), () -> {
          throw new IllegalStateException("no bot is asked for here");
        })
        .name();
  }

  @Test
  void aNetworksSecretIsInAFileOrAVariable(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "from file \n");

    assertThat(network("mesh: {address: here, password-env: MESH}"))
        .isEqualTo("here from variable");
    assertThat(network("mesh: {address: here, password-file: " + file + "}"))
        .isEqualTo("here from file");
  }

  @Test
  void aPostgresKeepsTheStoreWhereTheSettingsNameIt() throws FaultsException {
    assertThat(read("""
            store:
              url: jdbc:postgresql://[::1]:5433/garden?sslmode=verify-full
              user: lateral
              password-env: MESH
            """).store())
        .contains(new PostgresAddress(
            "jdbc:postgresql://[::1]:5433/garden?sslmode=verify-full",
            Optional.of("lateral"),
            Optional.of("from variable")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/lateral?user=me&password=carrots",
        "jdbc:postgresql://localhost/lateral?ssl=true&password=carrots",
        "jdbc:postgresql://me:carrots@localhost/lateral",
        "jdbc:postgresql://localhost",
        "jdbc:mysql://localhost/carrots",
        "postgres://localhost/carrots"
      })
  void anAddressOfAStoreThatCannotBeUsedIsRefusedWithoutQuotingIt(String url) {
    assertThat(faults("store: {user: me, password-env: MESH, url: \"" + url + "\"}"))
        .containsExactly("lateral.yaml:1: store.url must be something like"
            + " jdbc:postgresql://localhost/lateral, without user and password");
  }

  @Test
  void whatAStoreLacksIsToldAtOnce() {
    assertThat(faults("name: lateral\nstore:\n  user:\n  password-file: /no/such/file\n"))
        .containsExactly(
            "lateral.yaml:3: store.url is missing; it is something like"
                + " jdbc:postgresql://localhost/lateral, without user and password",
            "lateral.yaml:3: store.user is missing; it is a user of the database",
            "lateral.yaml:4: store.password-file cannot be \"/no/such/file\"; it is a file that can"
                + " be read, with one line in it");
  }

  @Test
  void aNetworkNeedsAnOperatorWhomPeopleCanReach() {
    assertThat(faults("mesh: {address: here, password-env: MESH}"))
        .containsExactly(
            "lateral.yaml:1: operator.name is missing; it is who runs the bot",
            "lateral.yaml:1: operator.contact is missing; it is how to reach whoever runs the bot");
  }

  @Test
  void whatANetworkLacksIsToldWithTheRest() {
    assertThat(faults("""
            operator: {name: us}
            mesh:
              password-file: /no/such/file
            """))
        .containsExactly(
            "lateral.yaml:1: operator.contact is missing; it is how to reach whoever runs the bot",
            "lateral.yaml:3: mesh.address is missing; it is an address",
            "lateral.yaml:3: mesh.password-file cannot be \"/no/such/file\"; it is a file that can"
                + " be read, with one line in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", password-env: MESH, password-file: /no/such/file"})
  void aSecretIsInExactlyOnePlace(String secrets) {
    assertThat(faults("mesh: {address: here" + secrets + "}"))
        .contains("lateral.yaml:1: exactly one of mesh.password-file and mesh.password-env is"
            + " needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "rooms: 5!rooms has settings of its own below it, such as rooms.language",
        "name: [a]!name must be one value",
        "name: {a: b}!unknown key name.a",
        "name: a b!name cannot be \"a b\"",
        "- name!settings are written as",
        "lateral!settings are written as",
        "name: 'x!this is not YAML",
        "a: b: c!this is not YAML",
        "principles: \"a\\0b\"!principles cannot be",
        "zebra:!unknown key zebra",
        "a: &a {b: *a}!must be one value",
        "? [a]\\n: b!this is not YAML",
        "prefix: ''!prefix cannot be"
      })
  void oddFilesAreRefusedWithAReason(String yaml, String expected) {
    assertThat(faults(yaml.replace("\\n", "\n"))).first().asString().contains(expected);
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThat(faults("name: one\nname: two\n"))
        .containsExactly("lateral.yaml:2: name stands here twice");
  }

  @Test
  void controlCharactersAreRefused() {
    assertThat(faults("name: \u0007")).first().asString().contains("this is not YAML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "!!", "?", "+", "~", "$", "🌱"})
  void aPrefixIsAFewMarks(String prefix) throws FaultsException {
    assertThat(read("prefix: \"" + prefix + "\"").prefix()).isEqualTo(prefix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1", "/", "#", "! !", "!!!!", "\u200B", "\u00A0"})
  void otherPrefixesAreRefused(String prefix) {
    assertThat(faults("prefix: \"" + prefix + "\"")).hasSize(1);
  }
}
