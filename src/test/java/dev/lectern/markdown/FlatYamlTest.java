package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FlatYamlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Lesson 3",
                "title: \"Models: How, and # why?\"",
                "title: \"\"",
                "weight: 30",
                "weight: 0",
                "draft: true",
                "draft: False",
                "publishDate: 2026-09-01",
                "summary: e.g. this, (or) that/those",
                "true: yes",
                "Title: one\n\ntitle: two"
            })
    void whatIsFlatReadsAsAWholeParserReadsIt(String yaml) {
        Map<?, ?> expected = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);

        Map<String, Object> values = FlatYaml.read(yaml.lines().toList());

        assertThat(values)
                .isEqualTo(expected.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Models: How",
                "title: one # two",
                "title: \"a \\\" b\"",
                "title: 'one'",
                "title: null",
                "null: one",
                "title:",
                "title: [a, b]",
                "title: >",
                "title: one\n  two",
                "title: one\ntitle: two",
                "weight: 030",
                "weight: 1.5",
                "weight: -1",
                "# a remark",
                "title: \"Überblick\"",
                "title: one "
            })
    void whatIsNotFlatIsLeftToAWholeParser(String yaml) {
        assertThat(FlatYaml.read(List.of(yaml.split("\n")))).isNull();
    }
}
