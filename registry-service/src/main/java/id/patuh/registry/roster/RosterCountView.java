package id.patuh.registry.roster;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/** Documents the count of a worker list in answers; the members are those of {@link EmployerEvent.RosterCount}. */
@Schema(name = "EmployerRosterCount", description = "Heads and wages of a worker list")
public record RosterCountView(
        @Schema(description = "Whose list: KEMENAKER for the one that the employer declares")
        Agency agency,

        @Schema(nullable = true, description = "The programme; null for the declared list")
        Programme programme,

        @Schema(description = "Heads on the list") int workers,

        @Schema(description = "Sum of their monthly wages, rupiah")
        long wageBillIdr,

        @Schema(description = "Day for which the list was made")
        LocalDate asOf) {}
