package org.lateralbot.adapter.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.principles.match.Embedder;

class LocalModelsTest {

  @TempDir
  Path folder;

  @Test
  void nobodyIsContactedAndStandardOutputIsLeftAlone() throws Exception {
    Run first = run("-Xmx256m");
    assertThat(first.status()).as(first.errors()).isZero();
    assertThat(first.output()).isEmpty();
    assertThat(first.errors()).contains("first: share");
    assertThat(folder.resolve("home")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "socket"})
  void theTrapForContactsCatches(String how) throws Exception {
    assertThat(run("-Xmx64m", how).status()).isEqualTo(Offline.CAUGHT);
  }

  @Test
  void whatWasLearntIsKeptAndADamagedFileIsLearntAnew() throws Exception {
    run("-Xmx256m");
    Path file = trained();
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(run("-Xmx256m").status()).isZero();
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);

    Files.write(file, new byte[] {1, 2, 3});
    assertThat(run("-Xmx256m").status()).isZero();
    assertThat(Files.size(trained())).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Warum ist Geheimhaltung ein Problem? | de",
        "¿Por qué es un problema el secreto? | es",
        "Pourquoi le secret pose-t-il problème ? | fr",
        "Por que o segredo é um problema? | pt",
        "Perché la segretezza è un problema? | it",
        "Waarom is geheimhouding een probleem? | nl",
        "Why is secrecy a problem for everybody? | en"
      })
  void theLanguageIsToldAmongTheGivenOnes(String text, String tag) throws IOException {
    Set<Locale> seven = Set.of(
        Locale.ENGLISH,
        Locale.GERMAN,
        Locale.FRENCH,
        Locale.ITALIAN,
        Locale.forLanguageTag("es"),
        Locale.forLanguageTag("pt"),
        Locale.forLanguageTag("nl"));
    Map<Locale, Double> shares = LanguageModel.of(seven, folder).detect(text);
    assertThat(shares.keySet()).isSubsetOf(seven);
    assertThat(Collections.max(shares.entrySet(), Map.Entry.comparingByValue()).getKey())
        .isEqualTo(Locale.forLanguageTag(tag));
    assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isBetween(0.99, 1.01);
  }

  @Test
  void theCutModelTellsLanguagesApartAsTheWholeDoes() throws IOException {
    LanguageDetectorME whole;
    try (InputStream in = JarModel.open("langdetect-183.bin")) {
      whole = new LanguageDetectorME(new LanguageDetectorModel(in));
    }
    Set<Locale> two = Set.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));
    LanguageModel cut = LanguageModel.of(two, folder);
    for (String text : List.of("Wie is hier de baas?", "who is in", "wat is open", "7", "Ümlaut")) {
      Map<String, Double> all = new HashMap<>();
      for (Language language : whole.predictLanguages(text)) {
        all.put(language.getLang(), language.getConfidence());
      }
      double english = all.getOrDefault("eng", 0.0);
      english /= english + all.getOrDefault("nld", 0.0);
      assertThat(cut.detect(text).get(Locale.ENGLISH)).isCloseTo(english, within(1e-4));
    }
  }

  @Test
  void aModelReadsNoMoreThanALongQuestionHolds() {
    try (LocalModels models = LocalModels.load(folder)) {
      for (Embedder model : models.embedders()) {
        String many = "share ".repeat(90);
        assertThat(model.embed(many + "secret")).isEqualTo(model.embed(many));
        assertThat(model.embed("share secret")).isNotEqualTo(model.embed("share"));
      }
    }
  }

  @Test
  void closingLetsNothingMoreBeAskedOfTheModels() {
    LocalModels models = LocalModels.load(folder);
    models.close();
    assertThatThrownBy(() -> models.embedders().get(0).embed("hello"))
        .hasMessageContaining("the models are closed");
  }

  private Path trained() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/answers"))) {
      return files
          .filter(file -> file.toString().endsWith(".trained"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Run run(String memory, String... more) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    List<String> command = Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Offline.class.getName(),
                folder.resolve("data").toString()),
            Stream.of(more))
        .toList();
    Process process = new ProcessBuilder(command)
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private record Run(int status, String output, String errors) {}
}
