package dev.lectern.command;
import dev.lectern.testing.*;
import org.junit.jupiter.api.Test;
class PeekTest {
    @Test void peek() {
        var c = new TestClass(SampleCourse.written());
        var ada = c.student("ada");
        for (int i = 0; i < 5; i++) {
        var q = ada.says("quiz today");
        System.out.println("########## today\n" + CardText.of(q));
        var r = ada.writes(q, i == 1 ? "a" : i == 2 ? "adapting it" : "A");
        System.out.println("########## answered\n" + CardText.of(r));
        if (i == 2) System.out.println(CardText.of(ada.presses(r, "yes")));
        c.nextDay();
        }
        for (int i = 0; i < 6; i++) {
        var q = ada.says("quiz retr");
        System.out.println("########## practice\n" + CardText.of(q));
        var r = ada.writes(q, "A");
        System.out.println("########## answered\n" + CardText.of(r));
        }
        System.out.println("########## practice\n" + CardText.of(ada.says("my")));
    }
}
