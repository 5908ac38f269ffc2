package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.EmployerEvent;

/**
 * What an employer has beside its records; the components are those of {@link EmployerEvent}. The successor is null unless the employer
 * was merged into another, the rosters where no worker list is known.
 */
public record EmployerRelations(
        UUID successorId,
        LocalDate successorFrom,
        List<EmployerEvent.Predecessor> predecessors,
        List<EmployerEvent.Identifier> identifiers,
        List<EmployerEvent.PastIdentifier> pastIdentifiers,
        EmployerEvent.Rosters rosters,
        List<EmployerEvent.OpenQuestion> openQuestions) {

    /** Nothing beside records. */
    public static final EmployerRelations NONE =
            new EmployerRelations(null, null, List.of(), List.of(), List.of(), null, List.of());
}
