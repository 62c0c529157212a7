package dev.lectern.quiz;

import dev.lectern.quiz.Verdict.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges numbers where a reference is one. Firm only where reference and answer can be compared:
 *
 * <ul>
 *   <li>equal numbers with equal units are correct ("1,000", "1000", "1e3"), different ones incorrect;
 *   <li>a unit on one side only is passed over where the stem names it ("How many days …", "… in ms?") and for percent;
 *       otherwise the answer is undecided, and so it is where the units differ: it may be a conversion;
 *   <li>50 % is 0.5, 1/2 and a bare 50 where the reference is in percent, and 0.5 is 50 % where the reference is from 0 to 1;
 *   <li>a number that is the other one rounded, or that would be right if its comma were a decimal point, is undecided.
 * </ul>
 *
 * Anything but a number with a unit, "not 365" for one, is not judged here.
 */
final class NumericGrading {
    private static final Verdict SAME = Verdict.correct(Reason.SAME_NUMBER);

    private static final Pattern BEGINNING = Pattern.compile(
            "^\\s*(?:(?:the |my )?(?:answer|result)|it|i think it)(?:\\s*:|\\s+is)\\s+", Pattern.CASE_INSENSITIVE);

    private NumericGrading() {}

    /** @return empty where the references or the answer are not numbers */
    static Optional<Verdict> grade(List<String> references, String stem, String raw) {
        List<Optional<Quantity>> expected =
                references.stream().map(Quantity::parse).toList();
        Optional<Quantity> given = Quantity.parse(raw)
                .or(() -> Quantity.parse(BEGINNING.matcher(raw).replaceFirst("")));
        if (given.isEmpty() || expected.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Verdict> verdicts = expected.stream()
                .map(one -> one.map(quantity -> compare(quantity, given.get(), stem))
                        .orElse(Verdict.undecided()))
                .toList();
        if (verdicts.contains(SAME)) {
            return Optional.of(SAME);
        }
        return Optional.of(
                verdicts.contains(Verdict.undecided()) ? Verdict.undecided() : Verdict.incorrect(Reason.OTHER_NUMBER));
    }

    /** Whether both are numbers whose units differ, if only by case: 5 mW is not 5 MW. */
    static boolean unitsDiffer(String one, String other) {
        Optional<Quantity> first = Quantity.parse(one);
        Optional<Quantity> second = Quantity.parse(other);
        return first.isPresent()
                && second.isPresent()
                && !first.get().unit().isEmpty()
                && !second.get().unit().isEmpty()
                && !first.get().unit().equals(second.get().unit());
    }

    private static Verdict compare(Quantity expected, Quantity given, String stem) {
        if (expected.isPercent() || given.isPercent()) {
            return percent(expected, given);
        }
        boolean sameUnit = expected.unit().equals(given.unit());
        boolean oneUnitNamedByStem = (expected.unit().isEmpty() && isNamed(given.unit(), stem))
                || (given.unit().isEmpty() && isNamed(expected.unit(), stem));
        if (!sameUnit && !oneUnitNamedByStem) {
            return Verdict.undecided();
        }
        return judged(expected, expected.value(), given, given.value());
    }

    private static Verdict percent(Quantity expected, Quantity given) {
        if (expected.isPercent() && given.isPercent()) {
            return judged(expected, expected.value(), given, given.value());
        }
        if (expected.isPercent() && given.unit().isEmpty()) {
            boolean bareNumber = expected.value().compareTo(given.value()) == 0;
            boolean asFraction = !given.exact() && expected.fraction().compareTo(given.value()) == 0;
            boolean fractionOfOne = given.value().abs().compareTo(BigDecimal.ONE) <= 0;
            if (bareNumber || asFraction) {
                return SAME;
            }
            return fractionOfOne ? Verdict.undecided() : judged(expected, expected.value(), given, given.value());
        }
        boolean share = expected.unit().isEmpty()
                && expected.value().signum() >= 0
                && expected.value().compareTo(BigDecimal.ONE) <= 0;
        return share ? judged(expected, expected.value(), given, given.fraction()) : Verdict.undecided();
    }

    private static Verdict judged(Quantity expected, BigDecimal wanted, Quantity given, BigDecimal value) {
        if (wanted.compareTo(value) == 0) {
            return SAME;
        }
        boolean rounded = !expected.exact() && (rounds(wanted, value) || rounds(value, wanted));
        boolean otherComma = wanted.compareTo(given.otherReading()) == 0;
        return rounded || otherComma ? Verdict.undecided() : Verdict.incorrect(Reason.OTHER_NUMBER);
    }

    /** Whether the longer number, rounded to as many decimals as the shorter is written with, is the shorter. */
    private static boolean rounds(BigDecimal longer, BigDecimal shorter) {
        return shorter.precision() > 1
                && longer.setScale(shorter.scale(), RoundingMode.HALF_UP).compareTo(shorter) == 0;
    }

    private static boolean isNamed(String unit, String stem) {
        return !unit.isEmpty()
                && Pattern.compile("[^\\p{L}%°µΩ/$€£]+")
                        .splitAsStream(stem)
                        .anyMatch(word ->
                                !word.isEmpty() && Quantity.canonical(word).equals(unit));
    }
}
