/** What is particular to SQLite: opening the file, its settings and its failures. */
@NullMarked
package org.lateralbot.adapter.store.sqlite;

import org.jspecify.annotations.NullMarked;
