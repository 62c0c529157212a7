/** A Discord of our own on loopback, for tests that run the real JDA. */
package dev.lectern.testing.discord;
