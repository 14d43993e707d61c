package org.lateralbot.core.room;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a room may set for itself: each setting knows how it is typed and shown. */
public enum RoomSetting {
  POLLS("polls moderators") {
    @Override
    public Optional<RoomSettings> read(
        RoomSettings settings, String value, List<Locale> languages) {
      return Arrays.stream(OpenAccess.values())
          .filter(access -> access.name().equalsIgnoreCase(value))
          .findFirst()
          .map(settings::withMayOpen);
    }

    @Override
    public String show(RoomSettings settings) {
      return settings.mayOpen().name().toLowerCase(Locale.ROOT);
    }
  },
  ZONE("zone Europe/Lisbon") {
    @Override
    public Optional<RoomSettings> read(
        RoomSettings settings, String value, List<Locale> languages) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equalsIgnoreCase(value))
          .findFirst()
          .map(ZoneId::of)
          .map(settings::withZone);
    }

    @Override
    public String show(RoomSettings settings) {
      return settings.zone().getId();
    }
  },
  LANGUAGE("language en") {
    @Override
    public Optional<RoomSettings> read(
        RoomSettings settings, String value, List<Locale> languages) {
      return languages.stream()
          .filter(language -> language.getLanguage().equalsIgnoreCase(value))
          .findFirst()
          .map(settings::withLanguage);
    }

    @Override
    public String show(RoomSettings settings) {
      return settings.language().getLanguage();
    }
  },
  REMINDERS("reminders off") {
    @Override
    public Optional<RoomSettings> read(
        RoomSettings settings, String value, List<Locale> languages) {
      return onOrOff(value).map(settings::withReminders);
    }

    @Override
    public String show(RoomSettings settings) {
      return settings.reminders() ? "on" : "off";
    }
  },
  QUIET("quiet 22:00-07:00") {
    @Override
    public Optional<RoomSettings> read(
        RoomSettings settings, String value, List<Locale> languages) {
      return value.equalsIgnoreCase("off")
          ? Optional.of(settings.withQuietHours(Optional.empty()))
          : hours(value).map(hours -> settings.withQuietHours(Optional.of(hours)));
    }

    @Override
    public String show(RoomSettings settings) {
      return settings.quietHours().map(hours -> hours.from() + "-" + hours.to()).orElse("off");
    }
  };

  private static final Pattern HOURS =
      Pattern.compile("(\\d{2}:\\d{2})\\s*[-\u2010-\u2015]\\s*(\\d{2}:\\d{2})");

  private final String example;

  RoomSetting(String example) {
    this.example = example;
  }

  /**
   * The settings with this one changed.
   *
   * @param value as typed
   * @param languages in which the bot can speak
   * @return empty if the value makes no sense
   */
  public abstract Optional<RoomSettings> read(
      RoomSettings settings, String value, List<Locale> languages);

  /** The value in the form in which it is typed. */
  public abstract String show(RoomSettings settings);

  /** The word by which it is typed. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to type behind the command's word in an example. */
  public String example() {
    return example;
  }

  /** The setting that a word names; case does not matter. */
  public static Optional<RoomSetting> named(String word) {
    return Arrays.stream(values())
        .filter(it -> it.name().equalsIgnoreCase(word))
        .findFirst();
  }

  /** All words, to choose from. */
  public static String names() {
    return Arrays.stream(values()).map(RoomSetting::key).collect(Collectors.joining(", "));
  }

  private static Optional<Boolean> onOrOff(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "on" -> Optional.of(true);
      case "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<QuietHours> hours(String value) {
    Matcher matcher = HOURS.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime from = LocalTime.parse(matcher.group(1));
      LocalTime to = LocalTime.parse(matcher.group(2));
      return from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to));
    } catch (DateTimeException noTimeOfDay) {
      return Optional.empty();
    }
  }
}
