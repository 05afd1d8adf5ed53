import { fileURLToPath } from 'node:url';
import { type BundlingOptions, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

/** The folder that holds functions/, shared/ and the lock file. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * How a function becomes one file: everything inside, so that it starts fast and runs what was tested.
 *
 * A file that pages send as it is (style sheet, icon, browser script) is imported `with { type: 'text' }`; the bundler
 * needs no setting for it. A setting by file name would not do: packages of ours have files called *.browser.js too.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  logLevel: LogLevel.WARNING,
  minify: true,
  // Beside the bundle and not named in it: starts cost nothing, and a stack trace can still be read back by hand.
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  // The SDK as locked and tested, without the parts that are not called; Lambda's own one is another version.
  externalModules: [],
  // The packages' ES modules, which can be cut down to what is used: a fifth of a megabyte less per SDK client.
  mainFields: ['module', 'main'],
  // Some packages inside an ES module bundle still call `require` for Node's own modules.
  banner:
    "import { createRequire as createRequireForBundle } from 'node:module';const require=createRequireForBundle(import.meta.url);",
};
