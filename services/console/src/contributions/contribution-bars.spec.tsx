import type { matching } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { session } from '../access/session';
import { show } from '../testing/render';
import { signedIn } from '../testing/signed-in';
import { ContributionBars } from './contribution-bars';
import { StrongestReasons } from './strongest-reasons';

const reason = (factor: string, points: number, more: Partial<matching.Contribution> = {}) =>
  build.contribution({ factor, points, value: 0.5 + points, weight: 1, text: { zh: factor, en: factor }, ...more });
const contributions = [
  reason('far', -0.02),
  reason('trade', 0.2),
  reason('products', 0.05),
  reason('words', 0.1),
  reason('chain', 0.08),
  reason('small', -0.06, { evidence: [] }),
  reason('funding', 0, { known: false, evidence: [] }),
];

const shown = () =>
  [...document.querySelectorAll('.contribution')].map(
    (bar) => bar.querySelector('.contribution-text')?.lastChild?.textContent,
  );

beforeEach(() => session.end());

describe('the reasons of a score', () => {
  it('are the three strongest for and the strongest against, and the rest on demand with their sum', () => {
    show(<ContributionBars base={0.25} contributions={contributions} />);
    expect(shown()).toEqual(['trade', 'words', 'chain', 'small']);
    expect(screen.queryByText('60.0')).toBeNull();
    fireEvent.click(screen.getByTestId('all-reasons'));
    expect(shown()).toEqual(['trade', 'words', 'chain', 'small', 'products', 'far', 'funding']);
    expect(screen.getByText('60.0')).toBeTruthy();
    expect(screen.getByText('−6.0')).toBeTruthy();
  });

  it('are words to an officer, and arithmetic to an administrator as well', () => {
    show(<ContributionBars base={0.25} contributions={contributions} />);
    expect(screen.queryByTestId('arithmetic')).toBeNull();
    cleanup();
    signedIn();
    show(<ContributionBars base={0.25} contributions={contributions} />);
    expect(screen.getAllByTestId('arithmetic')[0]?.textContent).toBe('（取值 0.70 − 一般水平 0.50）× 权重 100.0%');
  });

  it('show the strongest for and against on the row, with the date of the evidence', () => {
    const dated = reason('trade', 0.2, {
      evidence: ['2023-05', '2024-12'].map((date) => ({ record: 'e', field: 'products', date })),
    });
    show(<StrongestReasons contributions={[dated, ...contributions.filter(({ factor }) => factor !== 'trade')]} />);
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual(['＋trade2024-12', '－small未注明日期']);
  });
});
