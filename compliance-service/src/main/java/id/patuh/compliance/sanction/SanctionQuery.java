package id.patuh.compliance.sanction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.sanction.SanctionView.State;

/** Reads which sanctions stand against employers. */
@ApplicationScoped
public class SanctionQuery {
    private static final Set<String> WITHHELD = Set.of("TMP2T_IMPOSED", "FULFILMENT_CLAIMED", "FULFILMENT_VERIFIED");

    private final CaseStateStore cases;
    private final LegalPersonQuery persons;

    SanctionQuery(CaseStateStore cases, LegalPersonQuery persons) {
        this.cases = cases;
        this.persons = persons;
    }

    /**
     * The sanctions of each of the employers. A case follows the legal person: one that was opened about somebody who was merged into an
     * employer stands against that employer.
     */
    public Map<UUID, SanctionView> of(Collection<UUID> employers) {
        Map<UUID, List<UUID>> members = persons.of(employers);
        List<UUID> all = members.values().stream().flatMap(List::stream).toList();
        List<CaseState> known = all.isEmpty() ? List.of() : cases.of(all);
        Map<UUID, SanctionView> views = new HashMap<>();
        members.forEach((employer, person) -> views.put(
                employer,
                view(known.stream()
                        .filter(state -> person.contains(state.employerId()))
                        .toList())));
        return views;
    }

    private static SanctionView view(List<CaseState> states) {
        State gravest = State.NONE;
        for (CaseState state : states) {
            if (state.outcome() == null && gravest != State.TMP2T_IMPOSED) {
                gravest = WITHHELD.contains(state.state()) ? State.TMP2T_IMPOSED : State.CASE_OPEN;
            }
        }
        return new SanctionView(
                gravest,
                states.stream()
                        .map(state -> new SanctionView.Case(
                                state.caseId(), state.agency(), state.state(), state.outcome(), state.since()))
                        .toList());
    }
}
