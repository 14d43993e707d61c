/**
 * A small, strict Discord on loopback: REST and gateway, version 10, on one port. It refuses what
 * Discord refuses, and fails in the ways Discord fails when a test asks for it.
 */
package org.lateralbot.adapter.discord.fake;
