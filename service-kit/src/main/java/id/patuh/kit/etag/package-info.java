/**
 * Entity tags and conditional requests (RFC 9110): 304 for what is unchanged, 412 for what changed meanwhile, 428 where
 * {@code If-Match} is missing.
 */
package id.patuh.kit.etag;
