package id.patuh.registry.employer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.BatchedLookup;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.identity.WantedIdentifier;

/** Looks single employers up for many requests at once, see {@link BatchedLookup}. */
@ApplicationScoped
class SharedEmployerQuery {
    private final EmployerDocumentQuery documents;
    private final NumberQuery numbers;
    private final BatchedLookup<UUID, EmployerDocument> ids;
    private final BatchedLookup<WantedIdentifier, EmployerDocument> byNumber;

    SharedEmployerQuery(EmployerDocumentQuery documents, NumberQuery numbers) {
        this.documents = documents;
        this.numbers = numbers;
        this.ids = new BatchedLookup<>("employers-by-id", this::byIds);
        this.byNumber = new BatchedLookup<>("employers-by-number", this::byNumbers);
    }

    /** The present state of an employer, if it is known. */
    CompletionStage<Optional<EmployerDocument>> byId(UUID id) {
        return ids.find(id);
    }

    /** The present state of the employer that has a number. */
    CompletionStage<Optional<EmployerDocument>> byNumber(WantedIdentifier number) {
        return byNumber.find(number);
    }

    private Map<UUID, EmployerDocument> byIds(List<UUID> wanted) {
        return documents.all(wanted.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(EmployerDocument::id, Function.identity()));
    }

    private Map<WantedIdentifier, EmployerDocument> byNumbers(List<WantedIdentifier> wanted) {
        Map<WantedIdentifier, UUID> holders =
                numbers.holders(wanted.stream().distinct().toList());
        Map<UUID, EmployerDocument> found =
                byIds(holders.values().stream().distinct().toList());
        Map<WantedIdentifier, EmployerDocument> answers = new HashMap<>();
        holders.forEach((number, employer) -> answers.put(number, found.get(employer)));
        return answers;
    }

    @PreDestroy
    void close() {
        ids.close();
        byNumber.close();
    }
}
