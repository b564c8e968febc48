// The launcher is plain JavaScript: it runs before the compiler is installed.
declare module '*.mjs';
