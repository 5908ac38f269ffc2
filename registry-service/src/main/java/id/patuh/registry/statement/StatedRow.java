package id.patuh.registry.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * What one checked row states of one record: of a workplace, or of a registration in one programme. {@code programme} and {@code
 * registration} are null for a workplace; {@code workplace} is null for a registration.
 *
 * @param numbers the numbers in it; the own number is never null
 * @param validFrom date of the report, or date for which the BPJS states it
 * @param endedOn first day on which the workplace is closed, or the registration has ended; null when nothing is said of an end
 * @param endStated whether anything is said of an end: false leaves it as it stands
 */
public record StatedRow(
        RecordType type,
        Numbers numbers,
        Programme programme,
        LocalDate validFrom,
        LocalDate endedOn,
        boolean endStated,
        RecordEvent.Workplace workplace,
        RecordEvent.Registration registration,
        UUID digest) {

    /**
     * Name of the employer, as the row has it.
     *
     * @return never null
     */
    public String name() {
        return workplace == null ? registration.name() : workplace.name();
    }

    /**
     * Where it is.
     *
     * @return regency or city, four digits
     */
    public String regionCode() {
        return workplace == null ? registration.regionCode() : workplace.regionCode();
    }

    /** Workers that it states. */
    public int heads() {
        return workplace == null ? registration.enrolledWorkers() : workplace.workers();
    }

    /** Digest of what is stated of a workplace on a day. */
    public static UUID digest(RecordEvent.Workplace stated, LocalDate validFrom) {
        return Digest.of(
                stated.name(),
                stated.legalForm(),
                stated.kbliEdition(),
                stated.kbli(),
                stated.scale(),
                stated.regionCode(),
                stated.address(),
                plain(stated.latitude()),
                plain(stated.longitude()),
                stated.capitalIdr(),
                stated.annualSalesIdr(),
                stated.construction(),
                stated.workers(),
                stated.wageBillIdr(),
                stated.workplaceType(),
                stated.nitku(),
                validFrom);
    }

    /** Digest of what is stated of a registration on a day. */
    public static UUID digest(RecordEvent.Registration stated, Programme programme, LocalDate validFrom) {
        return Digest.of(
                programme,
                stated.name(),
                stated.regionCode(),
                stated.registeredOn(),
                stated.enrolledWorkers(),
                stated.reportedWageBillIdr(),
                stated.paidThrough(),
                stated.arrearsIdr(),
                stated.jkkRiskGroup(),
                validFrom);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
