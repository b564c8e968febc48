import { Controller, Get, Header } from '@nestjs/common';
import { docsPage } from './docs-page.js';
import { type OpenApiDocument, openApiDocument } from './document.js';
import { Operations } from './operations.js';

/** The version of the API, which its paths will carry once there is a second one. */
const VERSION = '1.0.0';

@Controller('api')
export class OpenApiController {
  private made: OpenApiDocument | undefined;

  constructor(private readonly operations: Operations) {}

  @Get('openapi.json')
  document(): OpenApiDocument {
    this.made ??= openApiDocument(this.operations.all(), VERSION);
    return this.made;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    return docsPage(this.document());
  }
}
