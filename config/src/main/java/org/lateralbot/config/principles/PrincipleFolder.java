package org.lateralbot.config.principles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.principles.PrincipleCatalogue;

/**
 * Reads the principles from Markdown files: {@code ID.md} for an entry, {@code LANGUAGE/ID.md} for
 * its translation, {@code none.md} for questions that are about no entry. A {@code README.md} and
 * anything that does not end in {@code .md} is left alone.
 */
public final class PrincipleFolder {

  /** The language of the entries themselves; every other folder translates them. */
  public static final Locale MAIN_LANGUAGE = Locale.ENGLISH;

  private static final String NONE = "none";

  private final List<Fault> faults = new ArrayList<>();
  private final CatalogueBuilder builder = new CatalogueBuilder(faults::add);

  private PrincipleFolder() {}

  /**
   * The catalogue of what {@code files} holds.
   *
   * @throws FaultsException if anything is wrong with any file
   * @throws IOException if the files cannot be read
   */
  public static PrincipleCatalogue read(PrincipleFiles files) throws FaultsException, IOException {
    return new PrincipleFolder().catalogue(files);
  }

  private PrincipleCatalogue catalogue(PrincipleFiles files) throws FaultsException, IOException {
    SortedMap<String, byte[]> contents = files.contents();
    boolean anyEntry = false;
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      anyEntry |= !file.getKey().contains("/") && !name(file.getKey()).equals(NONE);
      take(file.getKey(), file.getValue());
    }
    if (!anyEntry) {
      faults.add(new Fault(files.name(), 1, "there is no entry in this folder"));
    }
    builder.check();
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparing(Fault::file).thenComparing(Fault::line));
      throw new FaultsException(faults);
    }
    return builder.build();
  }

  private void take(String file, byte[] content) {
    int slash = file.indexOf('/');
    String language = slash < 0 ? MAIN_LANGUAGE.toLanguageTag() : file.substring(0, slash);
    if (slash >= 0 && !isTranslationFolder(language, file)) {
      String problem = "a folder of translations is named by its language, such as de/share.md";
      faults.add(new Fault(file, 1, problem));
      return;
    }
    FileKind kind = slash < 0 ? FileKind.ENTRY : FileKind.TRANSLATION;
    FileKind chosen = name(file).equals(NONE) ? FileKind.OFF_TOPIC : kind;
    Consumer<Fault> sink = faults::add;
    new EntryParser(file, sink)
        .parse(content)
        .map(text -> new EntryReader(text, chosen, sink).read())
        .ifPresent(draft -> keep(draft, chosen, language));
  }

  private void keep(EntryText.Draft draft, FileKind kind, String language) {
    boolean saysNone = draft.id().text().equals(NONE);
    if (saysNone != kind.equals(FileKind.OFF_TOPIC)) {
      String problem = "the id \"none\" and the file none.md belong together";
      faults.add(new Fault(draft.file(), draft.id().number(), problem));
    }
    if (kind.equals(FileKind.ENTRY)) {
      builder.addEntry(draft);
    } else if (kind.equals(FileKind.TRANSLATION)) {
      builder.addTranslation(language, draft);
    } else {
      builder.addOffTopic(language, draft);
    }
  }

  private static boolean isTranslationFolder(String language, String file) {
    return language.matches("[a-z]{2,3}")
        && !language.equals(MAIN_LANGUAGE.toLanguageTag())
        && file.indexOf('/') == file.lastIndexOf('/');
  }

  private static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.substring(0, last.length() - PrincipleFiles.EXTENSION.length());
  }
}
