// Preloaded into a process and its threads to make them believe that time has passed: what a machine sees that was off
// for a while. `NODE_OPTIONS=--import=file:///…/later.mjs?ms=600000` is ten minutes later.
const later = Number(new URL(import.meta.url).searchParams.get('ms') ?? 0);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + later] : args));
  }
  static now() {
    return RealDate.now() + later;
  }
};
