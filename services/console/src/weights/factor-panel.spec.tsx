import { screen, within } from '@testing-library/react';
import { show } from '../testing/render';
import { FactorPanel } from './factor-panel';
import { type FactorRow, NOTHING } from './factor-rows';

const row = (factor: string, group: FactorRow['group'], weight: number): FactorRow => ({
  ...{ factor, group, weight, inherited: weight, from: 'default' },
  name: { zh: factor, en: factor },
});
const rows = [row('industry-path', 'fit', 30), row('chain-position', 'fit', 20), row('distance', 'feasibility', 10)];

function shareOf(factor: string): string {
  const line = within(screen.getByTestId(`factor-${factor}`));
  return (line.queryByText(/%$/) ?? line.getByText('—')).textContent ?? '';
}

const panel = (asked: ReadonlySet<string> | undefined) => (
  <FactorPanel
    rows={rows}
    asked={asked}
    inherited={{ weights: new Map(), caps: new Map() }}
    own={NOTHING}
    isEditable={false}
    change={() => undefined}
  />
);

it('shows the shares that the reasons of the chosen target tell, none for what it does not ask about', () => {
  show(panel(new Set(['industry-path', 'distance'])));
  expect(['industry-path', 'chain-position', 'distance'].map(shareOf)).toEqual(['75.0%', '—', '25.0%']);
});

it('shows shares of all weights as long as no target is known', () => {
  show(panel(undefined));
  expect(['industry-path', 'chain-position', 'distance'].map(shareOf)).toEqual(['50.0%', '33.3%', '16.7%']);
});
