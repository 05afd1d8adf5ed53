// Preloaded into a process (NODE_OPTIONS=--import) to make it believe that LATER_MS milliseconds have passed: what a
// machine sees that was off for a while.
const later = Number(process.env.LATER_MS ?? 0);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + later] : args));
  }
  static now() {
    return RealDate.now() + later;
  }
};
