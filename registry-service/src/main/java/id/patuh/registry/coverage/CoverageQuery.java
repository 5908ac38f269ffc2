package id.patuh.registry.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerQuery;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.PastMemberQuery;

/** Reads coverage, which is part of what an employer is, together with the registrations it is computed from. */
@ApplicationScoped
class CoverageQuery {
    private static final int MOST_STATEMENTS = 20;

    private final EmployerQuery employers;
    private final MemberQuery members;
    private final PastMemberQuery pastMembers;
    private final AccessLog access;
    private final Clock clock;

    CoverageQuery(
            EmployerQuery employers, MemberQuery members, PastMemberQuery pastMembers, AccessLog access, Clock clock) {
        this.employers = employers;
        this.members = members;
        this.pastMembers = pastMembers;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Coverage with the entity tag of the employer it is of.
     *
     * @param successor the last successor of an employer that was merged, who has the coverage now; else null
     */
    record Coverages(String tag, List<CoverageView> items, UUID successor) {
        static Coverages with(UUID successor) {
            return new Coverages(null, List.of(), successor);
        }
    }

    /** What is asked for on the two axes of time. {@code validAt} is null for that of the moment; {@code recordedAt} is null for now. */
    record When(LocalDate validAt, Instant recordedAt) {
        static final When NOW = new When(null, null);
    }

    /**
     * Coverage in all programmes.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Coverages all(UUID employer, When when, Caller caller) {
        if (when.equals(When.NOW)) {
            EmployerDocument found = employers.read(employer, caller);
            if (found.merged()) {
                return Coverages.with(employers.successor(found));
            }
            List<MemberRecord> own = members.today(List.of(employer)).getOrDefault(employer, List.of()).stream()
                    .map(MemberQuery.Member::record)
                    .toList();
            return new Coverages("v" + found.version(), views(parse(found.json()), own, LocalDate.MAX, caller), null);
        }
        EmployerQuery.PastState past = employers.readAsOf(employer, when.validAt(), when.recordedAt(), access.reader());
        if (past.successorId() != null) {
            return Coverages.with(past.successorId());
        }
        Instant known = when.recordedAt() == null ? clock.instant() : when.recordedAt();
        LocalDate day = when.validAt() == null ? LocalDate.ofInstant(known, clock.getZone()) : when.validAt();
        return new Coverages(
                past.tag(), views(parse(past.state().toString()), pastMembers.of(employer, known), day, caller), null);
    }

    /**
     * Coverage in one programme.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, COVERAGE_NOT_FOUND
     */
    @Transactional
    Coverages one(UUID employer, Programme programme, When when, Caller caller) {
        Coverages all = all(employer, when, caller);
        return all.successor() != null
                ? all
                : new Coverages(
                        all.tag(),
                        List.of(in(all, programme)
                                .orElseThrow(() -> Problem.of(RegistryProblem.COVERAGE_NOT_FOUND, programme.name()))),
                        null);
    }

    static Optional<CoverageView> in(Coverages all, Programme programme) {
        return all.items().stream()
                .filter(coverage -> coverage.programme() == programme)
                .findFirst();
    }

    private static List<CoverageView> views(
            EmployerEvent employer, List<MemberRecord> members, LocalDate day, Caller caller) {
        return employer.coverage().stream()
                .map(sums -> CoverageView.of(sums, stated(members, sums.programme(), day, caller)))
                .toList();
    }

    private static List<CoverageView.Stated> stated(
            List<MemberRecord> members, Programme programme, LocalDate day, Caller caller) {
        return members.stream()
                .filter(member -> member.counts(day)
                        && member.type().programmes().contains(programme)
                        && member.endedOn(programme, day).isEmpty())
                .flatMap(member -> member.held(programme, day).stream()
                        .filter(held -> caller.covers(held.registration().regionCode()))
                        .map(held -> new CoverageView.Stated(member.recordId(), member.number(), held)))
                .sorted(Comparator.comparing(CoverageView.Stated::number))
                .limit(MOST_STATEMENTS)
                .toList();
    }

    private static EmployerEvent parse(String json) {
        try {
            return EventJson.mapper().readValue(json, EmployerEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no employer in its column data", e);
        }
    }
}
