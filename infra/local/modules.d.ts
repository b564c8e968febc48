// The launcher is plain JavaScript, since it runs before the compiler is installed; only its tests are TypeScript.
declare module '*.mjs';
