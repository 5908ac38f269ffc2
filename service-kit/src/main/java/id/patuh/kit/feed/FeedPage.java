package id.patuh.kit.feed;

import java.util.List;

/** Events of a feed in the order of their numbers, none when nothing is newer; {@code next} is what to read on after. */
public record FeedPage(List<FeedItem> items, long next) {}
