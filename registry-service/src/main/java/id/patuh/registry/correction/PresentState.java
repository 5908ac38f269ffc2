package id.patuh.registry.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.coverage.CoverageChanges;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.Statement;
import id.patuh.registry.fact.Timeline;

/** Lets the tables of the present state follow the history. */
@ApplicationScoped
class PresentState {
    private final FactVersions facts;
    private final EmployerChanges employers;
    private final CoverageChanges coverages;

    PresentState(FactVersions facts, EmployerChanges employers, CoverageChanges coverages) {
        this.facts = facts;
        this.employers = employers;
        this.coverages = coverages;
    }

    /**
     * Refuses what would leave an employer without a profile.
     *
     * @param factSet the set in which something is corrected
     * @param known its statements with the correction
     * @throws Problem PROFILE_NEEDED
     */
    static void requireProfile(String factSet, List<Statement> known) {
        if (StatedFacts.programme(factSet).isEmpty() && Timeline.profile(known).isEmpty()) {
            throw Problem.of(RegistryProblem.PROFILE_NEEDED);
        }
    }

    /**
     * Makes the next version of a locked employer, with what is present now.
     *
     * @param employer the employer
     * @param factSet the set in which something was corrected
     * @param before all statements before the correction
     * @param after the same with it; the history has it already
     * @param now by the service's clock
     */
    void follow(
            EmployerChanges.Locked employer,
            String factSet,
            List<Statement> before,
            List<Statement> after,
            Instant now) {
        Optional<Programme> programme = StatedFacts.programme(factSet);
        if (programme.isPresent()) {
            Optional<Statement> present = Timeline.of(factSet, after).present();
            if (differ(Timeline.of(factSet, before).present(), present)) {
                cover(employer.id(), programme.get(), present, now);
            }
            employers.next(employer, now);
        } else if (differ(Timeline.profile(before), Timeline.profile(after))) {
            restate(employer, Timeline.profile(after).orElseThrow(), now);
        } else {
            employers.next(employer, now);
        }
    }

    private static boolean differ(Optional<Statement> before, Optional<Statement> after) {
        return !before.map(Statement::id).equals(after.map(Statement::id));
    }

    private void cover(UUID employer, Programme programme, Optional<Statement> present, Instant now) {
        if (present.isEmpty()) {
            coverages.end(employer, programme);
            return;
        }
        switch (stated(employer, present.get())) {
            case StatedFacts.Covered covered -> coverages.put(employer, covered.facts(), now);
            case StatedFacts.Declared declared -> throw new IllegalStateException("No programme: " + declared);
        }
    }

    private void restate(EmployerChanges.Locked employer, Statement profile, Instant now) {
        switch (stated(employer.id(), profile)) {
            case StatedFacts.Declared declared ->
                employers.restate(employer, declared.facts(), profile.validFrom(), now);
            case StatedFacts.Covered covered -> throw new IllegalStateException("No profile: " + covered);
        }
    }

    private StatedFacts stated(UUID employer, Statement statement) {
        return StatedFacts.of(facts.find(employer, statement.id()).orElseThrow());
    }
}
