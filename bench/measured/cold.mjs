// Loads a bundle, calls it once and ends: a plain script, so that nothing of ours is loaded besides.
const [, , file, event] = process.argv;
const { handler } = await import(file);
await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 60_000 });
process.exit(0);
