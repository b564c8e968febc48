import { FILE_BYTES, type registrations } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import { portalRegistrationWords } from './words';

type Kind = registrations.GivenProof['kind'];
const KINDS: readonly Kind[] = ['call', 'licence', 'invitation'];

/** A call, a file or a code. `isKept`: one was given before and need not be given again. */
export function ProofField({ isKept }: { isKept: boolean }) {
  const { t } = useWords(portalRegistrationWords);
  const [isAsked, setAsked] = useState(!isKept);
  const kind = Form.useWatch(['proof', 'kind']) as Kind | undefined;
  const required = [{ required: true, message: t('required') }];
  if (!isAsked)
    return (
      <p>
        {t('proofKept')}{' '}
        <button type="button" className="button is-plain" onClick={() => setAsked(true)}>
          {t('otherProof')}
        </button>
      </p>
    );
  return (
    <>
      <Form.Item name={['proof', 'kind']} label={t('proof')} rules={required}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`proof.${value}`) }))} />
      </Form.Item>
      {kind === 'invitation' && (
        <Form.Item name={['proof', 'code']} label={t('code')} rules={required}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      )}
      {kind === 'licence' && (
        <Form.Item
          name={['proof', 'file']}
          label={t('file')}
          extra={t('fileHint')}
          rules={[...required, { validator: async (_, file) => refuseLarge(file, t('fileTooLarge')) }]}
        >
          <FileInput />
        </Form.Item>
      )}
    </>
  );
}

type LicenceFile = Extract<registrations.GivenProof, { kind: 'licence' }>['file'];

/** Before it travels. */
function refuseLarge(file: LicenceFile | undefined, message: string): void {
  if (file !== undefined && (file.content.length * 3) / 4 > FILE_BYTES) throw new Error(message);
}

interface FileInputProps {
  /** The form item around it gives `id` and `onChange`. */
  id?: string;
  onChange?: (file: LicenceFile | undefined) => void;
}

function FileInput({ id, onChange }: FileInputProps) {
  return (
    <input
      id={id}
      type="file"
      accept="image/jpeg,image/png,application/pdf"
      data-testid="licence-file"
      onChange={async ({ target }) => {
        const [file] = target.files ?? [];
        onChange?.(file && { name: file.name, content: await inBase64(file) });
      }}
    />
  );
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
}
