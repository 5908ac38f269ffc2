package id.patuh.compliance.inspection;

import java.util.UUID;

import id.patuh.compliance.region.Place;

/**
 * The open workplace of an employer that is visited.
 *
 * @param place stated coordinates; null without
 * @param section letter of the section of industry; null where it is not known
 */
record Door(UUID employerId, UUID workplaceId, String regionCode, Place place, String section) {}
