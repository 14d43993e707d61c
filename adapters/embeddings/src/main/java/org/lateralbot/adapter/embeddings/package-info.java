/** Sentence embeddings and language detection in this process: nothing is fetched or told. */
@NullMarked
package org.lateralbot.adapter.embeddings;

import org.jspecify.annotations.NullMarked;
