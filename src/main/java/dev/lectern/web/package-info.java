/** What comes over HTTP: Slack's posts where Socket Mode is not used, and the question whether all is well. */
@NullMarked
package dev.lectern.web;

import org.jspecify.annotations.NullMarked;
