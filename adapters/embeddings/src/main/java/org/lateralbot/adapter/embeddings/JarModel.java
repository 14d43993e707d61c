package org.lateralbot.adapter.embeddings;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A model from a jar, run on the calling thread. Left to itself the runtime spreads each question
 * over threads of its own that spin between questions: slower for texts this short, and a burden on
 * a shared machine. Thread-safe.
 */
final class JarModel {

  /**
   * A model takes as long as a text has tokens, and reads gibberish letter by letter. A question of
   * the longest length that is matched has about seventy.
   */
  private static final int MOST_TOKENS = 80;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private JarModel(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /** Loads a model; the runtime reads it from the folder, so that Java needs no memory for it. */
  static JarModel load(String name, Path folder) throws IOException, OrtException {
    Path model = Unpacking.unpack("/" + name + ".onnx", folder).orElseThrow();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream tokenizer = open(name + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      Map<String, String> cut =
          Map.of("padding", "false", "truncation", "true", "maxLength", "" + MOST_TOKENS);
      return new JarModel(
          HuggingFaceTokenizer.newInstance(tokenizer, cut),
          environment,
          environment.createSession(model.toString(), options));
    }
  }

  static InputStream open(String file) {
    InputStream in = JarModel.class.getResourceAsStream("/" + file);
    return Objects.requireNonNull(in, file + " is not in the program");
  }

  /** The mean of what the model says of each token. */
  float[] embed(String text) throws OrtException {
    Encoding tokens = tokenizer.encode(text, true, false);
    try (OnnxTensor ids = tensor(tokens.getIds());
        OnnxTensor mask = tensor(tokens.getAttentionMask());
        OnnxTensor types = tensor(tokens.getTypeIds());
        OrtSession.Result said = session.run(
            Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) said.get(0).getValue())[0]);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  private static float[] mean(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i] / tokens.length;
      }
    }
    return mean;
  }
}
