import { enterprises, experts, offers } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { query } from '../api/operations';
import { formNames } from '../offers/offer-facts';
import { offersWords } from '../offers/words';
import { TradeField } from '../portal-needs/trade-field';
import { portalNeedsWords } from '../portal-needs/words';
import { useWords } from '../words/language';
import { portalOffersWords } from './words';

export function useOfferLabels() {
  const { t } = useWords(offersWords);
  const own = useWords(portalOffersWords).t;
  const title = own('offerTitle');
  const text = own('offerText');
  return { title, text, maturity: t('maturity'), industries: t('offerTrades'), laboratoryId: t('fromLaboratory') };
}

/** What is asked of an offer; its trades are proposed from its words. */
export function OfferFields({ city }: { city: string }) {
  const { t, pick, nameOf } = useWords(offersWords);
  const own = useWords(portalOffersWords).t;
  const asNeeds = useWords(portalNeedsWords).t;
  const labels = useOfferLabels();
  const form = Form.useFormInstance();
  const title: string = Form.useWatch('title', form) ?? '';
  const text: string = Form.useWatch('text', form) ?? '';
  const laboratories = useQuery(query(city, experts.listLaboratories, { limit: 100 }));
  const ofOwn = (laboratories.data?.items ?? []).filter(({ withdrawn }) => withdrawn === undefined);
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const forms = formNames.as === 'choice' ? Object.entries(formNames.options) : [];
  return (
    <>
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={120} placeholder={own('offerTitleHint')} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={written} extra={own('offerTextHint')}>
        <Input.TextArea rows={5} maxLength={4_000} />
      </Form.Item>
      <Form.Item name="maturity" label={labels.maturity} rules={[{ required: true, message: t('required') }]}>
        <Radio.Group options={offers.maturity.options.map((value) => ({ value, label: t(`maturity.${value}`) }))} />
      </Form.Item>
      <Form.Item name="industries" label={labels.industries} rules={[{ required: true, message: t('required') }]}>
        <TradeField city={city} words={`${title}\n${text}`} />
      </Form.Item>
      <Form.Item name="forms" label={t('forms')}>
        <Select mode="multiple" options={forms.map(([value, label]) => ({ value, label: pick(label) }))} />
      </Form.Item>
      {ofOwn.length > 0 && (
        <Form.Item name="laboratoryId" label={labels.laboratoryId}>
          <Select
            allowClear
            placeholder={own('noLaboratory')}
            options={ofOwn.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="language" label={asNeeds('writtenIn')}>
        <Radio.Group
          options={enterprises.writtenLanguage.options.map((value) => ({ value, label: asNeeds(`written.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
