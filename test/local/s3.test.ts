import { describe, expect, it } from 'vitest';
import { formProblem } from '../../local/s3/policy.ts';
import { uploadBucket } from '../../shared/upload/bucket.ts';
import { noon } from '../support/examples.ts';
import { exampleSurroundings } from '../support/pictures.ts';

const form = uploadBucket('lataukset', exampleSurroundings, () => noon).formFor({
  key: 'blt_a/upl_b',
  redirect: 'https://kumppanit.example/hallinta',
});
const problem = (
  change: Readonly<Record<string, string>> = {},
  more: { bucket?: string; size?: number; now?: number; secret?: string } = {},
) =>
  formProblem(
    { ...form.fields, ...change },
    { bucket: more.bucket ?? 'lataukset', size: more.size ?? 10_000_000 },
    { secretAccessKey: more.secret ?? exampleSurroundings.AWS_SECRET_ACCESS_KEY, now: more.now ?? noon + 60_000 },
  )?.code;

describe('a posted form', () => {
  it('is taken as it was signed', () => {
    expect(problem()).toBeUndefined();
  });

  it('is refused with a file of 40 MB, or none', () => {
    expect(problem({}, { size: 40_000_000 })).toBe('EntityTooLarge');
    expect(problem({}, { size: 10_000_001 })).toBe('EntityTooLarge');
    expect(problem({}, { size: 0 })).toBe('EntityTooSmall');
  });

  it('is refused once its time is over', () => {
    expect(problem({}, { now: form.expiresAt - 1 })).toBeUndefined();
    expect(problem({}, { now: form.expiresAt })).toBe('AccessDenied');
  });

  it.each([
    ['another place for the file', { key: 'blt_a/upl_other' }],
    ['a file that a browser would open as a page', { 'Content-Type': 'text/html' }],
    ['another page to go on to', { success_action_redirect: 'https://evil.example' }],
    ['a field that nobody spoke of', { acl: 'public-read' }],
  ])('is refused with %s', (_what, change) => {
    expect(problem(change)).toBe('AccessDenied');
  });

  it('is refused in another bucket, with a policy of its own, or signed by somebody else', () => {
    expect(problem({}, { bucket: 'muut' })).toBe('AccessDenied');
    const policy = Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64');
    expect(problem({ policy })).toBe('SignatureDoesNotMatch');
    expect(problem({}, { secret: 'other' })).toBe('SignatureDoesNotMatch');
    expect(problem({ 'x-amz-credential': '' })).toBe('AccessDenied');
  });
});
