import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { RouteContract } from '../../../shared/route.js';
import { ACCESS } from '../../../shared/route.js';
import { ROUTE } from './route.js';

const NEST_PATH = 'path';

/** All routes of the application, read off the controllers themselves. */
@Injectable()
export class RouteRegister {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /**
   * Every contract that is served.
   * @throws Error when a handler has no contract or names no access: such an application must not boot
   */
  contracts(): RouteContract[] {
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method] as object;
        if (Reflect.getMetadata(NEST_PATH, handler) === undefined) return [];
        const contract = this.reflector.get<RouteContract | undefined>(ROUTE, handler as never);
        if (!contract) throw new Error(`${name}.${method} is a route without a contract`);
        if (!ACCESS.includes(contract.access)) throw new Error(`${contract.method} ${contract.path} does not say who may call it`);
        return [contract];
      });
    });
  }
}
