package org.lateralbot.core.chat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How far the handling of something that came in has got. Neither stage ever completes
 * exceptionally.
 *
 * @param kept completes when its change and the reply are on disk, or there is nothing to keep: from
 *     then on the event need not be delivered again
 * @param answered completes when the reply was handed to the network too, or the network did not
 *     take it and it waits for its next turn
 */
public record Handled(CompletionStage<Handling> kept, CompletionStage<Handling> answered) {

  /** Nothing to wait for. */
  public static Handled now(Handling handling) {
    CompletionStage<Handling> done = CompletableFuture.completedFuture(handling);
    return new Handled(done, done);
  }
}
