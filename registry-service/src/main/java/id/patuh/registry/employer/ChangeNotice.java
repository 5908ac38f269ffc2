package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import id.patuh.kit.caller.Caller;
import id.patuh.registry.fact.Declaration;

/**
 * The day that a caller names for a change of what is declared, and who wants to know what became of it.
 *
 * @param changedOn day on which the change happened
 * @param keeper told once within the transaction, before anything is published
 */
public record ChangeNotice(LocalDate changedOn, Consumer<Change> keeper) {
    /**
     * What a patch did to what is declared.
     *
     * @param employer the employer
     * @param version the version that it made; null when it changed nothing
     * @param changedOn day on which the change happened
     * @param before what was declared
     * @param after what is declared now
     * @param caller who changed it
     * @param now by the service's clock
     */
    public record Change(
            UUID employer,
            Long version,
            LocalDate changedOn,
            Declaration before,
            Declaration after,
            Caller caller,
            Instant now) {}
}
