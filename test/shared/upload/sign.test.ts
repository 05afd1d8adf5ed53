import { expect, it } from 'vitest';
import { sign, signedGet } from '../../../shared/upload/sign.ts';

const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html
it('the policy of an upload is signed as in the example of AWS', () => {
  const policy = [
    '{ "expiration": "2015-12-30T12:00:00.000Z",',
    '  "conditions": [',
    '    {"bucket": "sigv4examplebucket"},',
    '    ["starts-with", "$key", "user/user1/"],',
    '    {"acl": "public-read"},',
    '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
    '    ["starts-with", "$Content-Type", "image/"],',
    '    {"x-amz-meta-uuid": "14365123651274"},',
    '    {"x-amz-server-side-encryption": "AES256"},',
    '    ["starts-with", "$x-amz-meta-tag", ""],',
    '',
    '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
    '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
    '    {"x-amz-date": "20151229T000000Z" }',
    '  ]',
    '}',
  ].join('\r\n');
  const scope = { credentials, region: 'us-east-1', at: Date.UTC(2015, 11, 29) };
  expect(sign(Buffer.from(policy).toString('base64'), scope)).toBe(
    '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
  );
});

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
it('a request for a file is signed as in the example of AWS', () => {
  const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');
  const scope = { credentials, region: 'us-east-1', at: Date.UTC(2013, 4, 24) };
  const { authorization } = signedGet(url, scope, { range: 'bytes=0-9' });
  expect(authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

it('a session token is signed, too', () => {
  const scope = { credentials: { ...credentials, sessionToken: 'abc' }, region: 'eu-north-1', at: 0 };
  const headers = signedGet(new URL('https://a.s3.eu-north-1.amazonaws.com/b'), scope);
  expect(headers['x-amz-security-token']).toBe('abc');
  expect(headers['authorization']).toContain('x-amz-date;x-amz-security-token,');
});
