import { z } from 'zod';
import * as files from './files.js';
import type { EventContract, StreamedEvent } from './message.js';
import type { AddressedOperation, Operation } from './operation.js';
import { healthOf, type ServiceName, services } from './services.js';

const declarations = Object.values(files).flatMap((file) => Object.entries(file as Record<string, unknown>));

/** Sorted by name. */
export function allMessages(): (Operation | EventContract)[] {
  return [...declarations.map(([, value]) => value).filter(isMessage), ...services.map(healthOf)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

export function operationsOf(service: ServiceName): Operation[] {
  return allOperations().filter(({ name }) => name.startsWith(`${service}.`));
}

export function addressedOperations(): AddressedOperation[] {
  return allOperations().filter((operation): operation is AddressedOperation => operation.http !== undefined);
}

export function streamedEvents(): StreamedEvent[] {
  return allMessages().filter((message): message is StreamedEvent => 'streamed' in message);
}

/** Object schemas by their export name. */
export function namedThings(): ReadonlyMap<string, z.ZodObject> {
  return new Map(declarations.filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject));
}

function allOperations(): Operation[] {
  return allMessages().filter((message) => message.type === 'operation');
}

function isMessage(value: unknown): value is Operation | EventContract {
  const { type } = value as { type?: unknown };
  return type === 'operation' || type === 'event';
}
