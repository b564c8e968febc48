import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { cityCode, notFound, parse } from '@queqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { KnownCities } from './known-cities.js';

/** `not_found` unless the city in the path is a tenant. */
@Injectable()
export class CityGuard implements CanActivate {
  constructor(private readonly cities: KnownCities) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const { city } = request.params as { city?: string };
    if (city === undefined) return true;
    const code = parse(cityCode, city, 'city');
    if (await this.cities.has(code, request.id)) return true;
    throw notFound('city', code);
  }
}
