package id.patuh.sanctions.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.policy.ProposalPolicy;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.reference.StandingAssessment;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** What an assessment proposes by the policy. */
final class ProposalRules {
    private ProposalRules() {}

    /** The case that an assessment proposes to an agency; empty if it proposes none. */
    static Optional<ProposalDraft> newCase(StandingAssessment assessment, Agency agency, ProposalPolicy policy) {
        List<FoundGround> found = found(assessment, agency, policy).toList();
        if (found.stream().noneMatch(FoundGround::proposes)
                || !policy.classes().contains(assessment.complianceClass())
                || assessment.priority().compareTo(policy.minimumPriority()) < 0) {
            return Optional.empty();
        }
        return Optional.of(new ProposalDraft(
                ProposalKind.OPEN_CASE,
                assessment.employerId(),
                null,
                assessment.employerId(),
                assessment.regionCode(),
                agency,
                programmes(assessment, agency, found),
                grounds(assessment, found),
                found.stream().map(FoundGround::fixedText).sorted().distinct().collect(Collectors.joining(";")),
                assessment));
    }

    /** The step that an assessment proposes in a case whose grounds are all cured; empty if it proposes none. */
    static Optional<ProposalDraft> step(StandingAssessment assessment, AssessedCase open, ProposalPolicy policy) {
        return Stream.of(ProposalKind.RECORD_PERFORMANCE, ProposalKind.VERIFY_FULFILMENT)
                .filter(kind -> kind.fits(open.status()) && cured(assessment, open, policy))
                .findFirst()
                .map(kind -> new ProposalDraft(
                        kind,
                        open.id(),
                        open.id(),
                        open.employerId(),
                        open.regionCode(),
                        open.agency(),
                        open.programmes(),
                        cures(assessment, open),
                        "CURED:" + codes(open.grounds()).map(GroundCode::name).collect(Collectors.joining(";")),
                        assessment));
    }

    /** Only the grounds of the case count: a new arrear does not keep a cured wage case open. */
    private static boolean cured(StandingAssessment assessment, AssessedCase open, ProposalPolicy policy) {
        LocalDate newest = open.grounds().stream()
                .map(Ground::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Set<GroundCode> standing = found(assessment, open.agency(), policy)
                .filter(ground -> ground.finding().programme() == null
                        || open.programmes().contains(ground.finding().programme()))
                .map(ground -> ground.rule().ground())
                .collect(Collectors.toSet());
        return !assessment.asOf().isBefore(newest)
                && codes(open.grounds()).allMatch(code -> policy.shows(code) && !standing.contains(code));
    }

    private static Stream<FoundGround> found(StandingAssessment assessment, Agency agency, ProposalPolicy policy) {
        return assessment.findings().stream()
                .filter(finding -> agency == Agency.KEMENAKER || finding.agency() == agency)
                .flatMap(finding -> policy.of(finding).map(rule -> new FoundGround(finding, rule)).stream());
    }

    private static Stream<GroundCode> codes(Collection<Ground> grounds) {
        return grounds.stream().map(Ground::code).distinct().sorted();
    }

    /** Those of the findings; of an employer that is in none, those that it must be in. JKP follows from the others. */
    private static Set<Programme> programmes(StandingAssessment assessment, Agency agency, List<FoundGround> found) {
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        found.stream()
                .map(ground -> ground.finding().programme())
                .filter(Objects::nonNull)
                .forEach(programmes::add);
        if (found.stream().anyMatch(ground -> ground.finding().programme() == null)) {
            assessment.missing().stream()
                    .filter(programme -> programme.agency() == agency)
                    .forEach(programmes::add);
        }
        if (programmes.isEmpty()) {
            Arrays.stream(Programme.values())
                    .filter(programme -> programme.agency() == agency && programme != Programme.JKP)
                    .forEach(programmes::add);
        }
        return programmes;
    }

    private static List<Ground> grounds(StandingAssessment assessment, List<FoundGround> found) {
        Map<GroundCode, List<String>> sentences = found.stream()
                .collect(Collectors.groupingBy(
                        ground -> ground.rule().ground(),
                        TreeMap::new,
                        Collectors.mapping(FoundGround::sentence, Collectors.toList())));
        return sentences.entrySet().stream()
                .map(ground -> new Ground(ground.getKey(), evidence(assessment), ground.getValue(), assessment.asOf()))
                .toList();
    }

    private static List<Ground> cures(StandingAssessment assessment, AssessedCase open) {
        return codes(open.grounds())
                .map(code -> new Ground(
                        code,
                        evidence(assessment),
                        List.of("Penilaian tidak lagi menunjukkan dasar ini."),
                        assessment.asOf()))
                .toList();
    }

    private static String evidence(StandingAssessment assessment) {
        return "Penilaian kepatuhan tanggal "
                + OfficialTerms.of(assessment.asOf()).indonesian() + ", versi " + assessment.version();
    }
}
