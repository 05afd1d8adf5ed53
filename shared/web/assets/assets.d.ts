// The bundler and the tests give these files as their text.
declare module '*.css' {
  const text: string;
  export = text;
}
declare module '*.browser.js' {
  const text: string;
  export = text;
}
declare module '*.svg' {
  const text: string;
  export = text;
}
