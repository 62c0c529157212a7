package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One is here. Two is there.                         | 14 | One is here.
            One is here. Two is there.                         | 99 | One is here. Two is there.
            Is it? Yes! No… Perhaps.                           | 16 | Is it? Yes! No…
            See e.g. Rome, i.e. the city. Then go on.          | 30 | See e.g. Rome, i.e. the city.
            Version 1.5 is out. Take it.                       | 22 | Version 1.5 is out.
            As A. Turing said. And more of it.                 | 20 | As A. Turing said.
            He said "stop." Then he went.                      | 20 | He said "stop."
            **It is so. And so.** After all. The end.          | 27 | **It is so. And so.**
            **All. Bold. Here.** More.                         | 9  | **All. Bold. Here.**
            With $a. B$ it goes. End of it.                    | 20 | With $a. B$ it goes.
            [a. B. c](https://x.example) is it. End.           | 12 | [a. B. c](https://x.example) is it.
            `a. B` is code. End.                               | 14 | `a. B` is code.
            一つ目です。二つ目です。                              | 7  | 一つ目です。
            no marks at all in these many words                | 5  | no marks at all in these many words
            """)
    void keepsAsManyWholeSentencesAsFitAndAtLeastOne(String markdown, int limit, String kept) {
        RichText text = RichText.markdown(markdown);

        Sentences.shorten((Paragraph) text.document().getFirstChild(), limit, true);

        assertThat(text.markdown()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"Nothing short enough here. Really.,10", "no marks at all,3"})
    void leavesTheParagraphAloneWhereNothingFits(String markdown, int limit) {
        RichText text = RichText.markdown(markdown);

        boolean shortened = Sentences.shorten((Paragraph) text.document().getFirstChild(), limit, false);

        assertThat(shortened).isFalse();
        assertThat(text.markdown()).isEqualTo(markdown);
    }
}
