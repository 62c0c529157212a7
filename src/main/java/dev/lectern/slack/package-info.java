/** The same classroom in Slack: events become requests, replies become blocks. */
@NullMarked
package dev.lectern.slack;

import org.jspecify.annotations.NullMarked;
