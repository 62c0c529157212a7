package dev.lectern.discord;

/** What Discord can do to words. The order is that in which marks open. */
enum Style {
    BOLD("**"),
    ITALIC("*"),
    STRIKE("~~");

    final String mark;

    Style(String mark) {
        this.mark = mark;
    }
}
