package id.patuh.kit.jobs;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/**
 * What a step did. Units done and counts (see {@link JobRun#countsPlus}) are those of the whole job so far, this step included.
 *
 * @param finished true when the job is done
 * @param progress where the next step begins; may be null
 */
public record StepResult(boolean finished, long done, JsonNode progress, Map<String, Long> counts) {
    /**
     * A step after which there is more to do.
     *
     * @param progress where the next step begins, any object that is writable as JSON
     */
    public static StepResult more(long done, Object progress, Map<String, Long> counts) {
        return new StepResult(false, done, EventJson.mapper().valueToTree(progress), counts);
    }

    /** The last step. */
    public static StepResult last(long done, Map<String, Long> counts) {
        return new StepResult(true, done, null, counts);
    }
}
