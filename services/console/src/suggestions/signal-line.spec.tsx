import * as build from '@queqiao/testing/builders';
import { screen } from '@testing-library/react';
import { show } from '../testing/render';
import { SignalLine } from './signal-line';

describe('the newest signal of a row', () => {
  it('is told in words with its date, and its source opens', () => {
    show(<SignalLine signal={build.toldSignal()} />);
    expect(screen.getByTestId('signal').textContent).toBe(
      '2026-01-10 公告拟投资 30 亿元：拟新建电池铝箔生产线（示例来源）',
    );
    expect(screen.getByRole('link', { name: '示例来源' }).getAttribute('href')).toBe('https://example.org/news/1');
  });

  it('is told in English, also where the source has no page', () => {
    const source = { name: '示例来源', nameEn: 'Sample source' };
    show(<SignalLine signal={build.toldSignal({ source })} />, 'en');
    expect(screen.getByTestId('signal').textContent).toBe(
      '2026-01-10: announced an investment of CNY 3 billion (Sample source)',
    );
    expect(screen.queryByRole('link')).toBeNull();
  });
});
