import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { AddressedOperation } from '@queqiao/contracts';
import type { FastifyReply } from 'fastify';
import { allowStyles } from '../http/content-policy.js';
import { OPERATIONS } from '../operations/mount.js';
import { Open } from '../sessions/access.guard.js';
import { docsPage } from './docs-page.js';
import { type OpenApiDocument, openApiDocument } from './document.js';

@Open()
@Controller('api')
export class OpenApiController {
  private made: OpenApiDocument | undefined;

  constructor(@Inject(OPERATIONS) private readonly operations: readonly AddressedOperation[]) {}

  @Get('openapi.json')
  document(): OpenApiDocument {
    this.made ??= openApiDocument(this.operations);
    return this.made;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(@Res({ passthrough: true }) reply: FastifyReply): string {
    return docsPage(this.document(), allowStyles(reply));
  }
}
