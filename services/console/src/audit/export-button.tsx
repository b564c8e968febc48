import type { audit } from '@queqiao/contracts';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../ui/problem-alert';
import { saveFile } from '../ui/save-file';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { linesToExport } from './audit-lines';
import { csvOf } from './csv';
import type { AuditSearch } from './search';
import { auditWords } from './words';

/** Saves the lines that the search asks for as a file. */
export function ExportButton({ city, search }: { city: string; search: AuditSearch }) {
  const { t, pick } = useWords(auditWords);
  const tell = useTell();
  const heads = ['number', 'at', 'person', 'by', 'operation', 'did', 'record', 'refusal', 'note', 'request'] as const;
  const row = ({
    number,
    at,
    by,
    operation,
    did,
    record = '',
    refused = '',
    note = '',
    requestId,
  }: audit.AuditLine) => [
    String(number),
    ...[at, by.name, by.id, operation, pick(did), record, refused, note, requestId],
  ];
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => linesToExport(city, search),
    onSuccess: ({ lines, isWhole }) => {
      const table = csvOf([heads.map((key) => t(key)), ...lines.map(row)]);
      saveFile(`audit-${search.view === 'city' ? city : 'platform'}.csv`, table, 'text/csv;charset=utf-8');
      tell(t(isWhole ? 'exported' : 'exportedFirst', { n: lines.length }));
    },
  });
  return (
    <>
      {error && <ProblemAlert error={error} />}
      <button type="button" className="button" data-testid="export-audit" disabled={isPending} onClick={() => mutate()}>
        {t(isPending ? 'exporting' : 'exportCsv')}
      </button>
    </>
  );
}
