package org.lateralbot.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.command.Quota;
import org.lateralbot.core.command.TimeReader;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSetting;
import org.lateralbot.core.room.RoomSettings;

/** Reads the settings and reports every fault at once. */
final class SettingsReader {

  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final String LIKE_THIS =
      "something like jdbc:postgresql://localhost/lateral, without user and password";
  private static final Pattern POSTGRES =
      Pattern.compile("jdbc:postgresql://[^/?#@\\s]+/[^/?#@\\s]+(\\?(?!.*(user|password)=)\\S*)?");

  private final SettingsFile file;
  private final ZoneId systemZone;
  private final List<NetworkSection> sections;

  private SettingsReader(SettingsFile file, ZoneId systemZone, List<NetworkSection> sections) {
    this.file = file;
    this.systemZone = systemZone;
    this.sections = sections;
  }

  /**
   * The settings in a file; defaults for what it leaves out.
   *
   * @param systemZone the zone of rooms that set none, unless the file names another
   * @param sections the networks that the file may name
   */
  static Settings read(SettingsFile file, ZoneId systemZone, List<NetworkSection> sections)
      throws FaultsException {
    Reading reading = lookOver(file, systemZone, sections);
    if (!reading.faults().isEmpty()) {
      throw new FaultsException(reading.faults());
    }
    return reading.settings();
  }

  /**
   * What a file says, right or wrong.
   *
   * @param settings with the default in place of whatever is wrong
   * @param faults everything that is wrong
   * @param networks the names of the networks that it sets up, rightly or wrongly
   */
  record Reading(Settings settings, List<Fault> faults, List<String> networks) {}

  /** The same for a look at a file that may be faulty. */
  static Reading lookOver(SettingsFile file, ZoneId systemZone, List<NetworkSection> sections) {
    Settings settings = new SettingsReader(file, systemZone, sections).settings();
    List<String> networks =
        sections.stream().map(NetworkSection::name).filter(file::hasSection).toList();
    return new Reading(settings, file.faults(), networks);
  }

  private Settings settings() {
    return new Settings(
        operator("operator.name", "who runs the bot"),
        operator("operator.contact", "how to reach whoever runs the bot"),
        file.text("operator.source"),
        file.value("name", SettingsReader::name, "one word of letters").orElse("lateral"),
        file.value("prefix", SettingsReader::prefix, "one to three marks, such as \"!\"")
            .orElse("!"),
        file.value("principles", SettingsReader::folder, "a folder that exists"),
        file.value("answers", text -> oneOf(AnswerMode.values(), text), "embeddings or keywords")
            .orElse(AnswerMode.EMBEDDINGS),
        roomDefaults(),
        quota("quotas.questions", Settings.USUAL_QUESTIONS),
        quota("quotas.openings", Settings.USUAL_OPENINGS),
        file.value("pledges.ask-whether-kept-after", TimeReader::duration, "a time such as 28d")
            .orElse(FOUR_WEEKS),
        retention(),
        store(),
        upkeep(),
        networks());
  }

  private Retention retention() {
    return new Retention(
        file.value("retention.handled", SettingsReader::days, "a day or more, such as 30d")
            .orElse(Retention.USUAL.handled()),
        kept("retention.voters", Retention.USUAL.voters()),
        kept("retention.ended", Retention.USUAL.ended()));
  }

  private Optional<Duration> kept(String key, Optional<Duration> usual) {
    return file.value(key, SettingsReader::daysOrForever, "a day or more, such as 365d, or forever")
        .orElse(usual);
  }

  /** The inner one is empty for good, the outer one if the text makes no sense. */
  private static Optional<Optional<Duration>> daysOrForever(String text) {
    Optional<Duration> days = days(text);
    return days.isPresent() || text.equalsIgnoreCase("forever")
        ? Optional.of(days)
        : Optional.empty();
  }

  private static Optional<Duration> days(String text) {
    return TimeReader.duration(text).filter(kept -> kept.toDays() >= 1);
  }

  private Optional<PostgresAddress> store() {
    if (!file.hasSection("store")) {
      file.text("store.url"); // known, so that a section with nothing in it is no unknown key
      return Optional.empty();
    }
    Optional<String> url = file.needed("store.url", SettingsFile::notEmpty, LIKE_THIS);
    Optional<String> user =
        file.needed("store.user", SettingsFile::notEmpty, "a user of the database");
    Optional<String> password = file.secret("store.password");
    if (url.isPresent() && !POSTGRES.matcher(url.get()).matches()) {
      file.refuse("store.url", "store.url must be " + LIKE_THIS);
    }
    return url.map(text -> new PostgresAddress(text, user, password));
  }

  private Upkeep upkeep() {
    return new Upkeep(
        file.value("log", text -> oneOf(LogFormat.values(), text), "text or json")
            .orElse(LogFormat.TEXT),
        file.value("health.port", SettingsReader::port, "a number from 1 to 65535"));
  }

  private List<Network> networks() {
    return sections.stream()
        .filter(section -> file.hasSection(section.name()))
        .flatMap(section -> section.read(file).stream())
        .toList();
  }

  /** On a network strangers meet the bot, and must be able to learn whose it is. */
  private Optional<String> operator(String key, String meaning) {
    boolean needed = sections.stream().anyMatch(section -> file.hasSection(section.name()));
    return needed ? file.needed(key, SettingsFile::notEmpty, meaning) : file.text(key);
  }

  private RoomSettings roomDefaults() {
    RoomSettings settings =
        new RoomSettings(OpenAccess.EVERYONE, systemZone, Locale.ENGLISH, true, Optional.empty());
    for (RoomSetting setting : RoomSetting.values()) {
      RoomSettings before = settings;
      String example = setting.example().substring(setting.key().length() + 1);
      settings = file.value(
              "rooms." + setting.key(),
              text -> setting.read(before, text, Languages.ALL),
              "something like " + example)
          .orElse(before);
    }
    return settings;
  }

  /** What the file leaves out of a quota is as usual. */
  private Optional<Quota> quota(String key, Quota usual) {
    Optional<Integer> perPerson = count(key + ".per-person");
    Optional<Integer> perRoom = count(key + ".per-room");
    Optional<Duration> within =
        file.value(key + ".within", TimeReader::duration, "a time such as 10m");
    boolean set = perPerson.isPresent() || perRoom.isPresent() || within.isPresent();
    return set
        ? Optional.of(new Quota(
            perPerson.orElse(usual.perPerson()),
            perRoom.orElse(usual.perRoom()),
            within.orElse(usual.within())))
        : Optional.empty();
  }

  private Optional<Integer> count(String key) {
    return file.value(
        key,
        text -> text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        "a number");
  }

  private static Optional<String> name(String text) {
    return text.matches("\\p{L}[\\p{L}\\p{N}_-]{0,30}") ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> prefix(String text) {
    return text.matches("[^\\p{L}\\p{N}\\p{Z}\\p{C}/#]{1,3}")
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<Path> folder(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::isDirectory);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> port(String text) {
    return text.matches("\\d{1,5}")
        ? Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= 65535)
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> oneOf(E[] values, String text) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst();
  }
}
