package org.lateralbot.adapter.discord.bare;

import java.util.Set;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.lateralbot.adapter.discord.fake.FakeDiscord;

/** JDA as it comes, and nothing but the acknowledgement of every button. A program of its own. */
public final class BareBot extends ListenerAdapter {

  private BareBot() {}

  /**
   * Runs until it is killed.
   *
   * @param address the REST side's and the gateway's
   */
  public static void main(String... address) throws InterruptedException {
    JDABuilder.createLight(FakeDiscord.TOKEN, Set.of())
        .setRestConfig(new RestConfig().setBaseUrl(address[0]))
        .setCompression(Compression.NONE)
        .setSessionController(new SessionControllerAdapter() {
          @Override
          public String getGateway() {
            return address[1];
          }
        })
        .addEventListeners(new BareBot())
        .build()
        .awaitReady();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    event.deferReply(true).queue();
  }
}
