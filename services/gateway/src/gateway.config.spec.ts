import { readConfig } from '@queqiao/platform';
import { gatewayConfig } from './gateway.config.js';

const env = { NATS_URL: 'nats://127.0.0.1:4222', HTTP_PORT: '3000' };

describe('the configuration of the gateway', () => {
  it('listens on loopback as the sample officer unless told otherwise', () => {
    expect(readConfig(gatewayConfig, env)).toMatchObject({ HTTP_HOST: '127.0.0.1', SAMPLE_OFFICER: '示例专员' });
  });

  it('refuses to let strangers act as the sample officer', () => {
    expect(() => readConfig(gatewayConfig, { ...env, HTTP_HOST: '0.0.0.0' })).toThrow(/HTTP_HOST: must be a loopback/);
  });

  it('has two sample people who are not one', () => {
    expect(readConfig(gatewayConfig, env).SAMPLE_ADMIN).toBe('示例管理员');
    expect(() => readConfig(gatewayConfig, { ...env, SAMPLE_ADMIN: '示例专员' })).toThrow(
      /SAMPLE_ADMIN: must be another/,
    );
  });

  it('refuses a name that is the id of the other person', () => {
    const read = (people: object) => () => readConfig(gatewayConfig, { ...env, ...people });
    expect(read({ SAMPLE_OFFICER: 'sample-admin' })).toThrow(/SAMPLE_OFFICER: must not be sample-admin/);
    expect(read({ SAMPLE_ADMIN: 'sample-officer' })).toThrow(/SAMPLE_ADMIN: must not be sample-officer/);
  });

  it('listens elsewhere when that is allowed by name', () => {
    const config = { ...env, HTTP_HOST: '0.0.0.0', ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: 'yes' };
    expect(readConfig(gatewayConfig, config).HTTP_HOST).toBe('0.0.0.0');
  });

  it('lists every problem at once', () => {
    const read = () => readConfig(gatewayConfig, { HTTP_HOST: '0.0.0.0', HTTP_PORT: 'x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/LOG_LEVEL.*NATS_URL is missing.*HTTP_PORT.*HTTP_HOST/s);
  });
});
