package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.deadline.CalendarRecount;
import id.patuh.sanctions.delivery.AddressStore;
import id.patuh.sanctions.delivery.ElectronicAddress;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.reference.Employer;
import id.patuh.sanctions.reference.EmployerQuery;

/** What other features may read of cases, and how they lock one. */
@ApplicationScoped
public class CaseStore {
    private final CaseRepository cases;
    private final CaseStepRepository steps;
    private final CaseReportRepository reports;
    private final RequestLifecycle requests;
    private final EmployerQuery employers;
    private final AddressStore addresses;
    private final CalendarRecount recount;

    CaseStore(
            CaseRepository cases,
            CaseStepRepository steps,
            CaseReportRepository reports,
            RequestLifecycle requests,
            EmployerQuery employers,
            AddressStore addresses,
            CalendarRecount recount) {
        this.cases = cases;
        this.steps = steps;
        this.reports = reports;
        this.requests = requests;
        this.employers = employers;
        this.addresses = addresses;
        this.recount = recount;
    }

    /**
     * Locks a case for a step; its clocks follow the calendars in force.
     *
     * @throws Problem CASE_UNKNOWN
     */
    public SanctionCase lock(UUID id) {
        SanctionCase locked = cases.lock(id).orElseThrow(() -> unknown(id));
        recount.recount(Set.of(id));
        return locked;
    }

    /**
     * Reads a case.
     *
     * @throws Problem CASE_UNKNOWN
     */
    public SanctionCase get(UUID id) {
        return cases.findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Reads cases, by their ids. */
    public Map<UUID, SanctionCase> read(Collection<UUID> ids) {
        return cases.of(ids).stream().collect(Collectors.toMap(SanctionCase::id, Function.identity()));
    }

    private static Problem unknown(UUID id) {
        return Problem.of(SanctionsProblem.CASE_UNKNOWN, id.toString());
    }

    /** Subjects who asked for TMP2T in a case, or recommended it; none of them may decide it. Source: PP 86/2013 art. 8 */
    public Set<String> requesters(UUID id) {
        return steps.requesters(id);
    }

    /** Whether a number is known by which a unit can find the employer. */
    boolean identified(SanctionCase sanctionCase) {
        return !employers.numbers(sanctionCase.employerId()).isEmpty();
    }

    /** Who acted in a case before, as far as somebody else must act now. */
    CaseFacts.Parties parties(SanctionCase sanctionCase, String actor) {
        return steps.parties(sanctionCase.id(), actor);
    }

    /** Codes of the agency and of the units that withhold a service: a claim may be handed in where it is withheld. */
    public Set<String> claimReceivers(SanctionCase sanctionCase) {
        Set<String> receivers = new LinkedHashSet<>(Set.of(sanctionCase.agency().name()));
        requests.ofCase(sanctionCase.id()).stream()
                .filter(request -> request.state() == RequestStatus.IMPOSED)
                .forEach(request -> receivers.add(request.unit()));
        return receivers;
    }

    /** Reports of a case to the inspector, and reports to it, oldest first. */
    List<CaseView.Report> reports(UUID id) {
        return reports.about(id).stream().map(CaseReport::view).toList();
    }

    /** When the latest claim of fulfilment was handed in; empty while there is none. */
    public Optional<Instant> claimedAt(UUID id) {
        return steps.latestClaim(id).map(CaseStep::at);
    }

    /** Whether the employer's reply to the notice of a request was recorded. */
    public boolean replied(UUID caseId, UUID requestId) {
        return steps.replied(requestId, caseId);
    }

    /** The other cases of the legal person, closed ones too; no second case of it gets past this before the transaction ends. */
    public List<SanctionCase> lockedOthers(SanctionCase sanctionCase) {
        employers.lockExclusive(employers.survivor(sanctionCase.employerId()));
        return cases.others(employers.legalPersons(Set.of(sanctionCase.employerId())), sanctionCase.id());
    }

    /** Where documents of a case may be sent electronically; null while the employer registered no address. */
    public ElectronicAddress.View electronicAddress(SanctionCase shown) {
        return addresses.latest(shown.id()).orElse(null);
    }

    /** The employer of a case, as shown. */
    public CaseView.EmployerView employer(SanctionCase shown) {
        UUID id = shown.employerId();
        String name = employers.find(id).map(Employer::name).orElse("");
        return new CaseView.EmployerView(
                id,
                name,
                shown.regionCode(),
                employers.numbers(id).stream().map(CaseView.IdentityNumber::of).toList());
    }
}
