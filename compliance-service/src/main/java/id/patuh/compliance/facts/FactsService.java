package id.patuh.compliance.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps what the registry tells about employers, every version of it. */
@ApplicationScoped
public class FactsService {
    private final FactsRepository repository;

    @Inject
    FactsService(FactsRepository repository) {
        this.repository = repository;
    }

    /**
     * Stores versions of employers, at most one of each, and locks the employers until the transaction ends.
     *
     * @param versions facts as they arrived
     * @return those that are newer than what was held; the others change nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EmployerFacts> store(List<EmployerFacts> versions) {
        Set<UUID> newer = new HashSet<>(repository.store(versions));
        return versions.stream()
                .filter(facts -> newer.contains(facts.employerId()))
                .toList();
    }

    /**
     * The next employers in the order of their ids, locked until the transaction ends.
     *
     * @param after id of the last employer already seen
     * @param limit most employers to give
     * @return their newest facts; fewer than the limit only at the end
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EmployerFacts> lockedChunk(UUID after, int limit) {
        return repository.lockedChunk(after, limit);
    }

    /**
     * Newest facts of employers.
     *
     * @param employers their ids
     * @return facts by employer; unknown employers are missing
     */
    public Map<UUID, EmployerFacts> current(Collection<UUID> employers) {
        return repository.current(employers.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(EmployerFacts::employerId, Function.identity()));
    }

    /**
     * What had been reported about an employer by a date, as far as this service knows today.
     *
     * @param employer the employer
     * @param date the date, Asia/Jakarta
     * @return the facts dated on or before it; empty when there are none
     */
    public Optional<EmployerFacts> asOf(UUID employer, LocalDate date) {
        return FactsHistory.asOf(repository.versions(employer), date);
    }

    /**
     * How many employers are known.
     *
     * @return their number, merged ones included
     */
    public long count() {
        return repository.count();
    }
}
