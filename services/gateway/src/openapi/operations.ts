import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type AddressedOperation, API, addressedOperations } from '@queqiao/contracts';
import { OPERATION, type Operation } from '../http/operation.js';
import { splitInput } from '../operations/read-input.js';

/** An operation with its whole path, such as `/api/cities/{city}/needs/{id}`, and the feature it belongs to. */
export interface RoutedOperation extends Operation {
  readonly url: string;
  readonly tag: string;
}

/** Finds what the controllers of this process offer. */
@Injectable()
export class Operations {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): RoutedOperation[] {
    const controlled = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const operation: Operation | undefined = handler && Reflect.getMetadata(OPERATION, handler);
        if (handler === undefined || operation === undefined) return [];
        return [{ ...operation, url: urlOf(metatype, handler), tag: metatype.name.replace(/Controller$/, '') }];
      });
    });
    return [...addressedOperations().map(routed), ...controlled];
  }
}

function routed(operation: AddressedOperation): RoutedOperation {
  const { name, summary, http, output } = operation;
  const url = API + http.path.replace(/:(\w+)/g, '{$1}');
  return {
    ...http,
    ...splitInput(operation),
    name,
    summary: `${summary.zh} · ${summary.en}`,
    output: { schema: output },
    url,
    tag: http.resource,
  };
}

function urlOf(controller: object, handler: object): string {
  const parts = [controller, handler].map((part) =>
    String(Reflect.getMetadata(PATH_METADATA, part)).replace(/^\//, ''),
  );
  const path = parts.filter((part) => part !== '/' && part !== '').join('/');
  return `/${path.replace(/:(\w+)/g, '{$1}')}`;
}
