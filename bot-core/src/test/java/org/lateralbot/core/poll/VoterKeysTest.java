package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lateralbot.core.poll.PollFixture.id;
import static org.lateralbot.core.poll.PollFixture.person;
import static org.lateralbot.core.poll.PollFixture.poll;
import static org.lateralbot.core.poll.PollFixture.secret;

import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ItemId;

class VoterKeysTest {

  private final VoterKeys keys = new VoterKeys(new byte[VoterKeys.KEY_LENGTH]);

  @Test
  void thePlainKeyIsTheAccount() {
    assertThat(keys.of(poll(1), person("ann"))).isEqualTo("terminal:ann");
  }

  @Test
  void theKeyInASecretPollTellsNothingAndDiffersFromPollToPoll() {
    String key = keys.of(poll(id(1), secret()), person("ann"));
    assertThat(key).hasSize(64).doesNotContain("ann");
    assertThat(keys.of(poll(id(1), secret()), person("ann"))).isEqualTo(key);
    assertThat(keys.of(poll(id(2), secret()), person("ann"))).isNotEqualTo(key);
    assertThat(keys.of(poll(new ItemId(PollFixture.GARDEN, 1), secret()), person("ann")))
        .isNotEqualTo(key);
    assertThat(keys.of(poll(id(1), secret()), person("bo"))).isNotEqualTo(key);
  }

  @Test
  void anotherServersKeyGivesOtherKeys() {
    byte[] other = new byte[VoterKeys.KEY_LENGTH];
    other[0] = 1;
    Poll poll = poll(id(1), secret());
    assertThat(new VoterKeys(other).of(poll, person("ann")))
        .isNotEqualTo(keys.of(poll, person("ann")));
  }

  @Test
  void aKeyOfTheWrongLengthIsRefused() {
    assertThatThrownBy(() -> new VoterKeys(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
