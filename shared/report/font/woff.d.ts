// The bundler and the tests give these files as their bytes.
declare module '*.woff' {
  const bytes: Uint8Array;
  export = bytes;
}
