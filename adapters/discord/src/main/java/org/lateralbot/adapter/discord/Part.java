package org.lateralbot.adapter.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.lateralbot.core.chat.Attachment;

/**
 * One message on Discord. Nothing in it gives a preview of an address, or a notification unless
 * somebody asked for one.
 *
 * @param text in Discord's markup
 * @param controls the rows of buttons and menus
 * @param files what goes with it
 * @param card whether it is the card of a poll or pledge, which is drawn in a frame
 * @param loud whether it may notify
 */
record Part(
    String text, List<ActionRow> controls, List<Attachment> files, boolean card, boolean loud) {

  MessageCreateData data() {
    MessageCreateBuilder message = new MessageCreateBuilder().setSuppressedNotifications(!loud);
    if (card) {
      return message.useComponentsV2().setComponents(frame()).build();
    }
    return message
        .setContent(text)
        .setSuppressEmbeds(true)
        .setComponents(controls)
        .setFiles(files.stream().map(Part::upload).toList())
        .build();
  }

  /** In place of what was there before. */
  MessageEditData edit() {
    return MessageEditData.fromCreateData(data());
  }

  private Container frame() {
    List<ContainerChildComponent> inside = new ArrayList<>();
    inside.add(TextDisplay.of(text));
    for (Attachment file : files) {
      inside.add(
          file.isPicture()
              ? MediaGallery.of(MediaGalleryItem.fromFile(upload(file)))
              : FileDisplay.fromFile(upload(file)));
    }
    inside.addAll(controls);
    return Container.of(inside);
  }

  private static FileUpload upload(Attachment file) {
    FileUpload upload = FileUpload.fromData(file.bytes(), file.name());
    return file.description().isBlank() ? upload : upload.setDescription(file.description());
  }
}
