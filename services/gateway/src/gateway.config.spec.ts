import { readConfig } from '@queqiao/platform';
import { gatewayConfig } from './gateway.config.js';

const env = {
  NATS_URL: 'nats://127.0.0.1:4222',
  NATS_PASSWORD: 'z'.repeat(32),
  HTTP_PORT: '3000',
  SESSION_SECRET: 'x'.repeat(32),
  CONTEXT_SECRET: 'y'.repeat(32),
};

describe('the configuration of the gateway', () => {
  it('listens on loopback, under the names of this machine, unless told otherwise', () => {
    const names = ['localhost', '127.0.0.1', '[::1]'];
    expect(readConfig(gatewayConfig, env)).toMatchObject({ HTTP_HOST: '127.0.0.1', HTTP_NAMES: names });
    const elsewhere = { ...env, HTTP_HOST: '0.0.0.0', HTTP_NAMES: 'zhaoshang.example.gov.cn, 10.0.0.7' };
    expect(readConfig(gatewayConfig, elsewhere).HTTP_NAMES).toEqual(['zhaoshang.example.gov.cn', '10.0.0.7']);
  });

  it('trusts no proxy unless told which', () => {
    expect(readConfig(gatewayConfig, env).TRUSTED_PROXIES).toBeUndefined();
    const behind = (TRUSTED_PROXIES: string) => readConfig(gatewayConfig, { ...env, TRUSTED_PROXIES }).TRUSTED_PROXIES;
    expect(behind('10.0.0.7, 192.168.0.0/16, fd00::1')).toEqual(['10.0.0.7', '192.168.0.0/16', 'fd00::1']);
    for (const wrong of ['', 'proxy.example', '*']) expect(() => behind(wrong)).toThrow(/TRUSTED_PROXIES/);
  });

  it('has no secret of its own, and takes none that can be guessed', () => {
    const { SESSION_SECRET: _, ...without } = env;
    expect(() => readConfig(gatewayConfig, without)).toThrow(/SESSION_SECRET is missing/);
    expect(() => readConfig(gatewayConfig, { ...env, SESSION_SECRET: 'secret' })).toThrow(/SESSION_SECRET/);
  });

  it('lists every problem at once', () => {
    const read = () => readConfig(gatewayConfig, { HTTP_PORT: 'x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/LOG_LEVEL.*NATS_URL is missing.*HTTP_PORT.*SESSION_SECRET/s);
  });
});
