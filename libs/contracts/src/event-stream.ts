import { z } from 'zod';
import { httpOf } from './http.js';
import { readersOfCity } from './roles.js';

/** Events of a city for its open pages; answered by the gateway itself. */
export const cityEvents = {
  name: 'gateway.cityEvents',
  summary: { zh: '事件流', en: 'Server-sent events: new rankings, decisions and weights of the city' },
  http: httpOf('GET /cities/:city/events', z.strictObject({}), { status: 200, located: false, isFile: false }),
  may: readersOfCity,
};
