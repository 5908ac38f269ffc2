package id.patuh.registry.coverage;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Coverage as entities, for changes of one at a time. */
@ApplicationScoped
class CoverageRepository implements PanacheRepositoryBase<CoverageEntity, CoverageEntity.Key> {}
