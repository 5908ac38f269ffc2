/**
 * Completes a service's API document: error responses, security, headers, and examples from files. What a resource says itself stays.
 */
package id.patuh.kit.openapi;
