package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Actor;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.intake.QuestionRaiser;
import id.patuh.registry.record.Provenance;

/**
 * Raises match candidates in the name of the service itself, whoever brought the rows. Each question is raised once, and no more when a
 * person found the two different.
 */
@ApplicationScoped
class MatchQuestionService implements QuestionRaiser {
    private static final int DECIMALS = 3;

    private final CandidateStore candidates;
    private final SimilarNameQuery names;
    private final Actor actor;

    MatchQuestionService(CandidateStore candidates, SimilarNameQuery names, Actor actor) {
        this.candidates = candidates;
        this.names = names;
        this.actor = actor;
    }

    // The BPJS spell names as they come, so any way of writing is looked for; of the manpower report, which is the
    // larger
    // file by far, equal names only.
    @Override
    public Asked raise(Raised raised, Provenance from) {
        List<SimilarNameQuery.Pair> pairs =
                raised.anySpelling() ? names.alike(raised.created()) : names.equal(raised.created());
        List<NewCandidate> questions = new ArrayList<>();
        String source = from.source();
        raised.conflicts().forEach(conflict -> questions.add(NewCandidate.of(conflict, source)));
        claimsOnce(raised.claims()).forEach(claim -> questions.add(NewCandidate.of(claim, source)));
        raised.foreign().forEach(foreign -> questions.add(NewCandidate.of(foreign, source)));
        raised.doubles().forEach(two -> questions.add(NewCandidate.of(two, source)));
        raised.implausible().forEach(one -> questions.add(NewCandidate.of(one, source)));
        pairs.forEach(pair -> questions.add(NewCandidate.of(pair, rounded(pair.likeness()))));
        Set<UUID> similar = pairs.stream()
                .flatMap(pair -> Stream.of(pair.leftId(), pair.rightId()))
                .collect(Collectors.toSet());
        return new Asked(
                similar, candidates.add(questions, from, actor.service().subject()));
    }

    /** However many records name a second number of their employer, it is one question. */
    private static List<Claim> claimsOnce(List<Claim> claims) {
        record Claimed(UUID employerId, IdentityNumber.Key number) {}
        Set<Claimed> seen = new HashSet<>();
        return claims.stream()
                .filter(claim ->
                        seen.add(new Claimed(claim.employerId(), claim.number().lookup())))
                .toList();
    }

    private static String rounded(double likeness) {
        return BigDecimal.valueOf(likeness)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
