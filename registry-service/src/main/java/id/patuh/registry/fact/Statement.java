package id.patuh.registry.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record of the history as far as it says when something holds, without what it says.
 *
 * @param id its id
 * @param factSet DECLARATION, PROFILE or a programme
 * @param validFrom first day on which it holds
 * @param validTo first day on which it no longer holds; null where nothing is said of an end
 * @param corrects the record whose place it takes; null where it is no correction
 * @param withdrawn true when nothing takes that place
 */
public record Statement(
        UUID id, String factSet, LocalDate validFrom, LocalDate validTo, UUID corrects, boolean withdrawn) {}
