package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

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
        Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.registry.employer.changed.v1";

    /** Life of an employer record. */
    public enum Status {
        /** In use. */
        ACTIVE,
        /** Merged into its successor; retired for ever. */
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
}
