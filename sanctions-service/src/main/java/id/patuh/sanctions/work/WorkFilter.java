package id.patuh.sanctions.work;

import java.util.Optional;
import java.util.Set;

/**
 * Which items a list shows.
 *
 * @param owner agency or unit whose work it is
 * @param assignee subject of the officer who does it; empty for any and for nobody
 * @param state part of it; empty for all
 * @param provinces codes of the provinces that the caller works in
 */
record WorkFilter(String owner, Optional<String> assignee, Optional<WorkState> state, Set<String> provinces) {
    /** The filter in a fixed text form, for cursors. */
    String sealed() {
        return "work|" + owner + "|" + assignee.orElse("") + "|"
                + state.map(WorkState::name).orElse("");
    }
}
