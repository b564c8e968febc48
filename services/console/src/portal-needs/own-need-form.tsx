import { enterprises, type InputOf, patched } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useRef } from 'react';
import { useWrite } from '../api/operations';
import { detailsOf } from '../needs/details';
import { KindFields, useNeedLabels } from '../needs/need-fields';
import { changes } from '../ui/changes';
import { ProblemAlert } from '../ui/problem-alert';
import { Themed } from '../ui/themed';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import './portal-needs.css';
import { NeedTradeField } from './trade-field';
import { portalNeedsWords } from './words';

type Filled = InputOf<typeof enterprises.registerNeed>;
type Patch = InputOf<typeof enterprises.updateNeed>['patch'];
const fields = ['title', 'text', 'industries', 'amountWan', 'stage', 'details', 'language', 'expiresOn'] as const;

interface OwnNeedFormProps {
  city: string;
  organisationId: string;
  /** Absent for a new one. */
  need?: enterprises.Need;
  /** With the id of the need, once it is stored. */
  done: (id?: string) => void;
}

/** The need in the words of the enterprise; what is asked follows from its kind. */
export function OwnNeedForm({ city, organisationId, need, done }: OwnNeedFormProps) {
  const { t, language } = useWords(portalNeedsWords);
  const [form] = Form.useForm<Filled>();
  const kind = Form.useWatch('kind', form) ?? need?.kind;
  const labels = { ...useNeedLabels(kind), title: t('oneLine'), text: t('inDetail'), industries: t('trade') };
  const isPublished = need !== undefined && enterprises.isRanked(need);
  const shown = need?.change ? patched(need, need.change.patch) : need;
  const { save, isSaving, error } = useSave(city, organisationId, need, shown, done);
  // Which of the two buttons was pressed.
  const isSubmitted = useRef(false);
  const send = (submits: boolean) => {
    isSubmitted.current = submits;
    form.submit();
  };
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Themed>
      <Form
        form={form}
        name="own-need"
        layout="vertical"
        className="own-need-form"
        data-testid="own-need-form"
        initialValues={shown ?? { language }}
        onFinish={(filled) => save(filled, isSubmitted.current)}
      >
        {isPublished && <p>{t('changeHint')}</p>}
        <Form.Item
          name="kind"
          label={t('whatKind')}
          rules={[{ required: true, message: t('required') }]}
          hidden={!!need}
        >
          <Radio.Group options={enterprises.needKind.options.map((value) => ({ value, label: t(`asks.${value}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={labels.title} rules={written}>
          <Input maxLength={120} placeholder={t('oneLineHint')} />
        </Form.Item>
        <Form.Item name="text" label={labels.text} rules={written} extra={t('inDetailHint')}>
          <Input.TextArea rows={5} maxLength={4_000} />
        </Form.Item>
        {kind && <KindFields kind={kind} present={shown ?? {}} />}
        <Form.Item name="industries" label={labels.industries} rules={[{ required: true, message: t('required') }]}>
          <NeedTradeField city={city} organisationId={organisationId} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="expiresOn" label={labels.expiresOn} extra={t('lastDayHint')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="language" label={t('writtenIn')}>
            <Radio.Group
              options={enterprises.writtenLanguage.options.map((value) => ({ value, label: t(`written.${value}`) }))}
            />
          </Form.Item>
        </div>
        {error && <ProblemAlert error={error} labels={labels} />}
        <div className="own-need-actions">
          <button
            type="button"
            className="button is-primary"
            data-testid="submit-own-need"
            disabled={isSaving}
            onClick={() => send(true)}
          >
            {t(isPublished ? 'submitChange' : 'submit')}
          </button>
          {!isPublished && (
            <button
              type="button"
              className="button"
              data-testid="save-own-need"
              disabled={isSaving}
              onClick={() => send(false)}
            >
              {t('saveDraft')}
            </button>
          )}
          <button type="button" className="button is-plain" onClick={() => done(need?.id)}>
            {t(need === undefined ? 'cancel' : 'stopEditing')}
          </button>
        </div>
      </Form>
    </Themed>
  );
}

/** Stores a draft, or a change; hands a draft in when asked to. */
function useSave(
  city: string,
  organisationId: string,
  need: enterprises.Need | undefined,
  shown: enterprises.Need | undefined,
  done: (id: string) => void,
) {
  const { t } = useWords(portalNeedsWords);
  const tell = useTell();
  const registering = useWrite(city, enterprises.registerNeed);
  const updating = useWrite(city, enterprises.updateNeed);
  const submitting = useWrite(city, enterprises.submitNeed, { onError: useTellProblem() });
  const save = ({ details, ...filled }: Filled, submits: boolean) => {
    const onSuccess = ({ id, version, state }: enterprises.Need) => {
      const isDraft = state === 'draft' || state === 'returned';
      if (!submits || !isDraft) {
        tell(t(submits ? 'submitted' : 'draftSaved'));
        return done(id);
      }
      // The draft is stored, whatever becomes of its submission.
      submitting.mutate({ id, version }, { onSuccess: () => tell(t('submitted')), onSettled: () => done(id) });
    };
    const kind = need?.kind ?? filled.kind;
    const said = { ...filled, details: detailsOf(kind, details) };
    if (need === undefined || shown === undefined) {
      const given = Object.entries(said).filter(([, value]) => value !== null && value !== '');
      registering.mutate({ ...(Object.fromEntries(given) as Filled), organisationId }, { onSuccess });
    } else {
      const patch = changes<Patch>(shown, withoutEmpty(said), fields);
      updating.mutate({ id: need.id, version: need.version, patch }, { onSuccess });
    }
  };
  const isSaving = registering.isPending || updating.isPending || submitting.isPending;
  return { save, isSaving, error: registering.error ?? updating.error };
}

/** A form holds an empty text for what was cleared. */
function withoutEmpty<T extends object>(filled: T): T {
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== '')) as T;
}
