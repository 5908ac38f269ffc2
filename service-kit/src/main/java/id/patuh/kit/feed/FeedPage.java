package id.patuh.kit.feed;

import java.util.List;

/**
 * A page of a feed.
 *
 * @param items in order of their numbers; empty when nothing is newer
 * @param next what to pass as {@code after} to read on
 */
public record FeedPage(List<FeedItem> items, long next) {}
