/** Keeps everything in a relational database: plain SQL, one writer, changes on disk together. */
@NullMarked
package org.lateralbot.adapter.store;

import org.jspecify.annotations.NullMarked;
