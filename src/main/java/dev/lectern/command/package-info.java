/** What people can ask for: one small class each, and the router that finds them. */
@NullMarked
package dev.lectern.command;

import org.jspecify.annotations.NullMarked;
