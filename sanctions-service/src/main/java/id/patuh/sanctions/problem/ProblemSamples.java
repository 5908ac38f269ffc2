package id.patuh.sanctions.problem;

import java.time.LocalDate;
import java.util.Optional;

import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Arguments with which the texts of the catalogue are shown where nothing was refused. */
final class ProblemSamples {
    private static final String CASE = "0197f3c2-7b20-7c3e-9b1d-2f6a4e8c0d12";
    private static final String UNIT = "PTSP-31";

    private ProblemSamples() {}

    /** The arguments of a problem; empty if its texts show themselves well enough. */
    static Optional<Object[]> of(SanctionsProblem problem) {
        return Optional.ofNullable(samples(problem));
    }

    private static Object[] samples(SanctionsProblem problem) {
        Phrase day = OfficialTerms.of(LocalDate.of(2026, 7, 14));
        Phrase service = OfficialTerms.of(ServiceType.BUSINESS_LICENCE);
        return switch (problem) {
            case ILLEGAL_ACTION ->
                new Object[] {
                    new Phrase("menerbitkan teguran tertulis", "issue a written warning"),
                    OfficialTerms.state(CaseStatus.FINED)
                };
            case PERIOD_NOT_OVER -> new Object[] {OfficialTerms.of(ClockKind.WARNING_1_PERIOD), end(day)};
            case DOCUMENT_NOT_DELIVERED -> new Object[] {OfficialTerms.of(DocumentKind.WARNING_1)};
            case CONDITION_NOT_CHECKED, CONDITION_NOT_FULFILLED ->
                new Object[] {OfficialTerms.of(RevocationCondition.REGISTERED)};
            case DECISION_NUMBER_TAKEN -> new Object[] {"500.16/KEP.112/2026"};
            case DECISION_NUMBER_OF_SERIES -> new Object[] {"PTSP-31-KEP-2026-000001"};
            case CASE_UNKNOWN, ALREADY_REPORTED, FINE_UNKNOWN -> new Object[] {CASE};
            case REQUEST_UNKNOWN -> new Object[] {"0197f3c2-8c30-7c3e-9b1d-2f6a4e8c0d13"};
            case EMPLOYER_UNKNOWN, EMPLOYER_MERGED ->
                new Object[] {"0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d11", "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d14"};
            case OFFICER_ABSENT -> new Object[] {"officer-2", day};
            case FINE_NOT_PAID -> new Object[] {1_250_000L};
            case CALENDAR_YEAR_MISSING -> new Object[] {"2028"};
            case SERVICE_UNIT_EXISTS, SERVICE_UNIT_UNKNOWN, SERVICE_UNIT_NOT_PROPOSED -> new Object[] {UNIT};
            case BATCH_TOO_LARGE -> new Object[] {1_000, 1_001};
            case DATE_IN_FUTURE, PAYMENT_BEFORE_FINE, ASSESSMENT_OUTDATED, HOLD_DAY_OUT_OF_RANGE ->
                new Object[] {day, OfficialTerms.of(LocalDate.of(2026, 7, 20))};
            case GROUNDS_NOT_CURED, FULFILMENT_CONTRADICTED ->
                new Object[] {day, OfficialTerms.of(FindingCode.ARREARS)};
            case SERVICE_NOT_IN_POLICY -> new Object[] {service};
            case UNIT_UNKNOWN -> new Object[] {OfficialTerms.unit(UNIT), service};
            case SERVICE_NAMED_TWICE -> new Object[] {service, UNIT};
            case ACTION_UNKNOWN -> new Object[] {"issue-fine"};
            case FOUR_EYES -> new Object[] {DutyTerms.of(SeparateDuty.DECISION)};
            case LADDER_NOT_OVER -> new Object[] {OfficialTerms.of(GroundCode.DATA_WAGE)};
            case ALREADY_REQUESTED -> new Object[] {service, CASE};
            case PAYMENT_REFERENCE_USED, PAYMENT_UNKNOWN -> new Object[] {"NTPN 7F00A1B2C3D4E5F6"};
            default -> null;
        };
    }

    private static Phrase end(Phrase day) {
        return new Phrase(
                "berakhir " + day.indonesian() + " pukul 24.00 WIB", "ends on " + day.english() + " at 24:00 WIB");
    }
}
