package id.patuh.sanctions.remedy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.RemedyFacts;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.CaseRemedies;
import id.patuh.sanctions.sanctioncase.RemedyView;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Reads the remedies of a case, what may be contested in it, and the file that goes along with an appeal. */
@ApplicationScoped
public class RemedyQuery implements CaseRemedies {
    /** What an employer may contest. Source: UU 30/2014 art. 75 */
    static final Set<DocumentKind> CONTESTABLE = Set.of(DocumentKind.DECISION, DocumentKind.FINE);

    private final RemedyRepository repository;
    private final DocumentRegister register;
    private final RequestLifecycle requests;

    RemedyQuery(RemedyRepository repository, DocumentRegister register, RequestLifecycle requests) {
        this.repository = repository;
        this.register = register;
        this.requests = requests;
    }

    @Override
    public Set<String> houses(SanctionCase sanctionCase) {
        Set<String> houses = new HashSet<>(Set.of(sanctionCase.agency().name()));
        requests.ofCase(sanctionCase.id()).forEach(request -> houses.add(request.unit()));
        return houses;
    }

    @Override
    public RemedyFacts facts(SanctionCase sanctionCase) {
        List<Remedy> all = repository.ofCase(sanctionCase.id());
        DocumentFile file = register.file(sanctionCase.id());
        Set<UUID> annulled = annulled(sanctionCase.id());
        boolean contestable = file.documents().stream()
                .filter(document -> contestable(document, file) && !annulled.contains(document.requestId()))
                .anyMatch(document -> all.stream()
                        .filter(remedy -> remedy.documentId().equals(document.id()))
                        .allMatch(remedy -> remedy.state() == RemedyState.NOT_ADMITTED));
        boolean appealable = all.stream()
                .anyMatch(objection -> objection.appealable()
                        && answer(objection, file).isPresent()
                        && !annulled.contains(objection.requestId())
                        && all.stream().noneMatch(appeal -> objection.id().equals(appeal.objectionId())));
        return new RemedyFacts(
                contestable,
                any(all, RemedyKind.OBJECTION, RemedyState.FILED) || any(all, RemedyKind.APPEAL, RemedyState.FILED),
                any(all, RemedyKind.OBJECTION, RemedyState.ADMITTED),
                appealable,
                any(all, RemedyKind.APPEAL, RemedyState.ADMITTED));
    }

    private static boolean any(List<Remedy> all, RemedyKind kind, RemedyState state) {
        return all.stream().anyMatch(remedy -> remedy.kind() == kind && remedy.state() == state);
    }

    private static boolean contestable(Document document, DocumentFile file) {
        return CONTESTABLE.contains(document.kind()) && file.received(document).isPresent();
    }

    @Override
    public List<RemedyView> ofCase(UUID caseId) {
        return repository.ofCase(caseId).stream().map(Remedy::view).toList();
    }

    // Not immutable, because a fine is asked for by null.
    private Set<UUID> annulled(UUID caseId) {
        return requests.ofCase(caseId).stream()
                .filter(request -> request.state() == RequestStatus.ANNULLED)
                .map(RequestSummary::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Refuses a remedy about a decision that was annulled: nothing is left that it could end.
     *
     * @param requestId the request; null for a fine
     * @throws Problem NOTHING_TO_CONTEST
     */
    public void requireStanding(UUID caseId, UUID requestId) {
        if (annulled(caseId).contains(requestId)) {
            throw Problem.of(RemedyProblem.NOTHING_TO_CONTEST);
        }
    }

    /** A delivered decision or fine of an office in a case, by its number; empty if there is none. */
    public Optional<Contested> contested(UUID caseId, String number, String office) {
        DocumentFile file = register.file(caseId);
        return file.documents().stream()
                .filter(document ->
                        document.number().equals(number) && document.issuer().equals(office))
                .filter(document -> contestable(document, file))
                .map(document -> new Contested(document, file.received(document).orElseThrow()))
                .findFirst();
    }

    /** The decision or fine that a remedy contests. */
    public Document document(Remedy remedy) {
        return register.file(remedy.caseId()).documents().stream()
                .filter(document -> document.id().equals(remedy.documentId()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The decision on an objection with its receipt.
     *
     * @throws Problem NOTHING_TO_CONTEST while it was not received
     */
    public Contested answer(Remedy objection) {
        return answer(objection, register.file(objection.caseId()))
                .orElseThrow(() -> Problem.of(RemedyProblem.NOTHING_TO_CONTEST));
    }

    private static Optional<Contested> answer(Remedy objection, DocumentFile file) {
        return file.documents().stream()
                .filter(document -> document.number().equals(objection.answer())
                        && document.issuer().equals(objection.office()))
                .findFirst()
                .flatMap(document -> file.received(document).map(received -> new Contested(document, received)));
    }

    /** All documents of a case, for an appeal. Source: UU 30/2014 art. 78 */
    public RemedyFile file(UUID caseId) {
        return new RemedyFile(caseId, register.file(caseId).documents());
    }
}
