package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Employers that may be the one that is looked for. */
@Schema(name = "MatchAnswer", description = "Employers that may be the one that is looked for")
record MatchAnswer(
        @Schema(description = "The likeliest first; 20 at most")
        List<Match> items) {

    /** One of them. */
    @Schema(name = "Match", description = "An employer that may be the one that is looked for")
    record Match(
            @Schema(
                    description = "0 to 1; 0.8 or more with a number that agrees: identifiers decide, names suggest",
                    examples = "0.912")
            BigDecimal score,

            CandidateSide employer,
            List<Agreement> agreements) {}
}
