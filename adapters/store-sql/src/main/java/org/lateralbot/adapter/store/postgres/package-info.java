/** What is particular to PostgreSQL: its connections, its migrations and its failures. */
@NullMarked
package org.lateralbot.adapter.store.postgres;

import org.jspecify.annotations.NullMarked;
