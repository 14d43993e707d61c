package org.lateralbot.core.command;

/**
 * A word or quoted text of a line.
 *
 * @param text without its quotes
 * @param quoted whether it stood in quotes; quoted text is never a number, flag or keyword
 * @param start where it begins in the line, quotes included
 * @param end behind its last character, quotes included
 */
public record Token(String text, boolean quoted, int start, int end) {}
