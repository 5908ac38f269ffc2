package id.patuh.registry.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerReading;

/** Reads mergers and splits for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
class ReorganisationReading {
    private static final UUID LOWEST = new UUID(0, 0);

    private final ReorganisationRepository reorganisations;
    private final MovedNumbers numbers;
    private final EmployerReading employers;
    private final AccessLog access;

    ReorganisationReading(
            ReorganisationRepository reorganisations,
            MovedNumbers numbers,
            EmployerReading employers,
            AccessLog access) {
        this.reorganisations = reorganisations;
        this.numbers = numbers;
        this.employers = employers;
        this.access = access;
    }

    /**
     * A merger.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, MERGE_NOT_FOUND
     */
    @Transactional
    MergeView merger(UUID survivor, UUID id, Caller caller) {
        return shown(find(Reorganisation.Kind.MERGE, survivor, id, caller));
    }

    /**
     * A split.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, SPLIT_NOT_FOUND
     */
    @Transactional
    SplitView split(UUID employer, UUID id, Caller caller) {
        Reorganisation split = find(Reorganisation.Kind.SPLIT, employer, id, caller);
        return SplitView.of(split, numbers.of(split.id()));
    }

    /** Mergers of an employer, into it and of it into another, oldest first. */
    @Transactional
    Page<MergeView> mergers(UUID employer, Caller caller, PageQuery page) {
        employers.read(employer, caller);
        String form = "merges " + employer;
        Optional<List<String>> after = page.after(form, 1);
        List<Reorganisation> rows = reorganisations.mergers(
                employer, after.map(key -> UUID.fromString(key.getFirst())).orElse(LOWEST), page.limit() + 1);
        Page<Reorganisation> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.id()));
        access.read(
                "employer",
                cut.items().stream()
                        .flatMap(merger -> Stream.of(merger.employerId(), merger.otherId()))
                        .filter(id -> !id.equals(employer))
                        .distinct()
                        .toList());
        return cut.map(this::shown);
    }

    private Reorganisation find(Reorganisation.Kind kind, UUID employer, UUID id, Caller caller) {
        employers.read(employer, caller);
        Reorganisation found = reorganisations.find(kind, employer, id).orElseThrow(() -> switch (kind) {
            case MERGE -> Problem.of(RegistryProblem.MERGE_NOT_FOUND, id.toString());
            case SPLIT -> Problem.of(RegistryProblem.SPLIT_NOT_FOUND, id.toString());
        });
        access.read("employer", List.of(found.otherId()));
        return found;
    }

    private MergeView shown(Reorganisation merger) {
        return MergeView.of(merger, numbers.of(merger.id()));
    }
}
