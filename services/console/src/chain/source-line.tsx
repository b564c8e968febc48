import type { projects } from '@queqiao/contracts';

/** The name of a source, which opens it, and its date. */
export function SourceLine({ source: { name, url, date } }: { source: projects.DatedSource }) {
  return (
    <>
      {url ? <a href={url}>{name}</a> : name} · {date}
    </>
  );
}
