// What libraries ask of a browser and jsdom does not have.
import { TextDecoder, TextEncoder } from 'node:util';

const nothing = () => undefined;

window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  });

/** Nothing has a size here, so none ever changes. */
class StillObserver implements ResizeObserver {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}
window.ResizeObserver ??= StillObserver;

/** As much of a response as the router's redirects are made of. */
class EmptyResponse {
  readonly headers = new Map<string, string>();
}
Object.assign(window, { TextDecoder, TextEncoder, Response: EmptyResponse, scrollTo: nothing });

/** Hands messages on in the same page, behind what else waits, such as code that is loaded. */
class LocalChannel {
  readonly port1: { onmessage?: (event: { data: unknown }) => void } = {};
  readonly port2 = { postMessage: (data: unknown) => setTimeout(() => this.port1.onmessage?.({ data })) };
}
Object.assign(window, { MessageChannel: LocalChannel });

// Scroll bars have no style of their own to be asked for, and text areas that grow reckon with edges in pixels.
const computedStyleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => {
  const style = computedStyleOf(element);
  const read = style.getPropertyValue.bind(style);
  style.getPropertyValue = (name) => (/^(padding|border)-(top|bottom)/.test(name) ? '0px' : read(name));
  return style;
};
