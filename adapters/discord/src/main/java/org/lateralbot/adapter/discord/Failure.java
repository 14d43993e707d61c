package org.lateralbot.adapter.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/** Says what went wrong, in words for the log: never what people said. */
final class Failure {

  private Failure() {}

  static String of(Throwable failure) {
    if (failure instanceof ErrorResponseException refused) {
      return refused.getErrorCode() + " " + refused.getMeaning();
    }
    return failure instanceof InsufficientPermissionException missing
        ? "missing permission " + missing.getPermission()
        : failure.getClass().getSimpleName();
  }
}
