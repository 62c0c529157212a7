/** The language between people and commands: requests in, replies out, no platform in sight. */
@NullMarked
package dev.lectern.chat;

import org.jspecify.annotations.NullMarked;
