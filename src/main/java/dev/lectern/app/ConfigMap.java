package dev.lectern.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A block of keys in the settings. Whatever is wrong is noted with file, line and column, and reading goes on with the
 * default, so that one run shows all there is to mend.
 */
final class ConfigMap {
    private static final int LIKELY_SLIP = 3;

    private final List<Mistake> mistakes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Node node;

    ConfigMap(Node node, List<Mistake> mistakes) {
        this.node = node;
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            problem(node, "here stand settings as \"key: value\" lines, not " + shape(node));
        }
    }

    private void take(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (keys.containsKey(key)) {
            problem(entry.getKeyNode(), "\"" + key + "\" is set twice; keep one");
        }
        keys.put(key, entry.getKeyNode());
        values.put(key, entry.getValueNode());
    }

    /** A text, or the default where the key is absent. */
    String text(String key, String otherwise) {
        return read(key, "a text", Function.identity()).orElse(otherwise);
    }

    /** Whether the key is there; notes it where it is not. */
    boolean require(String key) {
        boolean present = values.containsKey(key);
        if (!present) {
            problem(node, "\"" + key + "\" is missing here");
        }
        return present;
    }

    /** A value that {@code parse} makes of the text; it throws IllegalArgumentException where it cannot. */
    <T> T value(String key, T otherwise, String meant, Function<String, T> parse) {
        return read(key, meant, parse).orElse(otherwise);
    }

    /** One of some words. */
    <T> T word(String key, Map<String, T> words, T otherwise) {
        return value(key, otherwise, "one of " + String.join(", ", words.keySet()), typed -> {
            T meant = words.get(typed);
            if (meant == null) {
                throw new IllegalArgumentException(typed);
            }
            return meant;
        });
    }

    int number(String key, int otherwise, int min, int max) {
        return value(key, otherwise, "a whole number from " + min + " to " + max, typed -> {
            int number = Integer.parseInt(typed);
            if (number < min || number > max) {
                throw new IllegalArgumentException(typed);
            }
            return number;
        });
    }

    /** Whether the key has keys of its own below it. */
    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** The block of keys below a key, or empty where it is absent; whatever else stands there is noted. */
    Optional<ConfigMap> block(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> new ConfigMap(value, mistakes));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isEmptyList(String key) {
        return values.get(key) instanceof SequenceNode list && list.getValue().isEmpty();
    }

    ConfigMap map(String key) {
        known.add(key);
        Node value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("ask isMap first: " + key);
        }
        return new ConfigMap(value, mistakes);
    }

    /** A list of blocks of keys; empty where the key is absent. */
    List<ConfigMap> maps(String key) {
        List<ConfigMap> maps = new ArrayList<>();
        entries(key).forEach(entry -> maps.add(new ConfigMap(entry, mistakes)));
        return maps;
    }

    private List<Node> entries(String key) {
        known.add(key);
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            problem(value, "\"" + key + "\" is a list, each entry begun by \"- \", not " + shape(value));
            return List.of();
        }
        return sequence.getValue();
    }

    /**
     * A list of values, each made of its text by {@code parse} as in {@link #value}; empty where the key is absent.
     *
     * @param objection what is wrong with a value that could be read; it is noted, and the value is left out
     */
    <T> List<T> list(
            String key, String meant, Function<String, T> parse, Function<? super T, Optional<String>> objection) {
        List<T> list = new ArrayList<>();
        for (Node entry : entries(key)) {
            read(key, entry, meant, parse)
                    .ifPresent(value -> objection
                            .apply(value)
                            .ifPresentOrElse(sentence -> problem(entry, sentence), () -> list.add(value)));
        }
        return list;
    }

    /** To be called once all keys were read: those left over are mistakes. */
    void refuseOthers() {
        keys.forEach((key, where) -> {
            if (!known.contains(key)) {
                problem(where, "there is no setting \"" + key + "\" here" + nearest(key, known));
            }
        });
    }

    /** Notes something wrong with the value of a key, or with the block where the key is absent. */
    void problemAt(String key, String sentence) {
        problem(values.getOrDefault(key, node), sentence);
    }

    private <T> Optional<T> read(String key, String meant, Function<String, T> parse) {
        known.add(key);
        Node value = values.get(key);
        return value == null ? Optional.empty() : read(key, value, meant, parse);
    }

    private <T> Optional<T> read(String key, Node value, String meant, Function<String, T> parse) {
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            problem(value, "\"" + key + "\" is " + meant + ", not " + shape(value));
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(scalar.getValue()));
        } catch (RuntimeException e) {
            problem(value, "\"" + key + "\" is " + meant + ", not \"" + scalar.getValue() + "\"");
            return Optional.empty();
        }
    }

    private void problem(Node where, String sentence) {
        mistakes.add(Mistake.at(where.getStartMark(), sentence));
    }

    private static String shape(@Nullable Node node) {
        if (node instanceof MappingNode) {
            return "a block of keys";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? "\"" + scalar.getValue() + "\""
                : "nothing";
    }

    private static String nearest(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= LIKELY_SLIP)
                .min(Comparator.comparing(word -> distance(typed, word)))
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("; it knows " + String.join(", ", words));
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
