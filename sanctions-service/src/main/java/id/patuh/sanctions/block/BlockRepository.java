package id.patuh.sanctions.block;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code service_block}. */
@ApplicationScoped
class BlockRepository implements PanacheRepositoryBase<Block, UUID> {
    Block ofRequest(UUID requestId) {
        return find("requestId", requestId).singleResult();
    }

    List<Block> ofEmployer(UUID employerId) {
        return list("employerId = ?1 order by decidedAt, id", employerId);
    }
}
