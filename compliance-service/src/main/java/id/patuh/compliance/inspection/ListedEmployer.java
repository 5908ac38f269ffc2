package id.patuh.compliance.inspection;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.BusinessScale;

/** An employer that may come on a list, with its assessment of today; home is a regency or city. */
record ListedEmployer(
        UUID employerId, String name, String home, BusinessScale scale, int priorityTenths, List<Finding> findings) {}
