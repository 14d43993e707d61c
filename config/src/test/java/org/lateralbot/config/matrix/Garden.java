package org.lateralbot.config.matrix;

import java.nio.file.Path;
import java.util.List;
import org.lateralbot.config.matrix.Homeserver.Account;

/** A homeserver with the bot and some people on it. */
final class Garden implements AutoCloseable {

  private final Homeserver homeserver;
  private final People people;
  private final MatrixBot bot;
  private final Account account;
  private final Person alice;
  private final Person bob;

  private Garden(Homeserver homeserver, Path folder, boolean limited) throws Exception {
    this.homeserver = homeserver;
    this.account = homeserver.register("lateral");
    Account first = homeserver.register("alice");
    Account second = homeserver.register("bob");
    if (limited) {
      homeserver.free(List.of(first, second));
    }
    this.bot = MatrixBot.of(folder.resolve("bot"), homeserver, account);
    this.people = People.of(homeserver, folder.resolve("people.log"));
    this.alice = people.person("alice", first);
    this.bob = people.person("bob", second);
  }

  /** Starts everything; all may send as much as they like. */
  static Garden open(Path folder) throws Exception {
    return open(Homeserver.unlimited(folder.resolve("homeserver")), folder, false);
  }

  /** Starts everything; the bot, but not the people, may send what Synapse usually allows. */
  static Garden withLimits(Path folder) throws Exception {
    return open(Homeserver.limited(folder.resolve("homeserver")), folder, true);
  }

  private static Garden open(Homeserver homeserver, Path folder, boolean limited) throws Exception {
    try {
      Garden garden = new Garden(homeserver, folder, limited);
      garden.bot.start();
      return garden;
    } catch (Exception | Error failure) {
      homeserver.close();
      throw failure;
    }
  }

  Homeserver homeserver() {
    return homeserver;
  }

  People people() {
    return people;
  }

  MatrixBot bot() {
    return bot;
  }

  /** The bot's account. */
  Account account() {
    return account;
  }

  /** The bot's full id. */
  String lateral() {
    return account.user();
  }

  Person alice() {
    return alice;
  }

  Person bob() {
    return bob;
  }

  /** A room in which alice, bob and the bot are. */
  String room(boolean encrypted) {
    return alice.makeRoom(encrypted, lateral(), bob);
  }

  /** What the bot has said in a room, without its edits, as alice sees it. */
  List<Seen> answersIn(String room) {
    return alice.seen(room).stream()
        .filter(event -> event.sender().equals(lateral()) && !event.isEdit())
        .toList();
  }

  @Override
  public void close() {
    bot.close();
    people.close();
    homeserver.close();
  }
}
