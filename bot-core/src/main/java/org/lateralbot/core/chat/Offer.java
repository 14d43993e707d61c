package org.lateralbot.core.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What people can do at a message without typing, where the network has something for it: buttons, a
 * poll of its own. The message's words always say how to do the same by typing.
 */
public sealed interface Offer {

  /**
   * Casting a ballot: the command {@code vote}, followed by the positions of options.
   *
   * @param poll the poll
   * @param language in which the message is written
   * @param question on one line
   * @param options in order; the four stances where the form is {@link BallotForm#STANCE}
   * @param form what a ballot looks like
   * @param most the most options that a ballot may name
   * @param visible whether everybody may see who chose what at any time, so that the network's own
   *     polls may show it
   * @param opening whether this message opens the poll, rather than showing it once more
   * @param open whether ballots are taken; an edit that says no ends what was shown
   */
  record Ballots(
      ItemId poll,
      Locale language,
      String question,
      List<String> options,
      BallotForm form,
      int most,
      boolean visible,
      boolean opening,
      boolean open)
      implements Offer {

    public Ballots {
      options = List.copyOf(options);
    }

    /** The same on a message that opens the poll. */
    public Ballots asOpening() {
      return new Ballots(poll, language, question, options, form, most, visible, true, open);
    }

    /**
     * What names each option in the network's own form: its position and a mark of what it says there.
     * A poll may be edited while somebody looks at it as it was, and such a ballot must not count for
     * what now stands at that position.
     */
    public List<String> answers() {
      return IntStream.range(0, options.size()).mapToObj(this::answer).toList();
    }

    private String answer(int index) {
      String asked = question + "\n" + options.get(index);
      return index + 1 + "-" + UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The positions, from {@code "1"}, of what was answered. What is no answer of this poll as it
     * stands is left as it is, so that it spoils the ballot, and so is a bare position, which is all
     * that polls of earlier versions have.
     */
    public List<String> positions(List<String> answered) {
      List<String> answers = answers();
      return answered.stream()
          .map(answer ->
              answers.contains(answer) ? String.valueOf(answers.indexOf(answer) + 1) : answer)
          .toList();
    }
  }

  /**
   * Signing a pledge, or taking the signature back: the commands {@code sign} and {@code withdraw}.
   *
   * @param pledge the pledge
   * @param language in which the message is written
   * @param opening whether this message opens the pledge, rather than showing it once more
   * @param open whether signatures are taken
   */
  record Signatures(ItemId pledge, Locale language, boolean opening, boolean open)
      implements Offer {

    /** The same on a message that opens the pledge. */
    public Signatures asOpening() {
      return new Signatures(pledge, language, true, open);
    }
  }

  /**
   * What may be asked next.
   *
   * @param choices in the order to show them
   */
  record Commands(List<Choice> choices) implements Offer {

    public Commands {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One thing that may be asked.
   *
   * @param label what stands on its button
   * @param line the command it gives, without a prefix
   */
  record Choice(String label, String line) {}
}
