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
 * Data of {@code id.patuh.registry.employer.changed.v1}: the full state of an employer after a change.
 *
 * @param employerId identity of the employer, a UUIDv7; key of the message
 * @param version grows by one with each change of this employer, from 1
 * @param changeNumber position in the registry's numbered feed; given when the event is published
 * @param status whether the employer is a live legal person in the registry
 * @param successorId the employer that took over, when {@code status} is {@code MERGED}
 * @param identifiers all numbers the employer is known by
 * @param name name as last reported
 * @param legalForm PT, CV ...; null when never reported
 * @param kbliEdition 2020 or 2025; null when no industry is known
 * @param kbli five-digit industry code in that edition
 * @param scale null when no WLKP report is known
 * @param regionCode regency or city, four digits
 * @param address street address; null when never reported
 * @param latitude degrees; null when never reported
 * @param longitude degrees; null when never reported
 * @param capitalIdr capital in rupiah; null when never reported
 * @param annualSalesIdr yearly sales in rupiah; null when unknown
 * @param construction true for construction employers
 * @param workforce what the WLKP report declares; null when no report is known
 * @param coverage one entry for each programme the employer is registered in
 * @param corrections corrections of what was stated of days past, oldest first; what stands above already follows them
 * @param rosters what the worker lists say, head by head; null when no list is known
 * @param recordedAt when the registry recorded this version
 */
public record EmployerEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        Status status,
        UUID successorId,
        List<Identifier> identifiers,
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
        List<Coverage> coverage,
        List<Correction> corrections,
        Rosters rosters,
        Instant recordedAt) {

    /** Keeps an unmodifiable copy of the corrections; none where the producer left them out. */
    public EmployerEvent {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.registry.employer.changed.v1";

    /** Life of an employer record. */
    public enum Status {
        /** In use. */
        ACTIVE,
        /** Merged into its successor; retired unless the merger is undone. */
        MERGED
    }

    /**
     * A number by which the employer is known.
     *
     * @param type kind of number
     * @param value its canonical form, without separators
     */
    public record Identifier(IdentifierType type, String value) {}

    /**
     * Declared workforce of the newest WLKP report.
     *
     * @param workers head count
     * @param wageBillIdr monthly wage bill (base and fixed allowances) in rupiah
     * @param reportedOn date of the report
     */
    public record Workforce(int workers, long wageBillIdr, LocalDate reportedOn) {}

    /**
     * Registration in one programme, as the BPJS that runs it reports.
     *
     * @param programme the programme
     * @param ownNumber the employer's number at that BPJS
     * @param registeredOn date of registration
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported, rupiah
     * @param paidThrough last month paid in full; null when never paid
     * @param arrearsIdr arrears in rupiah as the BPJS states them; null when not stated
     * @param jkkRiskGroup 1 to 5, JKK only; null when unknown
     * @param asOf date for which the BPJS states this
     */
    public record Coverage(
            Programme programme,
            String ownNumber,
            LocalDate registeredOn,
            int enrolledWorkers,
            long reportedWageBillIdr,
            YearMonth paidThrough,
            Long arrearsIdr,
            Integer jkkRiskGroup,
            LocalDate asOf) {}

    /**
     * A statement about the past that takes the place of an earlier one. Where another record of the corrected one's first day holds again,
     * a second entry tells of that record, under the same {@code corrects}.
     *
     * @param id the correction's record in the registry's history, or the record that holds again
     * @param corrects the record that it takes the place of
     * @param factSet what it is about: DECLARATION or a programme
     * @param correctedFrom first day of the corrected record: the date under which readers know it
     * @param validFrom the correction holds from this day
     * @param validTo day from which it no longer holds; null: until the next statement
     * @param recordedAt when the registry recorded it
     * @param declared what it declares; null for a programme, and where the record is withdrawn
     * @param coverage what it states of the programme; null for a declaration, and where the record is withdrawn
     */
    public record Correction(
            UUID id,
            UUID corrects,
            String factSet,
            LocalDate correctedFrom,
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedAt,
            Declared declared,
            Coverage coverage) {}

    /**
     * The part of a corrected WLKP report that others derive from.
     *
     * @param scale business scale
     * @param construction true for construction employers
     * @param annualSalesIdr yearly sales in rupiah; null when unknown
     * @param workers head count
     * @param wageBillIdr monthly wage bill in rupiah
     */
    public record Declared(
            BusinessScale scale, boolean construction, Long annualSalesIdr, int workers, long wageBillIdr) {}

    /**
     * What the worker lists of the agencies say, counted by head.
     *
     * @param counts one entry for the list that the employer declares, and one for each programme on a BPJS list
     * @param differences one entry for each BPJS whose list was compared with the declared one
     */
    public record Rosters(List<RosterCount> counts, List<RosterDifferences> differences) {}

    /**
     * Heads and wages of a list.
     *
     * @param agency whose list: KEMENAKER (declared by the employer), BPJS_TK or BPJS_KES
     * @param programme the programme; null for the declared list
     * @param workers heads on the list
     * @param wageBillIdr sum of their monthly wages in rupiah
     * @param asOf day for which the list was made
     */
    public record RosterCount(Agency agency, Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /**
     * How a list of a BPJS differs from the declared one, in heads.
     *
     * @param agency BPJS_TK or BPJS_KES
     * @param declaredNotEnrolled declared by the employer, and on no list of this BPJS under it
     * @param enrolledNotDeclared on this BPJS's list, and not declared
     * @param wageDifferences on both with another wage
     * @param elsewhereToo on this BPJS's list of another employer as well
     */
    public record RosterDifferences(
            Agency agency, int declaredNotEnrolled, int enrolledNotDeclared, int wageDifferences, int elsewhereToo) {}
}
