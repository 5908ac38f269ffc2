package id.patuh.compliance.campaign.letter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.CampaignAccess;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.campaign.CourseQuery;
import id.patuh.documents.Sha256;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Writes letters, each once: by the job of its campaign, or when it is read before. */
@ApplicationScoped
class LetterService {
    private final CampaignAccess access;
    private final CourseQuery courses;
    private final LetterStore letters;
    private final LetterWriter writer;
    private final AccessLog accessLog;
    private final Clock clock;

    LetterService(
            CampaignAccess access,
            CourseQuery courses,
            LetterStore letters,
            LetterWriter writer,
            AccessLog accessLog,
            Clock clock) {
        this.access = access;
        this.courses = courses;
        this.letters = letters;
        this.writer = writer;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * A letter as it is sent.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_NOT_LAUNCHED, LETTER_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    @Transactional
    LetterDocument document(UUID id, UUID letter, Caller caller) {
        Campaign campaign = access.launched(id, caller);
        Course course = courses.of(id, campaign.launch().day(), letter).orElseThrow(() -> LetterQuery.unknown(letter));
        accessLog.read("employer", List.of(course.addressee().employerId()));
        return letters.find(letter).orElseGet(() -> {
            write(campaign, course);
            return letters.find(letter).orElseThrow();
        });
    }

    void write(Campaign campaign, Course course) {
        byte[] file = writer.write(campaign, course);
        letters.add(course.addressee().letterId(), new LetterDocument(Sha256.hex(file), file), clock.instant());
    }
}
