/**
 * What resources and the filters around them share: operations, path templates, the order of all filters, and the announcement of
 * deprecated paths. The packages below use it; it uses none of them.
 */
package id.patuh.kit.http;
