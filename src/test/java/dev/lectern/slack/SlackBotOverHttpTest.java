package dev.lectern.slack;

class SlackBotOverHttpTest extends SlackBotContract {
    SlackBotOverHttpTest() {
        super(true);
    }
}
