package id.patuh.sanctions.fine;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine}. */
@ApplicationScoped
class FineRepository implements PanacheRepositoryBase<Fine, Fine.Key> {
    /** The fine of a case that was imposed last; empty if none was. */
    Optional<Fine> last(UUID caseId) {
        return find("caseId = ?1 order by no desc", caseId).firstResultOptional();
    }
}
