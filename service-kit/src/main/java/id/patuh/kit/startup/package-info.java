/**
 * Refuses to start where the configuration is unsafe: in production without a real key, with a test clock, or with defaults of development.
 */
package id.patuh.kit.startup;
