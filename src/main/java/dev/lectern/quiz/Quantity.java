package dev.lectern.quiz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with an optional unit, and nothing else: "1,000", "1e3", "1.5 × 10^3", "-.5", "1/2", "$5", "50 %", "20 ms".
 * Commas group thousands; where they cannot ("0,5", "3,14") a comma is the decimal point.
 *
 * @param value the number; for "50 %" it is 50
 * @param unit one spelling for all spellings of a unit; empty for none; {@code %} for percent
 * @param exact whether it is written as an integer, without point, exponent or bar
 * @param otherReading what the number is where its comma is taken for a decimal point; the value where it has none
 */
record Quantity(BigDecimal value, String unit, boolean exact, BigDecimal otherReading) {
    private static final String DIGITS = "(?:\\d{1,3}(?:[,'_ ]\\d{3})+(?![\\d])|\\d+)";
    private static final Pattern FORM = Pattern.compile(
            "(?:[a-z]\\s?=\\s?|[=~])?\\s?(?<currency>[$€£])?\\s?(?<sign>[-+])?\\s?"
                    + "(?<currency2>[$€£])?(?<number>" + DIGITS + "(?:\\.\\d+)?|\\.\\d+|\\d+,\\d+)"
                    + "(?:\\s?(?:e|(?:x|\\*)\\s?10\\s?(?:\\^|\\*\\*))\\s?(?<exponent>[-+]?\\d{1,3})|\\s?\\^\\s?(?<power>[-+]?\\d{1,3})"
                    + "|\\s?/\\s?(?<divisor>\\d+))?"
                    + "(?:\\s?(?<unit>(?!(?:not|no|or|and)\\b)[\\p{L}%°µΩ][\\p{L}%°µΩ/^\\d]{0,20}))?\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("0,\\d+|\\d+,(?:\\d{1,2}|\\d{4,})");
    private static final int LONGEST = 80;
    private static final int LARGEST_POWER = 300;
    private static final int LONGEST_BASE = 20;
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("percent", "%"),
            Map.entry("pct", "%"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("millisecond", "ms"),
            Map.entry("msec", "ms"),
            Map.entry("microsecond", "μs"),
            Map.entry("us", "μs"),
            Map.entry("nanosecond", "ns"),
            Map.entry("minute", "min"),
            Map.entry("hour", "h"),
            Map.entry("hr", "h"),
            Map.entry("meter", "m"),
            Map.entry("metre", "m"),
            Map.entry("kilometer", "km"),
            Map.entry("kilometre", "km"),
            Map.entry("centimeter", "cm"),
            Map.entry("centimetre", "cm"),
            Map.entry("millimeter", "mm"),
            Map.entry("millimetre", "mm"),
            Map.entry("gram", "g"),
            Map.entry("kilogram", "kg"),
            Map.entry("milligram", "mg"),
            Map.entry("liter", "l"),
            Map.entry("litre", "l"),
            Map.entry("L", "l"),
            Map.entry("volt", "V"),
            Map.entry("ampere", "A"),
            Map.entry("amp", "A"),
            Map.entry("watt", "W"),
            Map.entry("kilowatt", "kW"),
            Map.entry("ohm", "Ω"),
            Map.entry("hertz", "Hz"),
            Map.entry("joule", "J"),
            Map.entry("newton", "N"),
            Map.entry("pascal", "Pa"),
            Map.entry("kelvin", "K"),
            Map.entry("celsius", "°C"),
            Map.entry("byte", "B"),
            Map.entry("kilobyte", "KB"),
            Map.entry("kB", "KB"),
            Map.entry("megabyte", "MB"),
            Map.entry("gigabyte", "GB"),
            Map.entry("terabyte", "TB"),
            Map.entry("dollar", "$"),
            Map.entry("usd", "$"),
            Map.entry("euro", "€"),
            Map.entry("eur", "€"),
            Map.entry("mole", "mol"),
            Map.entry("mole/l", "mol/l"));
    private static final Set<String> SYMBOLS = Set.copyOf(SPELLINGS.values());

    static Optional<Quantity> parse(String text) {
        String plain = PlainCharacters.of(text);
        List<String> words = Wording.of(plain).words();
        if (words.size() == 1 && plain.chars().allMatch(Character::isLetter)) {
            plain = words.get(0); // "three"
        }
        Matcher form = FORM.matcher(plain);
        return plain.length() <= LONGEST && form.matches() ? quantity(form) : Optional.empty();
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /** 50 % as 0.5. */
    BigDecimal fraction() {
        return isPercent() ? value.movePointLeft(2) : value;
    }

    private static Optional<Quantity> quantity(Matcher form) {
        String written = form.group("number");
        boolean comma = DECIMAL_COMMA.matcher(written).matches();
        String digits = comma ? written.replace(',', '.') : written.replaceAll("[,'_ ]", "");
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        if (leadingZero) {
            return Optional.empty(); // 007 and 0101 are codes
        }
        Optional<BigDecimal> value = scaled(new BigDecimal(digits), form);
        boolean exact = digits.indexOf('.') < 0 && form.group("exponent") == null && form.group("divisor") == null;
        boolean oneComma = written.indexOf(',') >= 0 && written.matches("\\d+,\\d+");
        BigDecimal other = new BigDecimal(oneComma ? written.replace(',', '.') : digits);
        return value.map(scaled -> new Quantity(signed(scaled, form), unit(form), exact, signed(other, form)));
    }

    private static BigDecimal signed(BigDecimal number, Matcher form) {
        return "-".equals(form.group("sign")) ? number.negate() : number;
    }

    private static Optional<BigDecimal> scaled(BigDecimal number, Matcher form) {
        if (form.group("exponent") != null) {
            return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(form.group("exponent"))));
        }
        if (form.group("power") != null) {
            int power = Integer.parseInt(form.group("power"));
            boolean small = Math.abs(power) <= LARGEST_POWER && number.precision() <= LONGEST_BASE;
            return small && (power >= 0 || number.signum() != 0)
                    ? Optional.of(number.pow(power, MathContext.DECIMAL128))
                    : Optional.empty();
        }
        if (form.group("divisor") != null) {
            BigDecimal divisor = new BigDecimal(form.group("divisor"));
            return divisor.signum() == 0
                    ? Optional.empty()
                    : Optional.of(number.divide(divisor, MathContext.DECIMAL128));
        }
        return Optional.of(number);
    }

    private static String unit(Matcher form) {
        for (String group : new String[] {"currency", "currency2"}) {
            if (form.group(group) != null) {
                return form.group(group);
            }
        }
        return form.group("unit") == null ? "" : canonical(form.group("unit"));
    }

    /** Symbols keep their case, since mW is not MW; words lose it, and their plural. */
    static String canonical(String unit) {
        if (SYMBOLS.contains(unit)) {
            return unit;
        }
        if (SPELLINGS.containsKey(unit)) {
            return SPELLINGS.getOrDefault(unit, unit);
        }
        boolean symbol = unit.length() < 3
                || (unit.length() < 5 && unit.substring(1).chars().anyMatch(Character::isUpperCase));
        if (symbol) {
            return unit;
        }
        String word = unit.toLowerCase(Locale.ROOT);
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return SPELLINGS.getOrDefault(singular, singular);
    }
}
