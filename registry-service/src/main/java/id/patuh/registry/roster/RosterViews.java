package id.patuh.registry.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Agency;

/** What is answered about worker lists. */
final class RosterViews {
    private RosterViews() {}

    /**
     * The counts of an employer.
     *
     * @param counts one entry for the list that the employer declares, and one for each programme on a BPJS list
     * @param differences one entry for each BPJS whose list was compared with the declared one
     * @param leftOut lists two or more months older than the newest of the same agency, which count nowhere; the newest hundred
     */
    @Schema(name = "EmployerRosters", description = "What the worker lists of an employer say, counted by head")
    record Counts(
            UUID employerId,

            @Schema(type = SchemaType.ARRAY, implementation = RosterCountView.class)
            List<EmployerEvent.RosterCount> counts,

            List<EmployerEvent.RosterDifferences> differences,
            List<LeftOut> leftOut) {}

    /** A list that is too old to count for its employer. */
    @Schema(
            name = "RosterLeftOut",
            description =
                    "A list two or more months older than the newest of the employer and agency: its workers are not counted")
    record LeftOut(Agency agency, UUID recordId, String number, LocalDate asOf) {}

    /** In what a worker differs. */
    @Schema(name = "RosterDifferenceKind", description = "In what a worker differs between two lists")
    enum Kind {
        /** Declared by the employer, and not on the list of the BPJS. */
        DECLARED_NOT_ENROLLED,
        /** On the list of the BPJS, and not declared. */
        ENROLLED_NOT_DECLARED,
        /** On both, with wages that differ by more than 5 %. */
        WAGE,
        /** On the list of the same BPJS for another employer as well. */
        ELSEWHERE_TOO
    }

    /** How the wage of the other agency compares with one's own. */
    @Schema(
            name = "RosterOtherWage",
            description = "How the wage on the other agency's list compares with that on one's own")
    enum OtherWage {
        /** It is the lower one. */
        LOWER,
        /** It is the higher one. */
        HIGHER
    }

    /**
     * A worker for whom two lists differ, known to the reader by the line of the reader's own file. {@code importId} is null for a worker on
     * the other list only; {@code line} is null likewise.
     *
     * @param reference stands for the worker, the same in every list of the registry; says nothing about the NIK
     * @param otherWage how the other list's wage compares, for WAGE only: the amount is the other agency's
     */
    @Schema(name = "RosterDifference", description = "A worker for whom two lists differ")
    record Difference(
            Agency agency,
            String reference,
            @Schema(nullable = true) UUID importId,
            @Schema(nullable = true) Integer line,
            @Schema(nullable = true) Long wageIdr,
            @Schema(nullable = true) OtherWage otherWage) {

        /** A page of a list. */
        @Schema(name = "RosterDifferencePage", description = "A page of differences")
        record PageOf(
                List<Difference> items,
                @Schema(nullable = true) String nextCursor) {}
    }
}
