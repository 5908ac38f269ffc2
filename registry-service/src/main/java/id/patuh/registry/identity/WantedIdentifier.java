package id.patuh.registry.identity;

import java.util.List;

import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.PlainText;

/**
 * A number to search for, in its canonical form.
 *
 * @param value NIB: 13 digits; NPWP: 16 digits; an agency's own number: as it is compared
 */
public record WantedIdentifier(IdentifierType type, String value) {
    /** Longest text of type and number. */
    public static final int LONGEST = 210;

    private static final String PARAMETER = "identifier";

    /**
     * Reads {@code TYPE:value}, such as {@code NPWP:01.234.567.8-901.000}.
     *
     * @throws Problem PARAMETER_INVALID when the type is unknown, the number cannot be one of that type, or it is longer than any
     */
    public static WantedIdentifier parse(String text) {
        if (PlainText.length(text) > LONGEST) {
            throw invalid(
                    RowErrorCode.TEXT_TOO_LONG.name(),
                    RowErrorCode.TEXT_TOO_LONG.indonesian(),
                    RowErrorCode.TEXT_TOO_LONG.english());
        }
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
            throw Problem.of(KitProblem.PARAMETER_INVALID, PARAMETER)
                    .with(ValueFault.unknownWord("/" + PARAMETER, IdentifierType.class));
        }
    }

    /**
     * A number of a known kind.
     *
     * @throws InvalidValueException when it cannot be one of that kind
     */
    public static WantedIdentifier of(IdentifierType type, String value) {
        return new WantedIdentifier(type, canonical(type, value.strip()));
    }

    private static String canonical(IdentifierType type, String value) {
        return switch (type) {
            case NIB -> Nib.parse(value).value();
            case NPWP -> Npwp.parse(value).value();
            case WLKP, NPP, BU -> own(value);
        };
    }

    private static String own(String value) {
        String key = AgencyNumber.key(value);
        if (key.isEmpty()) {
            throw new InvalidValueException(RowErrorCode.TEXT_INVALID);
        }
        return key;
    }

    /**
     * Refuses a natural person's number, which must not stand in a URL.
     *
     * @throws Problem PARAMETER_INVALID for a NIK
     */
    public WantedIdentifier requireNoPerson() {
        if (isPerson()) {
            throw invalid(
                    "PERSONAL_NUMBER",
                    "NPWP orang pribadi (NIK) tidak boleh berada di URL; gunakan POST /v1/employers/searches.",
                    "The NPWP of a natural person (a NIK) must not be in a URL; use POST /v1/employers/searches.");
        }
        return this;
    }

    /** Whether it is a natural person's number. */
    public boolean isPerson() {
        return type == IdentifierType.NPWP && new Npwp(value).isPerson();
    }

    /** The keys under which an identity number may be held, the one that decides first at the front; empty for an agency's own number. */
    public List<String> keys(NikKey nikKey) {
        return switch (type) {
            case NIB -> List.of(value);
            case NPWP -> {
                IdentityNumber number = IdentityNumber.npwp(new Npwp(value), nikKey);
                yield number.token() == null ? List.of(value, number.key()) : List.of(number.key());
            }
            case WLKP, NPP, BU -> List.of();
        };
    }

    private static Problem invalid(String code, String indonesian, String english) {
        return Problem.of(KitProblem.PARAMETER_INVALID, PARAMETER)
                .with(new FieldError("/" + PARAMETER, code, indonesian, english));
    }
}
