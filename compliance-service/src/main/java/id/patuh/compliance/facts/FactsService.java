package id.patuh.compliance.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores and returns what employers are today, as the registry computes it. */
@ApplicationScoped
public class FactsService {
    private final FactsStore store;

    FactsService(FactsStore store) {
        this.store = store;
    }

    /**
     * Stores versions of employers, at most one of each, and locks the employers until the transaction ends. Returns those that are newer
     * than what was held; the others change nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EmployerFacts> store(List<EmployerFacts> versions) {
        Set<UUID> newer = new HashSet<>(store.store(versions));
        return versions.stream()
                .filter(facts -> newer.contains(facts.employerId()))
                .toList();
    }

    /**
     * The newest facts of the next employers in the order of their ids, locked until the transaction ends; fewer than the limit only at the
     * end.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EmployerFacts> lockedChunk(UUID after, int limit) {
        return store.lockedChunk(after, limit);
    }

    /** Newest facts by employer; unknown employers are missing. */
    public Map<UUID, EmployerFacts> current(Collection<UUID> employers) {
        return store.current(employers.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(EmployerFacts::employerId, Function.identity()));
    }

    /** How many employers are known, merged and empty ones included. */
    public long count() {
        return store.count();
    }
}
