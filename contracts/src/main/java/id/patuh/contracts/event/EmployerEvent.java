package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Data of {@code id.patuh.registry.employer.changed.v1}: what an employer is after a change, computed from its records. Its size does not
 * depend on how many there are.
 */
public record EmployerEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        EmployerStatus status,
        UUID successorId,
        LocalDate successorFrom,
        List<Predecessor> predecessors,
        List<Identifier> identifiers,
        List<PastIdentifier> pastIdentifiers,
        String name,
        String legalForm,
        Integer kbliEdition,
        String kbli,
        BusinessScale scale,
        String regionCode,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        Long capitalIdr,
        Long annualSalesIdr,
        boolean construction,
        Workforce workforce,
        Workplaces workplaces,
        List<Coverage> coverage,
        Rosters rosters,
        List<OpenQuestion> openQuestions,
        Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.registry.employer.changed.v1";

    /** Versions from before questions were told have no such member: none is known to be open then. */
    public EmployerEvent {
        openQuestions = openQuestions == null ? List.of() : openQuestions;
    }

    /** An employer that was merged into another. */
    public record Predecessor(UUID employerId, LocalDate from) {}

    /** An identity number that the employer has today. */
    public record Identifier(
            IdentifierType type, String value, String token, boolean branch, LocalDate from, Instant recordedAt) {}

    /** Days on which the employer had an identity number, as the registry knows or knew them. */
    public record PastIdentifier(
            IdentifierType type,
            String value,
            String token,
            boolean branch,
            LocalDate from,
            LocalDate to,
            Instant recordedAt,
            Instant endedAt) {}

    /**
     * Declared workforce: sums over the open workplaces. Where the worker list of a workplace is not older than its report, the list counts.
     */
    public record Workforce(
            long workers,
            long wageBillIdr,
            LocalDate reportedOn,
            LocalDate oldestReportedOn,
            List<ReportDay> reports) {}

    /** What was reported on one day. */
    public record ReportDay(LocalDate reportedOn, int workplaces, long workers) {}

    /** How many workplaces an employer has; replaced ones do not count. */
    public record Workplaces(int open, int closed, int regions) {}

    /** Registration in one programme, summed over the registrations that have it; ended and replaced ones are left out. */
    public record Coverage(
            Programme programme,
            int registrations,
            LocalDate registeredOn,
            long enrolledWorkers,
            long reportedWageBillIdr,
            Long arrearsIdr,
            YearMonth unpaidFrom,
            String unpaidNumber,
            List<RiskGroup> byRiskGroup,
            LocalDate asOf,
            LocalDate oldestAsOf) {}

    /**
     * Sums of the JKK registrations of one risk group, 1 to 5: workers enrolled, and the wages reported of them in rupiah a month. A
     * registration without a group counts in {@link #WHEN_UNKNOWN}. Source: PP 44/2015 art. 16
     */
    public record RiskGroup(int group, long enrolledWorkers, long reportedWageBillIdr) {
        /** The group that counts where the BPJS states none; every policy has the same. Source: policy */
        public static final int WHEN_UNKNOWN = 2;
    }

    /**
     * A question about its identity that awaits a person, since the registry asks it.
     *
     * @param candidateId the match candidate that asks it
     */
    public record OpenQuestion(UUID candidateId, QuestionReason reason, Instant since) {}

    /** What the worker lists of the agencies say, counted by head: each worker once, whatever records list him. */
    public record Rosters(List<RosterCount> counts, List<RosterDifferences> differences) {}

    /** Heads and wages of the lists of an agency. */
    public record RosterCount(Agency agency, Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /** How the lists of a BPJS differ from the declared ones, in heads. */
    public record RosterDifferences(
            Agency agency, int declaredNotEnrolled, int enrolledNotDeclared, int wageDifferences, int elsewhereToo) {}
}
