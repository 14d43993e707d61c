package org.lateralbot.core.pledge;

import java.time.Instant;

/** Is told when a pledge succeeds, whichever way the deciding signature came in. */
public interface SuccessListener {

  /** Called once for each pledge, in the transaction of the signature that brought success. */
  void succeeded(Pledge pledge, Instant at);
}
