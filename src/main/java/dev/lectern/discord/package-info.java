/** The class on Discord: events become requests, replies become messages within Discord's limits. */
@NullMarked
package dev.lectern.discord;

import org.jspecify.annotations.NullMarked;
