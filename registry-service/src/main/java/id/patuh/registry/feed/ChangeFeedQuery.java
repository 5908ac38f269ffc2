package id.patuh.registry.feed;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedPage;
import id.patuh.kit.feed.FeedQuery;

/** Reads the feed for a caller who may see all regions: leaving changes out would leave gaps in its numbers. */
@ApplicationScoped
class ChangeFeedQuery {
    private static final String EVERYWHERE = "*";

    private final FeedQuery feed;
    private final AccessLog access;

    ChangeFeedQuery(FeedQuery feed, AccessLog access) {
        this.feed = feed;
        this.access = access;
    }

    FeedPage read(ChangeTopic topic, long after, int limit, Caller caller) {
        caller.requireRegion(EVERYWHERE);
        FeedPage page = feed.read(topic.topic(), after, limit);
        Set<UUID> subjects = page.items().stream().map(FeedItem::subject).collect(Collectors.toSet());
        access.read(topic.subject(), subjects);
        return page;
    }
}
