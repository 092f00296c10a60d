import { i18n } from '#i18n';
import { locale } from './locale.ts';

export const whole = (amount: number) => new Intl.NumberFormat(locale()).format(amount);

export const percent = (share: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);

/** "about 40 seconds", "about 3 minutes": as exactly as a guess can be. */
export function timeLeft(seconds: number): string {
  const [amount, unit] =
    seconds < 90 ? [Math.max(1, Math.round(seconds)), 'second'] : [seconds / 60, 'minute'];
  const written = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Number(amount));
  return i18n.t('common.about', [written]);
}

/** Bytes as one reads them: "3.4 MB". */
export function sizeOf(bytes: number): string {
  const [amount, unit] =
    bytes < 1e6
      ? [bytes / 1e3, 'kilobyte']
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'short',
    maximumFractionDigits: Number(amount) < 10 ? 1 : 0,
  }).format(Number(amount));
}
