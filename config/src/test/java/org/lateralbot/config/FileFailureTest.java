package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFailureTest {

  @Test
  void whatIsNotThereIsToldFromWhatTheUserMayNotUse() {
    String user = System.getProperty("user.name");
    assertThat(FileFailure.words(new NoSuchFileException("/away/it")))
        .isEqualTo("there is no file /away/it");
    assertThat(FileFailure.words(new AccessDeniedException("/root/it")))
        .isEqualTo(
            "the user " + user + " may not use /root/it, or not look into a folder above it");
  }

  @Test
  void everythingElseIsToldInWordsToo() {
    assertThat(FileFailure.words(new MalformedInputException(1))).contains("UTF-8");
    assertThat(FileFailure.words(new IOException("No space left"))).isEqualTo("No space left");
  }
}
