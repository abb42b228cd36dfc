export { previewText } from './preview-text.ts';
export { setSmsPrice, smsPrices } from './sms-prices.ts';
