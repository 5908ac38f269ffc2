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
 *
 * @param employerId identity of the employer, a UUIDv7; key of the message
 * @param version grows by one with each change of what is shown here, from 1
 * @param changeNumber position in the registry's numbered feed; given when the event is published
 * @param status whether the employer has members
 * @param successorId the employer into which it was merged; null unless {@code status} is {@code MERGED}
 * @param successorFrom day from which that holds; null unless {@code status} is {@code MERGED}
 * @param predecessors employers that were merged into it, directly or by way of others
 * @param identifiers identity numbers it has today
 * @param pastIdentifiers identity numbers it no longer has, or of which the registry has learned better
 * @param name name, as the record that gives it has it
 * @param legalForm PT, CV ...; null when never reported
 * @param kbliEdition 2020 or 2025; null when no industry is known
 * @param kbli five-digit industry code in that edition
 * @param scale highest scale among its open workplaces; null when none was ever reported
 * @param regionCode home: regency or city, four digits
 * @param address street address; null when never reported
 * @param latitude degrees; null when never reported
 * @param longitude degrees; null when never reported
 * @param capitalIdr capital in rupiah; null when never reported
 * @param annualSalesIdr yearly sales in rupiah; null when unknown
 * @param construction true when any open workplace is a construction workplace
 * @param workforce sums over its open workplaces; null when it has none
 * @param workplaces how many workplaces it has
 * @param coverage one entry for each programme in which it has a registration, summed over its registrations
 * @param rosters what the worker lists say, head by head; null when no list is known
 * @param recordedAt when the registry recorded this version
 */
public record EmployerEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        Status status,
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
        Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.registry.employer.changed.v1";

    /** Whether an employer has members. */
    public enum Status {
        /** It has records. */
        ACTIVE,
        /** All it had went to its successor; the merger may be undone. */
        MERGED,
        /** All it had went elsewhere. Its cases and blocks stay. */
        EMPTY
    }

    /**
     * An employer that was merged into another.
     *
     * @param employerId the employer that was absorbed
     * @param from day from which what was its belongs to the successor
     */
    public record Predecessor(UUID employerId, LocalDate from) {}

    /**
     * An identity number that the employer has today.
     *
     * @param type NIB or NPWP
     * @param value NIB: 13 digits. NPWP of a legal person: 16 digits; the first ten identify, see {@code branch}. NPWP of a natural
     *     person: masked
     * @param token keyed token of a natural person's NPWP, by which it can be compared; null for other numbers
     * @param branch true for the full number of a branch that a person gave to this employer: all 16 digits identify
     * @param from first day on which it has the number: that of the earliest statement that names it
     * @param recordedAt when the registry learned of that
     */
    public record Identifier(
            IdentifierType type, String value, String token, boolean branch, LocalDate from, Instant recordedAt) {}

    /**
     * Days on which the employer had an identity number, as the registry knows or knew them.
     *
     * @param type NIB or NPWP
     * @param value as in {@link Identifier}
     * @param token as in {@link Identifier}
     * @param branch as in {@link Identifier}
     * @param from first day on which it had the number
     * @param to first day on which it no longer had; null where the registry knew of none
     * @param recordedAt when the registry learned of it
     * @param endedAt when the registry learned better; null where it still holds for its days
     */
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
     *
     * @param workers head count
     * @param wageBillIdr monthly wage bill (base and fixed allowances) in rupiah
     * @param reportedOn date of the newest report
     * @param oldestReportedOn date of the oldest report
     * @param reports how many workplaces and workers were reported on which day, newest first; all days before the 400th share its entry
     */
    public record Workforce(
            long workers,
            long wageBillIdr,
            LocalDate reportedOn,
            LocalDate oldestReportedOn,
            List<ReportDay> reports) {}

    /**
     * What was reported on one day.
     *
     * @param reportedOn date of the reports
     * @param workplaces how many open workplaces were reported on it last
     * @param workers head count of these
     */
    public record ReportDay(LocalDate reportedOn, int workplaces, long workers) {}

    /**
     * How many workplaces an employer has; replaced ones do not count.
     *
     * @param open open ones
     * @param closed closed ones
     * @param regions regencies and cities in which open ones lie
     */
    public record Workplaces(int open, int closed, int regions) {}

    /**
     * Registration in one programme, summed over the registrations that have it; ended and replaced ones are left out.
     *
     * @param programme the programme
     * @param registrations how many there are
     * @param registeredOn earliest date of registration
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported, rupiah
     * @param arrearsIdr arrears in rupiah as the BPJS states them; null when none is stated
     * @param unpaidFrom earliest month that is not paid in full. Registrations without workers count only where none has any
     * @param unpaidNumber number of the registration that month comes from
     * @param byRiskGroup JKK: the sums by risk group, by group; empty for other programmes
     * @param asOf newest date for which this is stated
     * @param oldestAsOf oldest date for which any of it is stated
     */
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
     * Sums of the JKK registrations of one risk group.
     *
     * @param group 1 to 5; registrations without a group count as 2
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported, rupiah
     */
    public record RiskGroup(int group, long enrolledWorkers, long reportedWageBillIdr) {}

    /**
     * What the worker lists of the agencies say, counted by head: each worker once, whatever records list him.
     *
     * @param counts one entry for the lists that the employer declares, and one for each programme on BPJS lists
     * @param differences one entry for each BPJS whose lists were compared with the declared ones
     */
    public record Rosters(List<RosterCount> counts, List<RosterDifferences> differences) {}

    /**
     * Heads and wages of the lists of an agency.
     *
     * @param agency whose lists: KEMENAKER (declared by the employer), BPJS_TK or BPJS_KES
     * @param programme the programme; null for the declared lists
     * @param workers heads on the lists
     * @param wageBillIdr sum of their monthly wages in rupiah
     * @param asOf day for which the newest list was made
     */
    public record RosterCount(Agency agency, Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /**
     * How the lists of a BPJS differ from the declared ones, in heads.
     *
     * @param agency BPJS_TK or BPJS_KES
     * @param declaredNotEnrolled declared by the employer, and on no list of this BPJS under it
     * @param enrolledNotDeclared on this BPJS's lists, and not declared
     * @param wageDifferences on both with another wage
     * @param elsewhereToo on this BPJS's list of another employer as well
     */
    public record RosterDifferences(
            Agency agency, int declaredNotEnrolled, int enrolledNotDeclared, int wageDifferences, int elsewhereToo) {}
}
