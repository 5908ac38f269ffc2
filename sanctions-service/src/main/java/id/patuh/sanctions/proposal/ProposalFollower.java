package id.patuh.sanctions.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.CaseListener;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Keeps proposals in step with cases: an opened case is what was proposed, and a closed one takes the proposals of its steps along. */
@ApplicationScoped
class ProposalFollower implements CaseListener {
    private final ProposalStore store;
    private final EmployerQuery employers;

    ProposalFollower(ProposalStore store, EmployerQuery employers) {
        this.store = store;
        this.employers = employers;
    }

    @Override
    public void stepped(SanctionCase sanctionCase, String action, ActingContext acting) {
        if (action.equals(CaseAction.OPEN.wireName())) {
            store.opened(sanctionCase.id(), employers.legalPersons(Set.of(sanctionCase.employerId())));
            return;
        }
        List<ProposalKind> followed = kinds(kind -> kind.step().equals(action));
        if (!followed.isEmpty()) {
            store.followed(sanctionCase.id(), followed, acting.actor().subject(), acting.now());
        }
        store.withdraw(
                sanctionCase.id(), kinds(kind -> kind.ofCure() && !kind.fits(sanctionCase.status())), acting.now());
    }

    private static List<ProposalKind> kinds(Predicate<ProposalKind> which) {
        return Arrays.stream(ProposalKind.values()).filter(which).toList();
    }
}
