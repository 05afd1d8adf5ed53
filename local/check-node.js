// Plain JavaScript, since a Node too old to run TypeScript must still be able to say so.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old: this needs Node 24, which \`npm ci\` brings along; run it through \`npm start\`, and if that says the same, run \`npm rebuild node\`.`,
  );
  process.exit(1);
}
