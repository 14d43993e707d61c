package org.lateralbot.config.principles;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where the files of the principles are: in a folder, or packed into the program. */
public final class PrincipleFiles {

  static final String EXTENSION = ".md";

  private static final String PACKED = "principles/";
  private static final int DEEPEST = 4;

  private final String name;
  private final Source source;

  private PrincipleFiles(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /** The files in a folder of the operator's. */
  public static PrincipleFiles in(Path folder) {
    return new PrincipleFiles(folder.toString(), () -> fromFolder(folder));
  }

  /** The files that came with the program. */
  public static PrincipleFiles packed() {
    return packed(PrincipleFiles.class.getClassLoader());
  }

  static PrincipleFiles packed(ClassLoader loader) {
    return new PrincipleFiles(PACKED, () -> fromClassPath(loader));
  }

  String name() {
    return name;
  }

  /** The content of each file by its name within the folder, with slashes. */
  SortedMap<String, byte[]> contents() throws IOException {
    return source.read();
  }

  private static SortedMap<String, byte[]> fromFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    SortedMap<String, byte[]> contents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String relative = folder.relativize(file).toString().replace('\\', '/');
      if (isWanted(relative)) {
        contents.put(relative, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static SortedMap<String, byte[]> fromClassPath(ClassLoader loader) throws IOException {
    URL url = loader.getResource(PACKED);
    if (url == null) {
      return new TreeMap<>();
    }
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return fromJar(jar);
    }
    return fromFolder(Path.of(URI.create(url.toString())));
  }

  private static SortedMap<String, byte[]> fromJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String entryName = entry.getName();
        if (entryName.startsWith(PACKED) && isWanted(entryName.substring(PACKED.length()))) {
          try (InputStream in = jar.getInputStream(entry)) {
            contents.put(entryName.substring(PACKED.length()), in.readAllBytes());
          }
        }
      }
    }
    return contents;
  }

  private static boolean isWanted(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.endsWith(EXTENSION) && !last.startsWith(".") && !last.equals("README.md");
  }

  private interface Source {
    SortedMap<String, byte[]> read() throws IOException;
  }
}
