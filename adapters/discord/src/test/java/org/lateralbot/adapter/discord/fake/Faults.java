package org.lateralbot.adapter.discord.fake;

import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import mockwebserver3.MockResponse;

/** What is to go wrong next; every fault happens once, in the order in which they were set. */
public final class Faults {

  private record Fault(String method, String path, Optional<MockResponse> instead) {}

  private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();

  /** The next such request gets this response and has no effect. */
  public void instead(String method, String path, MockResponse response) {
    faults.add(new Fault(method, path, Optional.of(response)));
  }

  /** The next such request has its effect, but its response never arrives. */
  public void cutAfter(String method, String path) {
    faults.add(new Fault(method, path, Optional.empty()));
  }

  /** The response to give without doing anything, if one was set. */
  Optional<MockResponse> takeInstead(Call call) {
    return take(call, true).flatMap(Fault::instead);
  }

  boolean takeCut(Call call) {
    return take(call, false).isPresent();
  }

  private Optional<Fault> take(Call call, boolean instead) {
    for (Iterator<Fault> each = faults.iterator(); each.hasNext(); ) {
      Fault fault = each.next();
      if (fault.instead().isPresent() == instead && call.is(fault.method(), fault.path())) {
        each.remove();
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
