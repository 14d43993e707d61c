package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/**
 * A whole start and a question in a process of its own that ends with status 3 as soon as anything
 * in Java wants a socket, a proxy for an address, or to resolve a name. With the argument {@code
 * provoke} it does want one, which shows that the trap works.
 */
final class Offline {

  static final int CAUGHT = 3;

  private Offline() {}

  // Deprecated, but the one hook that sees every socket of Java's and lets a test refuse it.
  @SuppressWarnings("deprecation")
  public static void main(String[] arguments) throws IOException {
    java.net.Socket.setSocketImplFactory(Offline::caught);
    java.net.ServerSocket.setSocketFactory(Offline::caught);
    ProxySelector.setDefault(new NoProxies());
    if (arguments.length > 1) {
      provoke(arguments[1]);
    }
    try (LocalModels models = LocalModels.load(Path.of(arguments[0]))) {
      PrincipleFinder finder = models.finder(catalogue());
      Finding finding = finder.find("may I copy this book?", Locale.ENGLISH);
      System.err.println("first: " + finding.evidence().ranking().get(0).id());
    }
  }

  private static void provoke(String how) throws IOException {
    if (how.equals("url")) {
      URI.create("http://127.0.0.1:9/").toURL().openConnection().connect();
    } else {
      new java.net.Socket(InetAddress.getLoopbackAddress(), 9).close();
    }
  }

  private static SocketImpl caught() {
    new IllegalStateException("something wants the network").printStackTrace();
    Runtime.getRuntime().halt(CAUGHT);
    throw new AssertionError("halted");
  }

  private static PrincipleCatalogue catalogue() {
    return new PrincipleCatalogue(List.of(new Edition(
        Locale.ENGLISH,
        List.of(
            entry("share", "Can I copy a book?", "Lend tools to neighbours"),
            entry("transparency", "A secret meeting", "Closed doors")),
        List.of("What is the weather like?"))));
  }

  private static Principle entry(String id, String... questions) {
    return new Principle(
        id,
        null,
        id,
        List.of(),
        "About " + id + ".",
        "Why.",
        "How.",
        "But.",
        List.of(),
        "https://example.org",
        List.of(questions));
  }

  private static final class NoProxies extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
      caught();
      return List.of();
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      caught();
    }
  }
}
