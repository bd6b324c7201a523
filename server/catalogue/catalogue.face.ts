export { Component, ComponentSchema, Service, ServiceSchema, ServiceVersion, ServiceVersionSchema } from './catalogue.entities.js';
