package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.IdentifierType;

/**
 * Explains why two employers may be one: the fields that both have, how strongly each agrees, and what that comes to. A pure function of
 * both sides.
 */
final class Agreements {
    private static final int DECIMALS = 3;
    private static final double SAME_PROVINCE = 0.5;
    private static final double SAME_DIVISION = 0.5;
    private static final double TWO_LICENCES = 0.5;
    private static final double NUMBER_AGREES = 0.8;
    private static final int PROVINCE_DIGITS = 2;
    private static final Map<String, String> ADDRESS_WORDS = Map.of(
            "jalan", "jl", "jln", "jl", "nomor", "", "no", "", "nomer", "", "gang", "gg", "kavling", "kav", "blok",
            "blk");
    private static final Map<Agreement.Field, Double> WEIGHTS = new EnumMap<>(Map.of(
            Agreement.Field.NAME, 6.0,
            Agreement.Field.REGION, 2.0,
            Agreement.Field.ADDRESS, 1.0,
            Agreement.Field.LEGAL_FORM, 0.5,
            Agreement.Field.KBLI, 0.5));

    private Agreements() {}

    /** Compares two sides. */
    static List<Agreement> of(ComparedEmployer ours, ComparedEmployer theirs) {
        List<Agreement> found = new ArrayList<>();
        for (IdentifierType type : IdentifierType.values()) {
            numbers(found, type, ours.numbers().get(type), theirs.numbers().get(type));
        }
        if (ours.name() != null && theirs.name() != null) {
            double alike = NameLikeness.of(ours.nameKey(), theirs.nameKey());
            add(found, Agreement.Field.NAME, alike, ours.name(), theirs.name());
        }
        if (ours.regionCode() != null && theirs.regionCode() != null) {
            add(found, Agreement.Field.REGION, region(ours, theirs), ours.regionCode(), theirs.regionCode());
        }
        if (ours.address() != null && theirs.address() != null) {
            add(found, Agreement.Field.ADDRESS, address(ours, theirs), ours.address(), theirs.address());
        }
        if (ours.form() != null && theirs.form() != null) {
            double same = ours.form().equals(theirs.form()) ? 1 : 0;
            add(found, Agreement.Field.LEGAL_FORM, same, ours.form(), theirs.form());
        }
        if (ours.kbli() != null && theirs.kbli() != null) {
            add(found, Agreement.Field.KBLI, kbli(ours.kbli(), theirs.kbli()), ours.kbli(), theirs.kbli());
        }
        return found;
    }

    /**
     * What the agreements come to.
     *
     * @return 0 to 1: that of the number that agrees best, if one does; else the weighed mean of the other fields, halved when both have a
     *     NIB of their own
     */
    static BigDecimal score(List<Agreement> agreements) {
        double number = 0;
        double weighed = 0;
        double weights = 0;
        boolean twoLicences = false;
        for (Agreement agreement : agreements) {
            double strength = agreement.strength().doubleValue();
            Double weight = WEIGHTS.get(agreement.field());
            if (weight == null) {
                number = Math.max(number, strength);
                twoLicences |= agreement.field() == Agreement.Field.NIB && strength == 0;
            } else {
                weighed += weight * strength;
                weights += weight;
            }
        }
        if (number >= NUMBER_AGREES) {
            return rounded(number);
        }
        double mean = weights == 0 ? 0 : weighed / weights;
        return rounded(twoLicences ? mean * TWO_LICENCES : mean);
    }

    private static void numbers(
            List<Agreement> found,
            IdentifierType type,
            Set<ComparedEmployer.Number> ours,
            Set<ComparedEmployer.Number> theirs) {
        if (ours == null || theirs == null) {
            return;
        }
        Set<String> keys = ours.stream().map(ComparedEmployer.Number::key).collect(Collectors.toSet());
        boolean same = theirs.stream().map(ComparedEmployer.Number::key).anyMatch(keys::contains);
        add(found, Agreement.Field.valueOf(type.name()), same ? 1 : 0, shown(ours), shown(theirs));
    }

    private static String shown(Set<ComparedEmployer.Number> numbers) {
        return numbers.stream()
                .map(ComparedEmployer.Number::shown)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static double region(ComparedEmployer ours, ComparedEmployer theirs) {
        if (ours.regionCode().equals(theirs.regionCode())) {
            return 1;
        }
        return ours.regionCode().regionMatches(0, theirs.regionCode(), 0, PROVINCE_DIGITS) ? SAME_PROVINCE : 0;
    }

    private static double kbli(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return 1;
        }
        return ours.regionMatches(0, theirs, 0, 2) ? SAME_DIVISION : 0;
    }

    /** The share of words, numbers included, that both addresses have. */
    private static double address(ComparedEmployer ours, ComparedEmployer theirs) {
        Set<String> left = addressWords(ours.address());
        Set<String> right = addressWords(theirs.address());
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * common.size() / (left.size() + right.size());
    }

    private static Set<String> addressWords(String address) {
        String[] words = address.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return Stream.of(words)
                .map(word -> ADDRESS_WORDS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void add(List<Agreement> found, Agreement.Field field, double strength, String ours, String theirs) {
        found.add(new Agreement(field, rounded(strength), ours, theirs));
    }

    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
