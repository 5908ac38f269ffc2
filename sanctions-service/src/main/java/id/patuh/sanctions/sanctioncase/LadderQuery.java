package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Whether the ladder of the BPJS is over for the grounds of a case of the inspector. Source: PP 37/2021 art. 46 */
@ApplicationScoped
class LadderQuery {
    private final CaseReportRepository reports;
    private final CaseRepository cases;
    private final DeadlineStore deadlines;

    LadderQuery(CaseReportRepository reports, CaseRepository cases, DeadlineStore deadlines) {
        this.reports = reports;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Grounds that track B does not reach by itself, and whose ladder is not over in any case reported to this one. */
    Set<GroundCode> pending(SanctionCase sanctionCase, ActingContext acting) {
        Set<GroundCode> pending = EnumSet.noneOf(GroundCode.class);
        if (sanctionCase.agency() != Agency.KEMENAKER) {
            return pending;
        }
        sanctionCase.grounds().stream().map(Ground::code).forEach(pending::add);
        pending.removeAll(acting.policy().trackB().grounds());
        if (!pending.isEmpty()) {
            reports.to(sanctionCase.id()).stream()
                    .map(report -> cases.findById(report.reportedCaseId()))
                    .filter(reported -> over(reported, acting))
                    .flatMap(reported -> reported.grounds().stream())
                    .map(Ground::code)
                    .forEach(pending::remove);
        }
        return pending;
    }

    private boolean over(SanctionCase reported, ActingContext acting) {
        return switch (reported.status()) {
            case TMP2T_REQUESTED, TMP2T_IMPOSED, FULFILMENT_CLAIMED -> true;
            case FINED -> ended(reported.id(), ClockKind.FINE_WINDOW, acting.now());
            case WARNING_2 ->
                !acting.policy().fine().appliesTo(reported.concernedProgrammes())
                        && ended(reported.id(), ClockKind.WARNING_2_PERIOD, acting.now());
            case CLOSED -> reported.outcome() == CaseOutcome.SETTLED;
            default -> false;
        };
    }

    private boolean ended(UUID caseId, ClockKind kind, Instant now) {
        Deadline latest = deadlines.latestOfCase(caseId).get(kind);
        return latest != null && !now.isBefore(latest.endsAt());
    }
}
