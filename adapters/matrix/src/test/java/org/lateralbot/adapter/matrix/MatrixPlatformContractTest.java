package org.lateralbot.adapter.matrix;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.ChatPlatformContract;
import org.lateralbot.core.chat.NetworkForTests;

class MatrixPlatformContractTest extends ChatPlatformContract {

  @TempDir
  private Path folder;

  @Override
  protected NetworkForTests network() throws IOException {
    return new LoopbackNetwork(folder);
  }
}
