import { expect, test } from 'vitest';
import { httpEvent, type Incoming } from '../../local/http/event.ts';
import { httpResponse } from '../../local/http/response.ts';
import { matchRoute } from '../../local/http/routes.ts';

const keys = [
  'ANY /',
  'GET /tiedote/{id}',
  'ANY /tiedote/{id}',
  'ANY /tilaa',
  'ANY /tilaa/{proxy+}',
  'GET /tilaa/valmis',
  '$default',
];
const routes = keys.map((key) => ({ key, target: key }));

test.each([
  ['GET', '/', 'ANY /', {}],
  ['GET', '/tiedote/blt_1', 'GET /tiedote/{id}', { id: 'blt_1' }],
  ['HEAD', '/tiedote/blt_1', 'ANY /tiedote/{id}', { id: 'blt_1' }],
  ['GET', '/tiedote/blt%201', 'GET /tiedote/{id}', { id: 'blt 1' }],
  ['POST', '/tilaa', 'ANY /tilaa', {}],
  ['GET', '/tilaa/vahvista/a%2Fb', 'ANY /tilaa/{proxy+}', { proxy: 'vahvista/a/b' }],
  ['GET', '/tilaa/valmis', 'GET /tilaa/valmis', {}],
  ['GET', '/tilaa/', '$default', {}],
  ['GET', '/tiedote/a/b', '$default', {}],
])('%s %s takes the route %s', (method, path, key, pathParameters) => {
  expect(matchRoute(routes, method, path)).toMatchObject({ route: { key }, pathParameters });
});

const match = { route: { key: 'ANY /tilaa', target: 'x' }, pathParameters: {} };
const at = { requestId: 'r', now: new Date('2026-11-23T08:15:00.000Z'), domainName: '127.0.0.1:8080' };
const incoming = (more: Partial<Incoming>): Incoming => ({
  method: 'POST',
  target: '/tilaa',
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...more,
});

test('a request becomes an event of payload format 2.0', () => {
  const event = httpEvent(
    incoming({
      target: '/tilaa?lang=sv&x=1&x=2&n=%C3%A4',
      headers: { cookie: ['a=1; b=2'], accept: ['text/html', '*/*'], 'content-type': ['text/plain'] },
      body: Buffer.from('ääkköset'),
    }),
    match,
    at,
  );
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /tilaa',
    rawPath: '/tilaa',
    rawQueryString: 'lang=sv&x=1&x=2&n=%C3%A4',
    cookies: ['a=1', 'b=2'],
    headers: { accept: 'text/html,*/*', 'content-type': 'text/plain' },
    queryStringParameters: { lang: 'sv', x: '1,2', n: 'ä' },
    body: 'ääkköset',
    isBase64Encoded: false,
    requestContext: { http: { method: 'POST', path: '/tilaa' }, stage: '$default', time: '23/Nov/2026:08:15:00 +0000' },
  });
  expect(event.headers).not.toHaveProperty('cookie');
});

test.each(['application/x-www-form-urlencoded', 'image/png', ''])('a body of type "%s" comes in base64', (type) => {
  const body = Buffer.from([0xff, 0x00, 0x41]);
  const event = httpEvent(incoming({ headers: { 'content-type': [type] }, body }), match, at);
  expect(event).toMatchObject({ isBase64Encoded: true, body: '/wBB' });
});

test('a result with a status becomes that response, cookies and bytes included', () => {
  const result = {
    statusCode: 201,
    headers: { 'x-a': 'b' },
    cookies: ['a=1', 'b=2'],
    body: '/wBB',
    isBase64Encoded: true,
  };
  expect(httpResponse(result)).toEqual({
    status: 201,
    headers: { 'x-a': 'b', 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from([0xff, 0x00, 0x41]),
  });
});

test('a result without a status is the body of a 200; one of another form is a 500', () => {
  expect(httpResponse({ hello: 1 })).toMatchObject({ status: 200, body: Buffer.from('{"hello":1}') });
  expect(httpResponse({ statusCode: 200, body: 7 })).toMatchObject({ status: 500 });
});
