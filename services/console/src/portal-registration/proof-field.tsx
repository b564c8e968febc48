import type { registrations, SentFile } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { FileInput, isLarge } from '../ui/file-input';
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
          <FileInput testId="licence-file" />
        </Form.Item>
      )}
    </>
  );
}

/** Before it travels. */
function refuseLarge(file: SentFile | undefined, message: string): void {
  if (file !== undefined && isLarge(file)) throw new Error(message);
}
