/** The numbered feed: every published event of a topic under a number without gaps, readable again from any number. */
package id.patuh.kit.feed;
