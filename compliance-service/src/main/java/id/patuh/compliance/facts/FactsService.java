package id.patuh.compliance.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * Stores versions of employers, at most one of each and newer than what is held, and locks the employers until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(List<EmployerFacts> versions) {
        store.store(versions);
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
