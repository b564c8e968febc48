import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { OPERATION, type Operation } from './operation.js';

/** Says in `Location` where a thing that was created can be read. */
@Injectable()
export class LocationInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation: Operation | undefined = Reflect.getMetadata(OPERATION, execution.getHandler());
    if (operation?.located !== true) return next.handle();
    const http = execution.switchToHttp();
    const [path] = http.getRequest<FastifyRequest>().url.split('?');
    const locate = ({ id }: { id: string }) => http.getResponse<FastifyReply>().header('location', `${path}/${id}`);
    return next.handle().pipe(tap(locate));
  }
}
