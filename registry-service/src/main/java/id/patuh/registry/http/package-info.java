/** What several resources share of HTTP: the two axes of time as parameters, and the redirect from a merged employer. Knows no feature. */
package id.patuh.registry.http;
