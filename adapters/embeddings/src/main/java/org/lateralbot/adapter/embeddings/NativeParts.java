package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Gives the libraries their place on disk and their manners, before any of them is touched. They
 * would otherwise unpack into the temporary folder and the home folder, and the tokenizer would ask
 * the network what machine it runs on.
 */
final class NativeParts {

  private static final String RUNTIME = "/ai/onnxruntime/native/";

  private NativeParts() {}

  /** Settles everything and returns the folder, which is made if it is not there. */
  static Path settleIn(Path folder) throws IOException {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", folder.resolve("tokenizer").toString());
    System.setProperty(
        "jna.tmpdir", Files.createDirectories(folder.resolve("jna")).toString());
    Path runtime = Files.createDirectories(folder.resolve("onnxruntime"));
    boolean unpacked = true;
    for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      String part = RUNTIME + machine() + "/" + System.mapLibraryName(library);
      unpacked &= Unpacking.unpack(part, runtime).isPresent();
    }
    if (unpacked) {
      System.setProperty("onnxruntime.native.path", runtime.toString());
    }
    return folder;
  }

  private static String machine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    boolean arm = processor.equals("aarch64");
    String name = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    return name + "-" + (arm ? "aarch64" : "x64");
  }
}
