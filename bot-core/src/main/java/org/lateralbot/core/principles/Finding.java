package org.lateralbot.core.principles;

import java.util.List;
import java.util.Locale;

/** What a question is about, as far as that can be told. */
public sealed interface Finding {

  /** The language the question was asked in, and the language of the entries in here. */
  Locale language();

  /** Why it was found so. */
  Evidence evidence();

  /** The question is about this entry. */
  record Answer(Principle principle, Locale language, Evidence evidence) implements Finding {}

  /** The question names these two entries and asks how they relate. */
  record Comparison(Principle first, Principle second, Locale language, Evidence evidence)
      implements Finding {}

  /** The question touches these two or three entries, the likeliest first. */
  record Offer(List<Principle> principles, Locale language, Evidence evidence) implements Finding {

    public Offer {
      principles = List.copyOf(principles);
    }
  }

  /** The question is about no entry; these few are what could be asked about instead. */
  record Decline(Reason reason, List<Principle> suggestions, Locale language, Evidence evidence)
      implements Finding {

    public Decline {
      suggestions = List.copyOf(suggestions);
    }

    /** Why a question is declined. */
    public enum Reason {
      /** It is about something else. */
      OFF_TOPIC,
      /** It holds neither letters nor digits. */
      NOTHING_TO_READ,
      /** It is mostly in letters that no entry is written in. */
      UNKNOWN_SCRIPT
    }
  }
}
