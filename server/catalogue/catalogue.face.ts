export { Component, ComponentSchema, Obstacle, ObstacleSchema, Service, ServiceSchema, ServiceVersion, ServiceVersionSchema } from './catalogue.entities.js';
export { serviceHitColumns, type ServiceHitRow } from './service-columns.js';
export { serviceSummarySql } from './service-summary.js';
export { bundlesMerge } from './imports/bundles.merge.js';
export { followBundles, serviceIdOf } from './imports/services-of-bundles.js';
export { bundleReferences, keyedServicesMerge, keylessServicesMerge } from './imports/single-services.merge.js';
export { slugOf } from './imports/slug.js';
