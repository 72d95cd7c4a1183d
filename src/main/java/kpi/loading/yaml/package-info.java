/** YAML as staff type it: read strictly, checked against a schema, every value with its place. */
package kpi.loading.yaml;
