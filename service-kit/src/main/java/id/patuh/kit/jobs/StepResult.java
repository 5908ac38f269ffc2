package id.patuh.kit.jobs;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/**
 * What a step did.
 *
 * @param finished true when the job is done
 * @param done units of work done by the whole job so far, this step included
 * @param progress where the next step begins; may be null
 * @param counts counts of the whole job so far, see {@link JobRun#countsPlus}
 */
public record StepResult(boolean finished, long done, JsonNode progress, Map<String, Long> counts) {
    /**
     * A step after which there is more to do.
     *
     * @param done units of work done by the whole job so far
     * @param progress where the next step begins, any object that is writable as JSON
     * @param counts counts of the whole job so far
     * @return the step
     */
    public static StepResult more(long done, Object progress, Map<String, Long> counts) {
        return new StepResult(false, done, EventJson.mapper().valueToTree(progress), counts);
    }

    /**
     * The last step.
     *
     * @param done units of work done by the whole job
     * @param counts counts of the whole job
     * @return the step
     */
    public static StepResult last(long done, Map<String, Long> counts) {
        return new StepResult(true, done, null, counts);
    }
}
