package id.patuh.sanctions.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code electronic_address}. */
@ApplicationScoped
class ElectronicAddressRepository implements PanacheRepositoryBase<ElectronicAddress, UUID> {
    Optional<ElectronicAddress> latest(UUID caseId) {
        return find("caseId = ?1 order by registeredOn desc, recordedAt desc, id desc", caseId)
                .firstResultOptional();
    }

    /** The one that holds on a day: the latest that was registered by then. */
    Optional<ElectronicAddress> on(UUID caseId, LocalDate day) {
        return find(
                        "caseId = ?1 and registeredOn <= ?2 order by registeredOn desc, recordedAt desc, id desc",
                        caseId,
                        day)
                .firstResultOptional();
    }
}
