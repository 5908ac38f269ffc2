package id.patuh.sanctions.fine;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine_stop}. */
@ApplicationScoped
class FineStopRepository implements PanacheRepositoryBase<FineStop, UUID> {}
