package id.patuh.compliance.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.sanction.SanctionView.State;

/** Reads which sanctions stand against employers. */
@ApplicationScoped
public class SanctionQuery {
    private static final Set<String> WITHHELD = Set.of("TMP2T_IMPOSED", "FULFILMENT_CLAIMED", "FULFILMENT_VERIFIED");

    private final CaseStateStore cases;

    SanctionQuery(CaseStateStore cases) {
        this.cases = cases;
    }

    /** The sanctions of each of the employers. */
    public Map<UUID, SanctionView> of(Collection<UUID> employers) {
        Map<UUID, List<CaseState>> known = employers.isEmpty()
                ? Map.of()
                : cases.of(employers).stream().collect(Collectors.groupingBy(CaseState::employerId));
        return employers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), employer -> view(known.getOrDefault(employer, List.of()))));
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
