package id.patuh.sanctions.sanctioncase.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.reference.ServiceUnit;
import id.patuh.sanctions.reference.ServiceUnitStore;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RequestTmp2t;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;
import id.patuh.sanctions.sanctioncase.command.RequestTarget;

/** Asks service units, one request for each service and unit. Source: PP 86/2013 art. 9 */
@ApplicationScoped
class RequestTmp2tHandler implements CaseCommandHandler<RequestTmp2t> {
    private final RequestLifecycle requests;
    private final ServiceUnitStore units;
    private final OtherRequestQuery others;

    RequestTmp2tHandler(RequestLifecycle requests, ServiceUnitStore units, OtherRequestQuery others) {
        this.requests = requests;
        this.units = units;
        this.others = others;
    }

    @Override
    public StepNote handle(RequestTmp2t command, CaseActionContext context) {
        CommandChecks.coordination(
                command.coordination(),
                context.zone().dayOf(context.sanctionCase().openedAt()),
                context.today());
        List<RequestLifecycle.Target> targets = new ArrayList<>();
        for (RequestTarget wanted : command.services()) {
            RequestLifecycle.Target target = target(context, wanted);
            if (targets.contains(target)) {
                throw Problem.of(
                                SanctionsProblem.SERVICE_NAMED_TWICE, OfficialTerms.of(target.service()), target.unit())
                        .property("service", target.service().name());
            }
            targets.add(target);
        }
        others.requireNone(context.sanctionCase(), targets);
        List<RequestSummary> made =
                requests.submit(context.sanctionCase(), command.coordination(), targets, context.acting());
        return context.note(Map.of(
                "requests",
                made.stream()
                        .map(request -> Map.of(
                                "id", request.id().toString(),
                                "service", request.service().name(),
                                "unit", request.unit()))
                        .toList(),
                "coordinatedOn",
                command.coordination().date().toString()));
    }

    private RequestLifecycle.Target target(CaseActionContext context, RequestTarget wanted) {
        if (!context.policy().services().containsKey(wanted.service())) {
            throw Problem.of(SanctionsProblem.SERVICE_NOT_IN_POLICY, OfficialTerms.of(wanted.service()))
                    .property("service", wanted.service().name());
        }
        String region = context.sanctionCase().regionCode();
        Optional<ServiceUnit> unit = wanted.unit() == null
                ? units.nearest(wanted.service(), region)
                : units.find(wanted.unit()).filter(found -> competent(found, wanted, region));
        return unit.map(found -> new RequestLifecycle.Target(wanted.service(), found.code()))
                .orElseThrow(() -> Problem.of(
                                SanctionsProblem.UNIT_UNKNOWN,
                                OfficialTerms.unit(wanted.unit()),
                                OfficialTerms.of(wanted.service()))
                        .property("service", wanted.service().name()));
    }

    /** A unit decides only on its own services and in its own region. Source: UU 30/2014 art. 52 */
    private static boolean competent(ServiceUnit unit, RequestTarget wanted, String region) {
        return unit.services().contains(wanted.service())
                && (unit.regionCode() == null || region.startsWith(unit.regionCode()));
    }
}
