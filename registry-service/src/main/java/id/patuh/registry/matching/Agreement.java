package id.patuh.registry.matching;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far two employers agree in one field that both have.
 *
 * @param strength 0, quite different, to 1, the same
 */
@Schema(name = "Agreement", description = "How far two employers agree in one field that both have")
record Agreement(
        Field field,

        @Schema(description = "From 0 (quite different) to 1 (the same)", examples = "0.93")
        BigDecimal strength,

        String ours,
        String theirs) {

    /** What is compared, the weightiest first. */
    @Schema(name = "AgreementField")
    enum Field {
        /** Business licence number. */
        NIB,
        /** Tax number. */
        NPWP,
        /** Number of the manpower report. */
        WLKP,
        /** Number at BPJS Ketenagakerjaan. */
        NPP,
        /** Code at BPJS Kesehatan. */
        BU,
        /** Name, without legal form. */
        NAME,
        /** Regency or city. */
        REGION,
        /** Street address. */
        ADDRESS,
        /** Legal form. */
        LEGAL_FORM,
        /** Industry. */
        KBLI
    }
}
