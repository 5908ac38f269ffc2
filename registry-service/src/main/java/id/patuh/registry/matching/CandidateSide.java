package id.patuh.registry.matching;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;

/** One of two employers that a person compares, as it stands now. */
@Schema(
        name = "MatchSide",
        description = "An employer as it stands now, for comparison; null where a fact is not known")
record CandidateSide(
        UUID employerId,
        EmployerEvent.Status status,
        String name,
        @Schema(nullable = true) String legalForm,
        String regionCode,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) String kbli,
        @Schema(nullable = true) BusinessScale scale,
        @Schema(nullable = true) Integer workers,
        List<EmployerEvent.Identifier> identifiers,

        @Schema(description = "Programmes in which it is registered")
        List<Programme> programmes) {

    /** What is compared. */
    Side side() {
        Map<IdentifierType, Set<String>> numbers = new EnumMap<>(IdentifierType.class);
        identifiers.forEach(number ->
                numbers.computeIfAbsent(number.type(), type -> new HashSet<>()).add(number.value()));
        return new Side(numbers, name, legalForm, regionCode, address, kbli);
    }
}
