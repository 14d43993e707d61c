package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Gives the libraries their place on disk and their manners, before any of them is touched. They
 * would otherwise unpack into the temporary folder and the home folder, and the tokenizer would ask
 * the network what machine it runs on.
 */
final class NativeParts {

  private static final String RUNTIME = "/ai/onnxruntime/native/";

  private NativeParts() {}

  /** Settles everything; the folder is made if it is not there. */
  static void settleIn(Path folder) throws IOException {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", folder.resolve("tokenizer").toString());
    System.setProperty(
        "jna.tmpdir", Files.createDirectories(folder.resolve("jna")).toString());
    Path runtime = folder.resolve("onnxruntime");
    Files.createDirectories(runtime);
    boolean unpacked = true;
    for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      unpacked &= unpack(System.mapLibraryName(library), runtime);
    }
    if (unpacked) {
      System.setProperty("onnxruntime.native.path", runtime.toString());
    }
  }

  /** Unpacks the file unless it is there; false if there is none for this machine. */
  private static boolean unpack(String file, Path folder) throws IOException {
    String resource = RUNTIME + machine() + "/" + file;
    try (InputStream in = ai.onnxruntime.OrtException.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false;
      }
      Path target = folder.resolve(file);
      if (!Files.exists(target) || Files.size(target) != sizeOf(resource)) {
        Path part = Files.createTempFile(folder, file, ".part");
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return true;
    }
  }

  private static long sizeOf(String resource) throws IOException {
    return ai.onnxruntime.OrtException.class
        .getResource(resource)
        .openConnection()
        .getContentLengthLong();
  }

  private static String machine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    boolean arm = processor.equals("aarch64");
    String name = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    return name + "-" + (arm ? "aarch64" : "x64");
  }
}
