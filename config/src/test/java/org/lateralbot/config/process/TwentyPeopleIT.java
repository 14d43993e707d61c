package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty people in a room use everything there is, over a pipe to the real program. */
class TwentyPeopleIT {

  private static final int PEOPLE = 20;

  private LateralProcess program;
  private int events;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    program = LateralProcess.start(data);
    for (int i = 0; i < PEOPLE; i++) {
      says(i, "!polls");
    }
  }

  @AfterEach
  void endsWell() throws Exception {
    assertThat(program.end()).isZero();
    assertThat(program.notJson()).isEmpty();
    assertThat(program.errors()).doesNotContain("Exception");
    program.close();
  }

  private String says(int person, String line) {
    return program.ask("e" + events++, "/as p" + person, "/room commons", line);
  }

  private String tells(int person, String line) {
    return program.ask("e" + events++, "/as p" + person, "/direct", line);
  }

  /** What is announced when time passes, up to the first message that contains a text. */
  private String later(String time, String awaited) {
    program.feed("/later " + time);
    for (LateralProcess.Said said = program.next(); ; said = program.next()) {
      if (said.text().contains(awaited)) {
        return said.text();
      }
    }
  }

  private void everybodyVotes(String... choices) {
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(says(i, "!vote " + choices[i % choices.length])).contains("Counted");
    }
  }

  @Test
  void everyMethodGivesItsResult() {
    says(0, "!poll Single? | A | B | C");
    everybodyVotes("1", "2", "b", "1", "B");
    assertThat(says(0, "!close #1")).contains("Result: 2 B", "1. A: 8", "2. B: 12", "3. C: none");

    says(0, "!poll Up to two? | A | B | C --choose 2");
    everybodyVotes("1 2", "2 3");
    assertThat(says(0, "!close #2")).contains("Result: 2 B", "2. B: 20", "1. A: 10", "3. C: 10");

    says(0, "!poll Approve? | A | B | C --approval");
    everybodyVotes("1 2 3", "3");
    assertThat(says(0, "!close #3")).contains("Result: 3 C", "3. C: 20", "1. A: 10");

    says(0, "!poll Rank? | A | B | C --ranked");
    everybodyVotes("1 2 3", "2 3 1", "2 1", "3 2 1");
    assertThat(says(0, "!close #4")).contains("Result: 2 B");

    says(0, "!poll Score? | A | B --score");
    everybodyVotes("1=5 2=3", "2=4");
    assertThat(says(0, "!close #5")).contains("Result: 2 B", "1. A: 50", "2. B: 70");

    says(0, "!poll Do we? --consent");
    everybodyVotes("1", "1", "2", "3 because of the cost");
    assertThat(says(0, "!close #6")).contains("Passed with 5 concerns", "of the cost");

    says(0, "!poll Do we really? --consent");
    everybodyVotes("1", "1", "1", "block because no ramp");
    assertThat(says(0, "!close #7")).contains("Not passed", "no ramp");
  }

  @Test
  void aTieStaysATieAndTooFewBallotsDecideNothing() {
    says(0, "!poll Tie? | A | B");
    everybodyVotes("1", "2");
    assertThat(says(0, "!close #1")).contains("tie", "1 A, 2 B").doesNotContain("Result: 1");

    says(0, "!poll Enough? | A | B --quorum 5");
    says(1, "!vote 1");
    says(2, "!vote 1");
    assertThat(says(3, "!show #2")).contains("Needs 5 ballots; has 2");
    assertThat(later("4d", "Enough?")).contains("No decision", "needs 5 ballots; has 2", "1. A: 2");
  }

  @Test
  void hiddenAndSecretPollsShowNothingBeforeTheEnd() {
    says(0, "!poll Hidden? | A | B --hidden");
    everybodyVotes("1", "1", "2", "1");
    assertThat(says(0, "!result #1")).doesNotContainPattern("[AB]: ");
    assertThat(later("4d", "Result of poll #1")).contains("1. A: 15", "2. B: 5");

    says(0, "!poll Chair? | Ann | Ben --secret");
    assertThat(says(1, "!vote #2 ann")).contains("secret").doesNotContain("Ann");
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(tells(i, "!vote #2 " + (i % 4 == 0 ? "ben" : "ann"))).contains("your ballot");
    }
    assertThat(tells(3, "!vote #2 ben")).contains("Changed");
    assertThat(says(0, "!show #2")).doesNotContain("p3").doesNotContainPattern("(Ann|Ben): ");
    String result = later("4d", "Result of poll #2");
    assertThat(result).contains("1. Ann: 14", "2. Ben: 6");
    for (int i = 1; i < PEOPLE; i++) {
      assertThat(result).doesNotContain("p" + i + " ");
    }
  }

  @Test
  void aPledgeHoldsByTheNumbersOfItsSigners() {
    says(0, "!pledge I will clear the path --if 4 --by 2030-12-20");
    assertThat(says(1, "!sign #1 --if 2")).contains("You wait until 2 people are in");
    assertThat(says(2, "!sign #1 --if 19")).contains("You wait until 19 people are in");
    assertThat(says(3, "!sign #1")).contains("You wait until 4 people are in");
    assertThat(tells(4, "!sign #1 --quietly")).contains("With you it holds: 4 people are in");
    assertThat(says(5, "!show #1"))
        .contains("4 people in all, you included", "In (4)", "Waiting (1): p2")
        .doesNotContain("p4");
    assertThat(says(6, "!withdraw #1")).contains("no signature");
    assertThat(says(3, "!withdraw #1")).contains("You withdrew");
    assertThat(says(5, "!show #1")).contains("In (3)", "It succeeded");
  }

  @Test
  void peopleSeeWhatIsKeptOfThemAndAreForgotten() {
    says(7, "!poll Mine? | A | B");
    says(7, "!vote 1");
    says(8, "!vote 2");
    says(8, "!pledge I will come --if 9");
    assertThat(tells(7, "!mydata")).contains("Mine?", "1 A");
    assertThat(tells(7, "!forgetme")).contains("!forgetme yes");
    assertThat(tells(7, "!mydata")).contains("Mine?");
    assertThat(tells(7, "!forgetme yes")).contains("forgotten");
    assertThat(tells(7, "!mydata")).contains("I keep nothing about you");
    assertThat(says(8, "!show #1")).contains("someone who left", "1. A: none", "2. B: 1");
    assertThat(tells(8, "!mydata")).contains("Mine?", "I will come");
  }

  @Test
  void aSecondDeliveryChangesNothing() {
    says(0, "!poll Once? | A | B");
    program.ask("twice", "/as p1", "/room commons", "!vote 1");
    assertThat(program.ask("twice", "/as p1", "!vote 2")).contains("handled that line before");
    assertThat(says(0, "!result #1")).contains("1. A: 1", "2. B: none");
    assertThat(List.of(says(0, "!poll Twice?"), says(1, "!polls")))
        .last()
        .asString()
        .contains("#2");
  }
}
