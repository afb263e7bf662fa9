import { expect, test } from 'vitest';
import { textIn } from '../../../src/action/process/history-texts.ts';

test.each([
  'We have sent your order.',
  'jane@shop.test',
  '+49 170 1234567',
  '您好，您的订单已经发货了',
  'ご注文の商品を発送いたしました。',
  'สินค้าของคุณถูกส่งแล้ว',
])('a text for a customer is found in what a workflow is given, also where words stand without spaces: %s', (text) => {
  expect(textIn({ order: { note: text } }, false)).toBe('order.note');
});

test.each(['請退款', '東京都渋谷区', 'needs more info', 'support/default/conversation/42', '3 days'])(
  'a name, an id or a span is none: %s',
  (text) => {
    expect(textIn({ order: { note: text } }, false)).toBeUndefined();
  },
);
