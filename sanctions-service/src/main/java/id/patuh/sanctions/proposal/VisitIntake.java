package id.patuh.sanctions.proposal;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.VisitEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.documents.wording.Wording;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.ProposalPolicy;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.sanctioncase.command.Ground;

/**
 * Makes proposals of what signed visits confirmed, to the agency concerned, with the record of the visit as evidence. What is no ground
 * by the policy proposes nothing, and nobody opens a case but a person.
 */
@ApplicationScoped
class VisitIntake {
    private final VisitProposalStore store;
    private final PolicyBook policies;
    private final Clock clock;

    VisitIntake(VisitProposalStore store, PolicyBook policies, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    void signed(VisitEvent visit) {
        ProposalPolicy policy = policies.on(WorkingDays.dayOf(clock.instant())).proposals();
        for (Agency agency : List.of(Agency.BPJS_TK, Agency.BPJS_KES)) {
            Map<GroundCode, List<String>> found = found(visit, agency, policy);
            if (!found.isEmpty()) {
                store.propose(visit, agency, programmes(found.keySet(), agency), grounds(visit, found));
            }
        }
    }

    private static Map<GroundCode, List<String>> found(VisitEvent visit, Agency agency, ProposalPolicy policy) {
        Map<GroundCode, List<String>> found = new LinkedHashMap<>();
        visit.confirmed().stream().filter(ground -> ground.agency() == agency).forEach(ground -> codes(
                        ground.ground(), agency, policy)
                .forEach(
                        code -> found.merge(code, List.of(sentence(ground)), (first, second) -> Stream.of(first, second)
                                .flatMap(List::stream)
                                .distinct()
                                .toList())));
        return found;
    }

    private static Stream<GroundCode> codes(FindingCode finding, Agency agency, ProposalPolicy policy) {
        return policy.findings().stream()
                .filter(rule -> rule.finding() == finding)
                .filter(rule -> rule.programme() == null || rule.programme().agency() == agency)
                .map(ProposalPolicy.Rule::ground)
                .distinct();
    }

    private static Set<Programme> programmes(Set<GroundCode> codes, Agency agency) {
        return Arrays.stream(Programme.values())
                .filter(programme -> programme.agency() == agency && programme != Programme.JKP)
                .filter(programme ->
                        codes.stream().anyMatch(code -> code.programmes().contains(programme)))
                .collect(Collectors.toSet());
    }

    private static List<Ground> grounds(VisitEvent visit, Map<GroundCode, List<String>> found) {
        String evidence = "Berita acara kunjungan bersama tanggal " + Wording.day(visit.date()) + ", kunjungan "
                + visit.visitId();
        return found.entrySet().stream()
                .map(one -> new Ground(one.getKey(), evidence, one.getValue(), visit.date()))
                .toList();
    }

    private static String sentence(VisitEvent.Ground ground) {
        String text =
                switch (ground.ground()) {
                    case PWBD -> "Belum terdaftar";
                    case PDS_PROGRAMME -> "Sebagian program belum diikuti";
                    case PDS_WORKERS -> "Sebagian pekerja belum terdaftar";
                    case PDS_WAGE -> "Upah yang dilaporkan lebih rendah daripada upah sebenarnya";
                    case ARREARS -> "Iuran menunggak";
                    case WLKP_MISSING -> "WLKP belum dilaporkan";
                    case WLKP_CLOSED -> "Semua tempat kerja dilaporkan tutup";
                    case WLKP_STALE -> "WLKP kedaluwarsa";
                };
        return text + " menurut pemeriksaan di tempat"
                + (Objects.requireNonNullElse(ground.workers(), 0L) > 0 ? " (" + ground.workers() + " pekerja)" : "");
    }
}
