package org.lateralbot.core.principles;

import java.util.List;

/** What looking an entry up by its name came to. */
public sealed interface Lookup {

  /** Exactly this entry is called so. */
  record Found(Principle principle) implements Lookup {}

  /** Nothing is called so, but these (one to three, nearest first) nearly are. */
  record DidYouMean(List<Principle> principles) implements Lookup {

    public DidYouMean {
      principles = List.copyOf(principles);
    }
  }

  /** Nothing is called anything like it. */
  record Unknown() implements Lookup {}
}
