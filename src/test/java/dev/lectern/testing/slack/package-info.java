/** Slack on loopback: a server for real bolt, and every limit of Slack's as an assertion. */
package dev.lectern.testing.slack;
