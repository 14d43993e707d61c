package org.lateralbot.adapter.embeddings;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A model from a jar, run on the calling thread. Left to itself the runtime spreads each question
 * over threads of its own that spin between questions: slower for texts this short, and a burden on
 * a shared machine.
 */
final class JarModel extends AbstractInProcessEmbeddingModel {

  private final OnnxBertBiEncoder encoder;

  private JarModel(OnnxBertBiEncoder encoder) {
    super(Runnable::run);
    this.encoder = encoder;
  }

  /** Loads a model; the runtime reads it from the folder, so that Java needs no memory for it. */
  static JarModel load(String name, Path folder) throws IOException, OrtException {
    Path model = Unpacking.unpack("/" + name + ".onnx", folder).orElseThrow();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream tokenizer = open(name + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      OrtSession session = environment.createSession(model.toString(), options);
      return new JarModel(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
    }
  }

  static InputStream open(String file) {
    InputStream in = JarModel.class.getResourceAsStream("/" + file);
    return Objects.requireNonNull(in, file + " is not in the program");
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }
}
