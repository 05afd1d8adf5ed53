// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders, not JavaScript's
import { expect, test } from 'vitest';
import { resolveIntrinsics } from '../../local/template/intrinsics.ts';

const lookup = (name: string, attribute?: string) => (attribute === undefined ? `<${name}>` : `<${name}.${attribute}>`);
const resolve = (value: unknown) => resolveIntrinsics(value, lookup, 'Thing (AWS::Some::Thing)');

test.each([
  ['a reference', { Ref: 'Notes' }, '<Notes>'],
  ['an attribute', { 'Fn::GetAtt': ['Notes', 'Arn'] }, '<Notes.Arn>'],
  ['an attribute, written short', { 'Fn::GetAtt': 'Notes.Arn' }, '<Notes.Arn>'],
  ['a join', { 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/<B>/3'],
  ['a choice from a split text', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'one-two-three'] }] }, 'two'],
  ['a substitution', { 'Fn::Sub': '${AWS::Region}/${Notes.Arn}/${!Literal}' }, '<AWS::Region>/<Notes.Arn>/${Literal}'],
  ['a substitution with names of its own', { 'Fn::Sub': ['${A}-${B}', { A: { Ref: 'X' } }] }, '<X>-<B>'],
  ['what holds others', { list: [{ Ref: 'A' }, { deep: { Ref: 'B' } }] }, { list: ['<A>', { deep: '<B>' }] }],
  ['a property that is not to be there', { kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
])('%s is computed', (_, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test('a function that is not known is an error which says where it stands', () => {
  expect(() => resolve({ 'Fn::ImportValue': 'other-stack' })).toThrow(
    /Thing \(AWS::Some::Thing\) uses Fn::ImportValue/,
  );
});
