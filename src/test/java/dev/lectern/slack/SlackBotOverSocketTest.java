package dev.lectern.slack;

class SlackBotOverSocketTest extends SlackBotContract {
    SlackBotOverSocketTest() {
        super(false);
    }
}
