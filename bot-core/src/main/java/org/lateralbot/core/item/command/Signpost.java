package org.lateralbot.core.item.command;

/**
 * Where to send somebody on who looked for one thing of a kind and did not find it.
 *
 * @param kind what is looked for
 * @param list the command that lists things of this kind
 */
public record Signpost(ItemKind kind, String list) {}
