/** What is wrong with the files of the operator, said with file and line. */
@NullMarked
package org.lateralbot.config.fault;

import org.jspecify.annotations.NullMarked;
