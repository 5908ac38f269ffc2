package id.patuh.registry.export;

import java.util.UUID;

/** Ids of employers, each once. */
@FunctionalInterface
interface IdBatches {
    /** The next ids; none at the end. */
    UUID[] next();
}
