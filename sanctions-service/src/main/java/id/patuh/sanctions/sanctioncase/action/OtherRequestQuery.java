package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Looks for what is withheld already: the same ground costs an employer the same service once. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class OtherRequestQuery {
    private static final Set<RequestStatus> STANDING =
            EnumSet.of(RequestStatus.OPEN, RequestStatus.RETURNED, RequestStatus.INTENT_NOTICED, RequestStatus.IMPOSED);

    private final CaseStore cases;
    private final RequestLifecycle requests;

    OtherRequestQuery(CaseStore cases, RequestLifecycle requests) {
        this.cases = cases;
        this.requests = requests;
    }

    /**
     * Refuses a service that is requested or withheld on a ground of the case in another case of the employer.
     *
     * @throws Problem ALREADY_REQUESTED
     */
    void requireNone(SanctionCase sanctionCase, List<RequestLifecycle.Target> targets) {
        for (SanctionCase other : cases.lockedOthers(sanctionCase)) {
            if (sameGround(sanctionCase, other)) {
                requests.ofCase(other.id()).stream()
                        .filter(request -> STANDING.contains(request.state()))
                        .filter(request -> targets.stream().anyMatch(target -> target.service() == request.service()))
                        .findFirst()
                        .ifPresent(request -> {
                            throw refusal(request.service(), other);
                        });
            }
        }
    }

    private static boolean sameGround(SanctionCase one, SanctionCase other) {
        Set<Programme> shared = one.programmes();
        shared.retainAll(other.programmes());
        return one.grounds().stream()
                .map(Ground::code)
                .filter(code -> other.grounds().stream().anyMatch(ground -> ground.code() == code))
                .anyMatch(code -> !code.among(shared).isEmpty());
    }

    private static Problem refusal(ServiceType service, SanctionCase other) {
        return Problem.of(
                        SanctionsProblem.ALREADY_REQUESTED,
                        OfficialTerms.of(service),
                        other.id().toString())
                .property("service", service.name())
                .property("caseId", other.id());
    }
}
