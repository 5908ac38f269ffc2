package id.patuh.registry.employer;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.reference.RegionScope;
import id.patuh.registry.statement.NameKey;
import id.patuh.registry.statement.NameWords;

/**
 * Which employers a list contains; null does not restrict it. {@code holder} is null when no number is asked for or no employer has it.
 *
 * @param kbli those of this industry, five digits
 * @param name those whose name has these words; no part of {@link #conditions}
 */
record EmployerFilter(
        WantedIdentifier identifier,
        UUID holder,
        RegionScope regions,
        BusinessScale scale,
        String kbli,
        NameWords name) {
    private static final int SHORTEST_NAME = 3;

    /**
     * Reads the query parameters of a list.
     *
     * @throws Problem PARAMETER_INVALID; REGION_OUT_OF_SCOPE for a region that is not the caller's
     */
    static EmployerFilter of(
            String identifier, String region, BusinessScale scale, String kbli, String q, Caller caller) {
        RegionScope regions = RegionScope.of(region, caller);
        if (kbli != null && !kbli.matches("[0-9]{5}")) {
            throw invalid("kbli", "KBLI_FORMAT", "KBLI harus 5 digit.", "A KBLI has 5 digits.");
        }
        return new EmployerFilter(
                identifier == null ? null : WantedIdentifier.parse(identifier).requireNoPerson(),
                null,
                regions,
                scale,
                kbli,
                q == null ? null : NameWords.of(name(q)));
    }

    /** The employer with a number, within the caller's regions; for numbers that came in no URL. */
    static EmployerFilter of(WantedIdentifier identifier, Caller caller) {
        return new EmployerFilter(identifier, null, RegionScope.of(null, caller), null, null, null);
    }

    /** Whether it asks for one number, and beside it for regions at most. */
    boolean isNumber() {
        return identifier != null && scale == null && kbli == null && name == null;
    }

    /** The same filter, limited to the holder of its number. */
    EmployerFilter of(UUID employer) {
        return new EmployerFilter(identifier, employer, regions, scale, kbli, name);
    }

    /** Appends SQL conditions on {@code e} with their parameters; merged employers are in no list. */
    void conditions(StringBuilder where, List<Object> parameters) {
        where.append(" and e.status <> 'MERGED'");
        if (identifier != null) {
            where.append(" and e.id = ?");
            parameters.add(holder);
        }
        if (scale != null) {
            // Written out, so that the partial index on the rarer scales is found.
            where.append(" and e.scale = '").append(scale.name()).append('\'');
        }
        if (kbli != null) {
            where.append(" and e.kbli = ?");
            parameters.add(kbli);
        }
    }

    private static String name(String q) {
        if (NameKey.ofPart(q).length() < SHORTEST_NAME) {
            throw invalid(
                    "q",
                    "TEXT_TOO_SHORT",
                    "Tulis sedikitnya 3 huruf atau angka selain bentuk usaha.",
                    "Write at least 3 letters or digits beside the legal form.");
        }
        return q;
    }

    private static Problem invalid(String parameter, String code, String indonesian, String english) {
        return Problem.of(KitProblem.PARAMETER_INVALID, parameter)
                .with(new FieldError("/" + parameter, code, indonesian, english));
    }
}
