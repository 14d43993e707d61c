package org.lateralbot.config.principles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

class PrincipleFolderTest {

  private static final String SHARE = """
      ---
      id: share
      number: 4
      title: Right to Share
      aliases: [sharing, "copying"]
      related: [money]
      source: https://example.org/list
      questions:
        - May I copy this?
        - "What is: sharing?"
      ---
      ## Statement
      People have a right to share.

      ## Explanation
      It helps.

      It costs little.

      ## In practice
      - Lend a drill.

      ## Objection
      Who pays?
      """;

  private static final String MONEY = SHARE
      .replace("id: share", "id: money")
      .replace("number: 4\n", "")
      .replace("Right to Share", "Money")
      .replace("aliases: [sharing, \"copying\"]\n", "")
      .replace("related: [money]\n", "");

  private static final String GERMAN = """
      ---
      id: share
      title: Recht zu teilen
      aliases: [teilen]
      questions: [Darf ich das kopieren?]
      ---
      ## Statement
      Menschen dürfen teilen.

      ## Explanation
      Es hilft.
      """;

  private static final String NONE = """
      ---
      id: none
      questions:
        - How do I bake bread?
      ---
      """;

  @TempDir
  Path folder;

  @Test
  void aSoundFolderBecomesACatalogue() throws Exception {
    soundFolder();

    PrincipleCatalogue catalogue = PrincipleFolder.read(PrincipleFiles.in(folder));

    assertThat(catalogue.ids()).containsExactly("share", "money");
    assertThat(catalogue.entry("share", Locale.ENGLISH))
        .isEqualTo(new Principle(
            "share",
            4,
            "Right to Share",
            List.of("sharing", "copying"),
            "People have a right to share.",
            "It helps.\n\nIt costs little.",
            "- Lend a drill.",
            "Who pays?",
            List.of("money"),
            "https://example.org/list",
            List.of("May I copy this?", "What is: sharing?")));
    assertThat(catalogue.offTopic(Locale.ENGLISH)).containsExactly("How do I bake bread?");
  }

  @Test
  void aTranslationFallsBackToEnglishForWhatItLacks() throws Exception {
    soundFolder();

    PrincipleCatalogue catalogue = PrincipleFolder.read(PrincipleFiles.in(folder));

    Principle german = catalogue.entry("share", Locale.GERMAN);
    assertThat(german.title()).isEqualTo("Recht zu teilen");
    assertThat(german.statement()).isEqualTo("Menschen dürfen teilen.");
    assertThat(german.objection()).isEqualTo("Who pays?");
    assertThat(german.number()).isEqualTo(4);
    assertThat(catalogue.offTopic(Locale.GERMAN)).containsExactly("How do I bake bread?");
    assertThat(catalogue.entry("money", Locale.GERMAN).title()).isEqualTo("Money");
  }

  @Test
  void everyFaultOfEveryFileIsToldAtOnceWithItsLine() throws IOException {
    write(
        "share.md",
        SHARE
            .replace("source: https://example.org/list", "source: ftp:nowhere\ncolour: red")
            .replace("## Explanation\nIt helps.\n\nIt costs little.\n", "## Explanation\n")
            .replace("related: [money]", "related: [money, love]"));
    write("money.md", MONEY.replace("title: Money\n", "").replace("## Objection\nWho pays?", ""));
    write("twin.md", SHARE.replace("[money]", "[]"));
    write("de/share.md", GERMAN.replace("id: share", "id: shares"));
    write("de/none.md", NONE.replace("  - How do I bake bread?", "  []"));
    write("German/share.md", GERMAN);

    assertThat(faults())
        .containsExactly(
            "German/share.md:1: a folder of translations is named by its language, such as"
                + " de/share.md",
            "de/none.md:4: \"questions\" must not be empty",
            "de/share.md:2: there is no entry \"shares\" to translate",
            "money.md:1: the key \"title\" is missing",
            "money.md:1: the section \"Objection\" is missing",
            "share.md:6: related: there is no other entry \"love\"",
            "share.md:7: source must be a web address, such as https://example.org/page",
            "share.md:8: unknown key \"colour\"",
            "share.md:16: the section \"Explanation\" is empty",
            "twin.md:2: id \"share\" is taken already, by share.md:2",
            "twin.md:3: number \"4\" is taken already, by share.md:3",
            "twin.md:4: title \"Right to Share\" is taken already, by share.md:4",
            "twin.md:5: alias \"sharing\" is taken already, by share.md:5",
            "twin.md:5: alias \"copying\" is taken already, by share.md:5");
  }

  @Test
  void valuesOfTheWrongShapeAreFaults() throws IOException {
    write(
        "share.md",
        SHARE
            .replace("number: 4", "number: four")
            .replace("id: share", "id: Right To")
            .replace("title: Right to Share", "title: [a]")
            .replace("aliases: [sharing, \"copying\"]", "aliases: sharing")
            .replace("related: [money]", "related: ['']")
            .replace("- May I copy this?", "- {a: b}")
            .replace("## Statement", "Hello\n## Statement")
            .replace("## Objection", "## Opinion\nMine\n## In practice"));

    assertThat(faults())
        .containsExactly(
            "share.md:1: the section \"Objection\" is missing",
            "share.md:2: id must be of small letters, digits and single dashes",
            "share.md:3: number must be a whole number from 1 to 999",
            "share.md:4: \"title\" must be a text that is not empty",
            "share.md:5: \"aliases\" must be a list",
            "share.md:6: \"related\" must be a text that is not empty",
            "share.md:6: related: there is no other entry \"\"",
            "share.md:9: \"questions\" must be a text that is not empty",
            "share.md:12: there is text outside of any section",
            "share.md:24: unknown section \"Opinion\"",
            "share.md:26: the section \"In practice\" stands here twice");
  }

  @Test
  void filesThatCannotBeTakenApartAreFaults() throws IOException {
    write("a.md", "Just text");
    write("b.md", "---\nid: [b\n---\n");
    write("c.md", "---\n- c\n---\n");
    write("d.md", "---\nid: d\n");
    write("e.md", "");
    write("none.md", NONE.replace("none", "nobody").replace("questions", "id: x\nquestions"));
    Files.write(folder.resolve("f.md"), new byte[] {'-', '\n', '\n', (byte) 0xff, 'x'});

    assertThat(faults())
        .satisfiesExactly(
            a -> assertThat(a).isEqualTo("a.md:1: must begin with a head between two lines of ---"),
            b -> assertThat(b).startsWith("b.md:2: the head is not YAML: "),
            c -> assertThat(c).isEqualTo("c.md:2: the head must be a list of keys and values"),
            d -> assertThat(d).startsWith("d.md:1: must begin with a head"),
            e -> assertThat(e).startsWith("e.md:1: must begin with a head"),
            f -> assertThat(f).isEqualTo("f.md:3: is not written in UTF-8"),
            n -> assertThat(n).startsWith("none.md:2: the id \"none\" and the file none.md"),
            n -> assertThat(n).isEqualTo("none.md:3: the key \"id\" stands here twice"));
  }

  @Test
  void anEmptyFolderIsAFaultAndAMissingOneAnError() throws IOException {
    write("none.md", NONE);
    write("README.md", "Not an entry");
    assertThat(faults()).containsExactly(folder + ":1: there is no entry in this folder");

    assertThatThrownBy(() -> PrincipleFolder.read(PrincipleFiles.in(folder.resolve("gone"))))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void aFolderWithoutOffTopicQuestionsIsFine() throws Exception {
    write("money.md", MONEY);

    PrincipleCatalogue catalogue = PrincipleFolder.read(PrincipleFiles.in(folder));

    assertThat(catalogue.offTopic(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void filesArePackedIntoAJarToo() throws Exception {
    Path jar = folder.resolve("packed.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      zip.putNextEntry(new JarEntry("principles/"));
      put(zip, "principles/money.md", MONEY);
      put(zip, "principles/share.md", SHARE);
      put(zip, "principles/de/share.md", GERMAN);
      put(zip, "other.md", "nothing of ours");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      PrincipleCatalogue catalogue = PrincipleFolder.read(PrincipleFiles.packed(loader));
      assertThat(catalogue.ids()).containsExactly("share", "money");
      assertThat(catalogue.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
    }
  }

  private void soundFolder() throws IOException {
    write("share.md", SHARE);
    write("money.md", MONEY.replace("\n", "\r\n"));
    write("none.md", "\uFEFF" + NONE);
    write("de/share.md", GERMAN);
    write("de/none.md", NONE);
    write("README.md", "Not an entry");
  }

  private List<String> faults() {
    FaultsException refusal = catchThrowableOfType(
        FaultsException.class, () -> PrincipleFolder.read(PrincipleFiles.in(folder)));
    assertThat(refusal).hasMessageContaining(refusal.faults().get(0).problem());
    return refusal.faults().stream().map(Fault::toString).toList();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static void put(JarOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new JarEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
