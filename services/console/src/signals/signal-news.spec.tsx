import * as build from '@queqiao/testing/builders';
import { fireEvent, screen } from '@testing-library/react';
import { CityNewsProvider } from '../api/city-news';
import { show } from '../testing/render';
import { signedIn } from '../testing/signed-in';
import type { Language } from '../words/dictionary';
import { useSignalNews } from './signal-news';

/** An event stream that says one thing and stays open. */
function streamOf(text: string): Response {
  const said = [new TextEncoder().encode(text)];
  const read = () => {
    const value = said.shift();
    return value === undefined ? new Promise(() => undefined) : Promise.resolve({ done: false, value });
  };
  const body = { getReader: () => ({ read, cancel: async () => undefined }) };
  const headers = new Map([['content-type', 'text/event-stream']]);
  return { status: 200, url: '', redirected: false, headers, body } as unknown as Response;
}

function City() {
  return (
    <CityNewsProvider city="371600" onSignalled={useSignalNews()}>
      名单
    </CityNewsProvider>
  );
}

function speak(news: unknown, language?: Language) {
  signedIn();
  window.fetch = async () => streamOf(`event: suggestion.signalled\ndata: ${JSON.stringify(news)}\n\n`);
  show(<City />, language);
}

describe('news of a candidate that the city accepted', () => {
  it('says what happened and stays until somebody closes it', async () => {
    speak(build.acceptedSignal());
    const news = await screen.findByText(
      /^已接受的“示例企业一号”有新信号：2026-01-10 公告拟投资 30 亿元：拟新建电池铝箔生产线/,
    );
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(news.isConnected).toBe(false);
  });

  it('is told in English', async () => {
    speak(build.acceptedSignal(), 'en');
    await screen.findByText(
      /^New about 示例企业一号, whom you accepted: 2026-01-10: announced an investment of CNY 3 billion/,
    );
  });

  it('says nothing of what it cannot read', () => {
    speak({ suggestionId: 'x' });
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
