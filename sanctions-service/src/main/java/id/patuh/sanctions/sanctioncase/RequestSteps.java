package id.patuh.sanctions.sanctioncase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.reference.ServiceUnit;
import id.patuh.sanctions.reference.ServiceUnits;

/** Effects of asking service units. Source: PP 86/2013 art. 8 */
@ApplicationScoped
class RequestSteps {
    private final CaseRequests requests;
    private final ServiceUnits units;

    RequestSteps(CaseRequests requests, ServiceUnits units) {
        this.requests = requests;
        this.units = units;
    }

    /** One request for each service and unit. Source: PP 86/2013 art. 9 */
    StepNote request(Opportunity step, CaseBody.RequestTmp2t body) {
        BodyChecks.date(
                "/coordination/date", body.coordination().date(), step.turn().now());
        List<CaseRequests.Target> targets = new ArrayList<>();
        for (CaseBody.Target wanted : body.services()) {
            CaseRequests.Target target = target(step, wanted);
            if (targets.contains(target)) {
                throw Problem.of(
                        SanctionsProblem.SERVICE_NAMED_TWICE, target.service().name(), target.unit());
            }
            targets.add(target);
        }
        List<RequestSummary> made = requests.submit(step.sanctionCase(), body, targets, step.turn());
        return StepNote.of(
                CaseAction.REQUEST_TMP2T.wireName(),
                Map.of(
                        "requests",
                        made.stream()
                                .map(request -> Map.of(
                                        "id", request.id().toString(),
                                        "service", request.service().name(),
                                        "unit", request.unit()))
                                .toList(),
                        "coordinatedOn",
                        body.coordination().date().toString()));
    }

    private CaseRequests.Target target(Opportunity step, CaseBody.Target wanted) {
        if (!step.turn().policy().services().containsKey(wanted.service())) {
            throw Problem.of(
                    SanctionsProblem.SERVICE_NOT_IN_POLICY, wanted.service().name());
        }
        String region = step.sanctionCase().regionCode();
        Optional<ServiceUnit> unit = wanted.unit() == null
                ? units.nearest(wanted.service(), region)
                : units.find(wanted.unit()).filter(found -> competent(found, wanted, region));
        return unit.map(found -> new CaseRequests.Target(wanted.service(), found.code()))
                .orElseThrow(() -> Problem.of(
                        SanctionsProblem.UNIT_UNKNOWN,
                        wanted.unit() == null ? "" : wanted.unit(),
                        wanted.service().name()));
    }

    /** A unit decides only on its own services and in its own region. Source: UU 30/2014 art. 52 */
    private static boolean competent(ServiceUnit unit, CaseBody.Target wanted, String region) {
        return unit.services().contains(wanted.service())
                && (unit.regionCode() == null || region.startsWith(unit.regionCode()));
    }
}
