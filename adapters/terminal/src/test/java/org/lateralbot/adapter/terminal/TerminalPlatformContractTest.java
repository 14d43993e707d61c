package org.lateralbot.adapter.terminal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.ChatPlatformContract;
import org.lateralbot.core.chat.NetworkForTests;

final class TerminalPlatformContractTest extends ChatPlatformContract {

  @TempDir
  Path folder;

  @Override
  protected NetworkForTests network() throws IOException {
    return new PipedNetwork(folder);
  }
}
