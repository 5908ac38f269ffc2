package id.patuh.compliance.campaign.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.CampaignStore;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.campaign.CourseQuery;
import id.patuh.compliance.campaign.LetterOrder;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;

/** Writes the letters of a campaign, batch by batch in their order. */
@ApplicationScoped
class LetterJob implements JobHandler {
    private static final int BATCH = 25;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CampaignStore campaigns;
    private final CourseQuery courses;
    private final LetterStore letters;
    private final LetterService service;

    LetterJob(CampaignStore campaigns, CourseQuery courses, LetterStore letters, LetterService service) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.letters = letters;
        this.service = service;
    }

    /** The next step begins after the last letter written. */
    record Progress(UUID after) {}

    @Override
    public String kind() {
        return LetterOrder.KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        Campaign campaign =
                campaigns.find(run.input(LetterOrder.class).campaign()).orElseThrow();
        Progress progress = run.progress(Progress.class, new Progress(BEFORE_ALL));
        List<Course> batch =
                courses.page(campaign.campaignId(), campaign.launch().day(), progress.after(), BATCH);
        Set<UUID> written = letters.written(
                batch.stream().map(course -> course.addressee().letterId()).toList());
        batch.stream()
                .filter(course -> !written.contains(course.addressee().letterId()))
                .forEach(course -> service.write(campaign, course));
        long done = run.done() + batch.size();
        Map<String, Long> counts = run.countsPlus(Map.of("letters", (long) batch.size()));
        return batch.size() == BATCH
                ? StepResult.more(done, new Progress(batch.getLast().addressee().letterId()), counts)
                : StepResult.last(done, counts);
    }
}
