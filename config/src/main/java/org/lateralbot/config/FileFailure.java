package org.lateralbot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used: what the system says is often but its name, or words for programmers. */
final class FileFailure {

  private FileFailure() {}

  /** The reason in words that stand within a sentence. */
  static String words(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "the user " + System.getProperty("user.name") + " may not use " + denied.getFile()
          + ", or not look into a folder above it";
    }
    if (failure instanceof FileAlreadyExistsException file) {
      return file.getFile() + " is no folder";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not a text in UTF-8";
    }
    return String.valueOf(failure.getMessage());
  }
}
