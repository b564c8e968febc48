import type { DocumentedOperation, OpenApiDocument, Parameter } from './document.js';

const STYLE = `
  body { font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; margin: 0 auto; max-width: 60rem;
    padding: 1.5rem; color: #1d2733; }
  h2 { margin-top: 2.5rem; border-bottom: 1px solid #d5dde6; }
  section { margin: 1.25rem 0; } h3 { font-size: 1rem; margin: 0; } p { margin: .25rem 0; }
  code, pre { font: 13px/1.5 ui-monospace, Consolas, monospace; } pre { background: #f4f7fa; padding: .75rem;
    overflow: auto; max-height: 28rem; }
  b { display: inline-block; min-width: 4rem; color: #1c4f82; }
  table { border-collapse: collapse; } td, th { padding: .1rem .75rem .1rem 0; text-align: left; vertical-align: top; }`;

/** One page without scripts or outside resources: networks may be closed. Its style bears the nonce. */
export function docsPage({ info, paths, components }: OpenApiDocument, nonce: string): string {
  const operations = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const parts = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<h2>${escaped(tag)}</h2>${own.map((one) => section(one.method, one.url, one.operation)).join('')}`;
  });
  const shapes = Object.entries(components.schemas ?? {}).map(
    ([name, schema]) => `<section id="${escaped(name)}"><h3>${escaped(name)}</h3>${json(schema)}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(info.title)} API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>${escaped(info.title)} API ${escaped(info.version)}</h1><p>${escaped(info.description)}</p>
<p><a href="/api/openapi.json">openapi.json</a></p>${parts.join('')}<h2>Schemas</h2>${shapes.join('')}</body></html>`;
}

function section(method: string, url: string, operation: DocumentedOperation): string {
  const body = operation.requestBody?.content['application/json']?.schema;
  return `<section id="${escaped(operation.operationId)}"><h3><b>${method.toUpperCase()}</b> <code>${escaped(url)}</code></h3>
<p>${escaped(operation.summary)}</p>${parameters(operation.parameters)}
${body === undefined ? '' : `<details><summary>Body</summary>${json(body)}</details>`}
<details><summary>${Object.keys(operation.responses).join(' · ')}</summary>${json(operation.responses)}</details></section>`;
}

function parameters(list: readonly Parameter[]): string {
  const rows = list.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? ' *' : ''}</td><td><code>${escaped(
        JSON.stringify(schema),
      )}</code></td></tr>`,
  );
  return rows.length === 0 ? '' : `<table>${rows.join('')}</table>`;
}

/** JSON whose references link to their schemas. */
function json(value: unknown): string {
  const text = escaped(JSON.stringify(value, null, 2));
  return `<pre>${text.replace(/#\/components\/schemas\/(\w+)/g, '<a href="#$1">$1</a>')}</pre>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
