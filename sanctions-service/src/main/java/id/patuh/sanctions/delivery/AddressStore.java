package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.id.Ids;

/** Keeps the electronic addresses that employers registered; a later one takes the place of an earlier one from its day on. */
@ApplicationScoped
public class AddressStore {
    private final ElectronicAddressRepository repository;

    AddressStore(ElectronicAddressRepository repository) {
        this.repository = repository;
    }

    /** Registers an address for a case. */
    public void register(UUID caseId, ElectronicAddress.View address, Instant now, String subject) {
        repository.persist(new ElectronicAddress(Ids.next(), caseId, address, now, subject));
    }

    /** The address to which documents of a case may be sent now; empty if the employer registered none. */
    public Optional<ElectronicAddress.View> latest(UUID caseId) {
        return repository.latest(caseId).map(ElectronicAddress::view);
    }

    /** Whether an address was the registered one of a case on a day; letters in capitals make no difference. */
    boolean holds(UUID caseId, String address, LocalDate day) {
        return repository
                .on(caseId, day)
                .filter(registered -> registered.view().address().equalsIgnoreCase(address))
                .isPresent();
    }
}
