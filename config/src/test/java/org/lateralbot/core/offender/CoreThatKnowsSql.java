package org.lateralbot.core.offender;

import java.sql.Connection;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface CoreThatKnowsSql {
  Connection connection();
}
