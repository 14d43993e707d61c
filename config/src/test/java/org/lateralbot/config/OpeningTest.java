package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.poll.VoterKeys;

class OpeningTest {

  @TempDir
  private Path data;

  @Test
  void aStoreIsHeldToTheKeyItWasBegunWith() throws Exception {
    String first;
    try (SqlStore store = SqliteStores.open(data)) {
      first = Opening.voterKeys(data, store).fingerprint();
    }
    Path key = data.resolve(SecretKey.FILE);
    byte[] right = Files.readAllBytes(key);
    try (SqlStore store = SqliteStores.open(data)) {
      assertThat(Opening.voterKeys(data, store).fingerprint()).isEqualTo(first);
      Files.delete(key);
      assertThatThrownBy(() -> Opening.voterKeys(data, store))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContainingAll(
              "secret.key is missing", "vote twice", "from a backup", "cp -p ");
      assertThat(key).doesNotExist();
      Files.write(key, new byte[VoterKeys.KEY_LENGTH]);
      assertThatThrownBy(() -> Opening.voterKeys(data, store))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContainingAll("secret.key", "not the key", "vote twice", "from a backup");
      assertThat(key).hasBinaryContent(new byte[VoterKeys.KEY_LENGTH]);
      Files.write(key, right);
      assertThat(Opening.voterKeys(data, store).fingerprint()).isEqualTo(first);
    }
  }
}
