import { z } from 'zod';
import { httpOf } from './http.js';
import { readersOfCity } from './roles.js';

/** The stream in which a city's pages hear its streamed events; the gateway itself answers it. */
export const cityEvents = {
  name: 'gateway.cityEvents',
  summary: { zh: '事件流', en: 'Server-sent events: new rankings, decisions and weights of the city' },
  http: httpOf('GET /cities/:city/events', z.strictObject({}), 200, false),
  may: readersOfCity,
};
