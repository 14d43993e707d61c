package org.lateralbot.core.room.command;

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
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.QuietHours;
import org.lateralbot.core.room.RoomSettings;

/** What a room may set for itself: each knows how it is typed and shown. */
enum RoomSetting {
  POLLS("polls moderators") {
    @Override
    Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages) {
      return Arrays.stream(OpenAccess.values())
          .filter(access -> access.name().equalsIgnoreCase(value))
          .findFirst()
          .map(settings::withMayOpen);
    }

    @Override
    String show(RoomSettings settings) {
      return settings.mayOpen().name().toLowerCase(Locale.ROOT);
    }
  },
  ZONE("zone Europe/Lisbon") {
    @Override
    Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equalsIgnoreCase(value))
          .findFirst()
          .map(ZoneId::of)
          .map(settings::withZone);
    }

    @Override
    String show(RoomSettings settings) {
      return settings.zone().getId();
    }
  },
  LANGUAGE("language en") {
    @Override
    Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages) {
      return languages.stream()
          .filter(language -> language.getLanguage().equalsIgnoreCase(value))
          .findFirst()
          .map(settings::withLanguage);
    }

    @Override
    String show(RoomSettings settings) {
      return settings.language().getLanguage();
    }
  },
  REMINDERS("reminders off") {
    @Override
    Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages) {
      return onOrOff(value).map(settings::withReminders);
    }

    @Override
    String show(RoomSettings settings) {
      return settings.reminders() ? "on" : "off";
    }
  },
  QUIET("quiet 22:00-07:00") {
    @Override
    Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages) {
      return value.equalsIgnoreCase("off")
          ? Optional.of(settings.withQuietHours(Optional.empty()))
          : hours(value).map(hours -> settings.withQuietHours(Optional.of(hours)));
    }

    @Override
    String show(RoomSettings settings) {
      return settings.quietHours().map(hours -> hours.from() + "-" + hours.to()).orElse("off");
    }
  };

  private static final Pattern HOURS =
      Pattern.compile("(\\d{2}:\\d{2})\\s*[-\u2010-\u2015]\\s*(\\d{2}:\\d{2})");

  private final String example;

  RoomSetting(String example) {
    this.example = example;
  }

  /** The settings with this one changed; empty if the value makes no sense. */
  abstract Optional<RoomSettings> read(RoomSettings settings, String value, List<Locale> languages);

  /** The value in the form in which it is typed. */
  abstract String show(RoomSettings settings);

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String example() {
    return example;
  }

  static Optional<RoomSetting> named(String word) {
    return Arrays.stream(values())
        .filter(it -> it.name().equalsIgnoreCase(word))
        .findFirst();
  }

  static String names() {
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
