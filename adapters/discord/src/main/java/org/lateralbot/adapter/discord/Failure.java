package org.lateralbot.adapter.discord;

import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Says what went wrong, in words for the log: never what people said. */
final class Failure {

  private Failure() {}

  private static final Set<ErrorResponse> FOR_GOOD = EnumSet.of(
      ErrorResponse.UNKNOWN_CHANNEL,
      ErrorResponse.UNKNOWN_GUILD,
      ErrorResponse.UNKNOWN_USER,
      ErrorResponse.MISSING_ACCESS,
      ErrorResponse.MISSING_PERMISSIONS,
      ErrorResponse.CANNOT_SEND_TO_USER,
      ErrorResponse.NO_MUTUAL_GUILDS,
      ErrorResponse.THREAD_LOCKED);

  /** Whether it stays so until somebody lets the bot in. */
  static boolean isForGood(Throwable failure) {
    return failure instanceof ErrorResponseException refused
        ? FOR_GOOD.contains(refused.getErrorResponse())
        : failure instanceof InsufficientPermissionException;
  }

  static String of(Throwable failure) {
    if (failure instanceof ErrorResponseException refused) {
      return refused.getErrorCode() + " " + refused.getMeaning();
    }
    return failure instanceof InsufficientPermissionException missing
        ? "missing permission " + missing.getPermission()
        : failure.getClass().getSimpleName();
  }
}
