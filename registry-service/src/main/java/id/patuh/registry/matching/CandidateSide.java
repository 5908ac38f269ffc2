package id.patuh.registry.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;

/** An employer that a person compares with another, as it stands now. */
@Schema(
        name = "MatchSide",
        description = "An employer as it stands now, for comparison; null where a fact is not known")
record CandidateSide(
        UUID employerId,
        EmployerStatus status,
        String name,
        @Schema(nullable = true) String legalForm,

        @Schema(description = "Home: regency or city, four digits")
        String regionCode,

        @Schema(nullable = true) String address,
        @Schema(nullable = true) String kbli,
        @Schema(nullable = true) BusinessScale scale,

        @Schema(nullable = true, description = "Workers declared, over all open workplaces")
        Long workers,

        @Schema(
                description = "NIB and NPWP that it has today, those of natural persons masked; and the numbers of its"
                        + " records that the question is about")
        List<Number> identifiers,

        @Schema(description = "Programmes in which it is registered")
        List<Programme> programmes,

        @JsonIgnore @Schema(hidden = true) ComparedEmployer side) {

    /**
     * A number of an employer or record.
     *
     * @param value the number; that of a natural person masked
     */
    @Schema(name = "MatchNumber", description = "A number of an employer or of one of its records")
    record Number(
            IdentifierType type,

            @Schema(description = "The number; masked if it is that of a natural person", examples = "1234567890123")
            String value) {}

    static CandidateSide of(EmployerEvent employer) {
        ComparedEmployer side = new ComparedEmployer(
                Map.of(),
                employer.name(),
                employer.legalForm(),
                employer.regionCode(),
                employer.address(),
                employer.kbli());
        for (EmployerEvent.Identifier number : employer.identifiers()) {
            side = side.with(number.type(), new ComparedEmployer.Number(key(number), number.value()));
        }
        return new CandidateSide(
                employer.employerId(),
                employer.status(),
                employer.name(),
                employer.legalForm(),
                employer.regionCode(),
                employer.address(),
                employer.kbli(),
                employer.scale(),
                employer.workforce() == null ? null : employer.workforce().workers(),
                employer.identifiers().stream()
                        .map(number -> new Number(number.type(), number.value()))
                        .toList(),
                employer.coverage().stream()
                        .map(EmployerEvent.Coverage::programme)
                        .toList(),
                side);
    }

    /** The same with the number of one of its records. */
    CandidateSide with(IdentifierType type, String ownNumber) {
        return new CandidateSide(
                employerId,
                status,
                name,
                legalForm,
                regionCode,
                address,
                kbli,
                scale,
                workers,
                Stream.concat(identifiers.stream(), Stream.of(new Number(type, ownNumber)))
                        .toList(),
                programmes,
                side.with(type, new ComparedEmployer.Number(AgencyNumber.key(ownNumber), ownNumber)));
    }

    private static String key(EmployerEvent.Identifier number) {
        if (number.type() != IdentifierType.NPWP || number.branch()) {
            return number.value();
        }
        return number.token() == null ? new Npwp(number.value()).base() : number.token();
    }
}
