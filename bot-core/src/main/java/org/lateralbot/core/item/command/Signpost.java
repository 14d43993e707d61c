package org.lateralbot.core.item.command;

/**
 * Where to send somebody on who looked for one thing of a kind and did not find it.
 *
 * @param kind what is looked for, or was found in place of another
 * @param name what a thing of this kind is called in the bundles ({@code item.is-NAME})
 * @param list the command that lists things of this kind
 * @param join the command that takes part in one
 */
public record Signpost(ItemKind kind, String name, String list, String join) {}
