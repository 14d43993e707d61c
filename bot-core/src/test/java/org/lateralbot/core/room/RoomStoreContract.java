package org.lateralbot.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.RoomId;

/** What holds for every {@link RoomStore}. */
@SuppressWarnings("NullAway.Init")
public abstract class RoomStoreContract {

  private static final RoomId COMMONS = new RoomId("test", "commons");
  private static final RoomSettings SETTINGS = new RoomSettings(
      OpenAccess.MODERATORS,
      ZoneId.of("Europe/Berlin"),
      Locale.forLanguageTag("pt-BR"),
      true,
      Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))));

  private RoomStore rooms;

  protected abstract RoomStore emptyStore();

  @BeforeEach
  void open() {
    rooms = emptyStore();
  }

  @Test
  void aRoomThatChangedNothingHasNoSettings() {
    rooms.save(COMMONS, SETTINGS);
    assertThat(rooms.find(new RoomId("other", "commons"))).isEmpty();
  }

  @Test
  void everySettingComesBack() {
    rooms.save(COMMONS, SETTINGS);
    assertThat(rooms.find(COMMONS)).contains(SETTINGS);
  }

  @Test
  void aRoomThatWasLeftLongAgoIsForgottenUnlessItWasEnteredAgain() {
    Instant left = Instant.parse("2026-11-01T10:00:00Z");
    RoomId garden = new RoomId("test", "garden");
    rooms.save(COMMONS, SETTINGS);
    rooms.save(garden, SETTINGS);
    rooms.left(COMMONS, left);
    rooms.left(COMMONS, left.plusSeconds(60));
    rooms.left(garden, left);
    assertThat(rooms.left()).containsExactlyInAnyOrder(COMMONS, garden);
    rooms.entered(garden);
    assertThat(rooms.left()).containsExactly(COMMONS);
    rooms.forgetLeftBefore(left);
    assertThat(rooms.find(COMMONS)).contains(SETTINGS);
    rooms.forgetLeftBefore(left.plusSeconds(1));
    assertThat(rooms.find(COMMONS)).isEmpty();
    assertThat(rooms.find(garden)).contains(SETTINGS);
  }

  @Test
  void savingReplacesAllSettings() {
    rooms.save(COMMONS, SETTINGS);
    RoomSettings other = new RoomSettings(
        OpenAccess.EVERYONE, ZoneId.of("+05:30"), Locale.ENGLISH, false, Optional.empty());
    rooms.save(COMMONS, other);
    assertThat(rooms.find(COMMONS)).contains(other);
  }
}
