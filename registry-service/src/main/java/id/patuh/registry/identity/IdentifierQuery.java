package id.patuh.registry.identity;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * A number somebody looks for, in its canonical form.
 *
 * @param type kind of number
 * @param value without separators; an NPWP in its 16-digit form
 */
public record IdentifierQuery(IdentifierType type, String value) {
    private static final String PARAMETER = "identifier";

    /**
     * Reads {@code TYPE:value}, such as {@code NPWP:01.234.567.8-901.000}.
     *
     * @param text value of the query parameter
     * @return the number
     * @throws Problem PARAMETER_INVALID when the type is unknown or the number cannot be one of that type
     */
    public static IdentifierQuery parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw invalid("FORMAT", "Tulis sebagai JENIS:nomor.", "Write it as TYPE:number.");
        }
        String value = text.substring(colon + 1);
        try {
            return of(IdentifierType.valueOf(text.substring(0, colon)), value);
        } catch (InvalidValueException refused) {
            throw invalid(
                    refused.code().name(),
                    refused.code().indonesian(),
                    refused.code().english());
        } catch (IllegalArgumentException unknownType) {
            throw invalid("ENUM_UNKNOWN", "Jenis nomor tidak dikenal.", "The type of number is unknown.");
        }
    }

    /**
     * A number of a known kind.
     *
     * @param type kind of number
     * @param value as it is written
     * @return the number
     * @throws InvalidValueException when it cannot be one of that kind
     */
    public static IdentifierQuery of(IdentifierType type, String value) {
        return new IdentifierQuery(type, canonical(type, value.strip()));
    }

    private static String canonical(IdentifierType type, String value) {
        return switch (type) {
            case NIB -> Nib.parse(value).value();
            case NPWP -> Npwp.parse(value).value();
            case WLKP, NPP, BU -> value;
        };
    }

    private static Problem invalid(String code, String indonesian, String english) {
        return Problem.of(KitProblem.PARAMETER_INVALID, PARAMETER)
                .with(new FieldError("/" + PARAMETER, code, indonesian, english));
    }
}
