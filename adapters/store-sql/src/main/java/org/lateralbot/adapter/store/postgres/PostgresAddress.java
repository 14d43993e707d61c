package org.lateralbot.adapter.store.postgres;

import java.util.Optional;

/**
 * Where a PostgreSQL database is and who asks.
 *
 * @param url {@code jdbc:postgresql://HOST/DATABASE}, without a password
 * @param user the database's user; what the driver takes by itself if empty
 * @param password not shown by {@link #toString()}
 */
public record PostgresAddress(String url, Optional<String> user, Optional<String> password) {

  /** The address as PostgreSQL's own programs take it, without the password. */
  public String forPrograms() {
    String place = url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    return "postgresql://" + user.map(name -> name + "@").orElse("") + place;
  }

  /** The address as it may be logged. */
  @Override
  public String toString() {
    return user.map(name -> name + " at ").orElse("") + url.replaceFirst("\\?.*", "");
  }
}
