import { settings } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { ConfigProvider, InputNumber, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { weightsWords } from './words';

/** Settings of a city's lists beside the weights: who may come back, overseas candidates, and exposure. */
export function SettingsDialog({ city, close }: { city: string; close: () => void }) {
  const current = useQuery(query(city, settings.getMatchingSettings, {}));
  return <Loaded query={current}>{(data) => <SettingsForm current={data} close={close} />}</Loaded>;
}

function SettingsForm({ current, close }: { current: settings.MatchingSettings; close: () => void }) {
  const { t } = useWords(weightsWords);
  const { returnOnNewWeights, overseas, exposureCap, exposureFloor } = current;
  const [values, setValues] = useState({ returnOnNewWeights, overseas, exposureCap, exposureFloor });
  const save = useSaveSettings(current, close);
  const mayChange = useMay(current.city)(settings.changeMatchingSettings);
  return (
    <Modal
      open
      centered
      title={t('listSettings')}
      okText={t('save')}
      okButtonProps={{ loading: save.isPending, 'data-testid': 'settings-save' }}
      {...(!mayChange && { footer: null })}
      onOk={() => save.mutate({ version: current.version, patch: values })}
      onCancel={close}
    >
      <ConfigProvider componentDisabled={!mayChange}>
        <div className="settings" data-testid="settings">
          <Setting
            title={t('returnOnNewWeights')}
            isOn={values.returnOnNewWeights}
            turn={(on) => setValues({ ...values, returnOnNewWeights: on })}
          />
          <Setting
            title={t('overseasLists')}
            isOn={values.overseas}
            turn={(overseas) => setValues({ ...values, overseas })}
          />
          <Setting
            title={t('exposureCap')}
            isOn={values.exposureCap.on}
            turn={(on) => setValues({ ...values, exposureCap: { ...values.exposureCap, on } })}
          >
            <InputNumber<number>
              size="small"
              min={1}
              max={1_000}
              precision={0}
              suffix={t('timesAWeek')}
              aria-label={t('exposureCap')}
              disabled={!mayChange || !values.exposureCap.on}
              value={values.exposureCap.perWeek}
              onChange={(perWeek) =>
                perWeek !== null && setValues({ ...values, exposureCap: { ...values.exposureCap, perWeek } })
              }
            />
          </Setting>
          <Setting
            title={t('exposureFloor')}
            isOn={values.exposureFloor.on}
            turn={(on) => setValues({ ...values, exposureFloor: { ...values.exposureFloor, on } })}
          >
            <InputNumber<number>
              size="small"
              min={1}
              max={5}
              precision={0}
              suffix={t('positions')}
              aria-label={t('exposureFloor')}
              disabled={!mayChange || !values.exposureFloor.on}
              value={values.exposureFloor.positions}
              onChange={(positions) =>
                positions !== null && setValues({ ...values, exposureFloor: { ...values.exposureFloor, positions } })
              }
            />
          </Setting>
          {save.isError && <ProblemAlert error={save.error} />}
        </div>
      </ConfigProvider>
    </Modal>
  );
}

interface SettingProps {
  title: string;
  isOn: boolean;
  turn: (on: boolean) => void;
  children?: React.ReactNode;
}

function Setting({ title, isOn, turn, children }: SettingProps) {
  return (
    <div className="setting">
      <span className="setting-title">{title}</span>
      {children}
      <Switch size="small" aria-label={title} checked={isOn} onChange={turn} />
    </div>
  );
}

function useSaveSettings({ city }: settings.MatchingSettings, close: () => void) {
  const { t } = useWords(weightsWords);
  const tell = useTell();
  return useWrite(city, settings.changeMatchingSettings, {
    renews: 'city',
    onSuccess: () => {
      tell(t('saved'));
      close();
    },
  });
}
