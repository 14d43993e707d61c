package org.lateralbot.adapter.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.command.CommandSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears slash commands, buttons, menus and forms, as the command that each of them stands for. Each
 * is acknowledged at once, on JDA's own thread, and worked on after that. Forms and completions are
 * Discord's first answer already, so they are given from memory.
 */
final class InteractionEars extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(InteractionEars.class);
  private static final Duration TO_ACKNOWLEDGE = Duration.ofMillis(500);

  private final ChatListener listener;
  private final Members members;
  private final OpenInteractions open;
  private final Vocabulary vocabulary;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  InteractionEars(
      ChatListener listener, Members members, OpenInteractions open, Vocabulary vocabulary) {
    this.listener = listener;
    this.members = members;
    this.open = open;
    this.vocabulary = vocabulary;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    vocabulary.find(event.getName()).ifPresent(spec -> {
      String line = CommandLines.of(spec, option -> {
        OptionMapping given = event.getOption(option);
        return given == null ? null : given.getAsString();
      });
      hear(event, event.getChannel(), Optional.empty(), line);
    });
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    ControlId.read(event.getComponentId()).ifPresent(control -> {
      if (control.deed() == ControlId.Deed.ASK) {
        event
            .replyModal(
                control.form().modal(control.language(), control.line(), event.getMessage()))
            .queue(
                done -> {}, failure -> LOG.warn("a form was not shown: {}", Failure.of(failure)));
      } else {
        hear(event, event.getChannel(), messageOf(event), control.line());
      }
    });
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    ControlId.read(event.getComponentId())
        .ifPresent(control -> hear(
            event,
            event.getChannel(),
            messageOf(event),
            control.line() + " " + String.join(", ", event.getValues())));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    String value = Optional.ofNullable(event.getValue(Form.FIELD))
        .map(field -> field.getAsString().strip())
        .orElse("");
    Optional<MessageId> at = Optional.ofNullable(event.getMessage())
        .map(message -> Ids.message(
            Where.of(event.getChannel(), event.getUser().getIdLong()).channel(),
            message.getIdLong()));
    ControlId.read(event.getModalId())
        .ifPresent(
            control -> hear(event, event.getChannel(), at, (control.line() + " " + value).strip()));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    Where where = Where.of(event.getChannel(), event.getUser().getIdLong());
    List<Command.Choice> choices = vocabulary
        .complete(
            where.room().id(),
            event.getName(),
            event.getFocusedOption().getName(),
            event.getFocusedOption().getValue(),
            SlashCommands.language(event.getUserLocale()))
        .stream()
        .limit(OptionData.MAX_CHOICES)
        .map(found -> new Command.Choice(
            Cut.to(OptionData.MAX_CHOICE_NAME_LENGTH, found.label()), found.value()))
        .toList();
    event
        .replyChoices(choices)
        .queue(done -> {}, failure -> LOG.warn("no completion: {}", Failure.of(failure)));
  }

  private static Optional<MessageId> messageOf(GenericComponentInteractionCreateEvent event) {
    return Optional.of(Ids.message(
        Where.of(event.getChannel(), event.getUser().getIdLong()).channel(),
        event.getMessageIdLong()));
  }

  private void hear(
      IReplyCallback event, @Nullable Channel channel, Optional<MessageId> at, String line) {
    if (channel == null) {
      return;
    }
    MessageId id = Ids.interaction(event.getIdLong());
    open.acknowledge(id, event, answersSender(line)).ifPresent(acknowledged -> {
      members.note(event.getMember(), channel);
      Where where = Where.of(channel, event.getUser().getIdLong());
      IncomingMessage message = new IncomingMessage(
          id,
          where.room(),
          People.of(event.getUser(), event.getMember()),
          at,
          where.thread(),
          line,
          true,
          Manner.CHOSEN,
          event.getTimeCreated().toInstant());
      inOrder(
          acknowledged,
          () ->
              listener.hear(message).answered().thenAccept(handling -> open.handled(id, handling)));
    });
  }

  /**
   * What was done first is heard first, and only once its acknowledgement, which Discord does not wait
   * for long, has had the machine to itself. One that is slow holds nobody up for longer than
   * {@link #TO_ACKNOWLEDGE}.
   */
  private synchronized void inOrder(CompletableFuture<Void> acknowledged, Runnable hearing) {
    acknowledged.completeOnTimeout(null, TO_ACKNOWLEDGE.toMillis(), TimeUnit.MILLISECONDS);
    last = CompletableFuture.allOf(last, acknowledged).handle((done, failureBefore) -> {
      hearing.run();
      return null;
    });
    CompletableFuture<Void> unused = last.exceptionally(failure -> {
      LOG.error("an interaction was not heard", failure);
      return null;
    });
  }

  private boolean answersSender(String line) {
    return vocabulary
        .find(line.split(" ", 2)[0])
        .map(CommandSpec::answersSender)
        .orElse(true);
  }
}
