import { describe, expect, it } from 'vitest';
import { isExportDue, parseExported } from '../../../core/border/settings.ts';

describe('the reminder to export', () => {
  it('comes with a hundred articles more than the last export holds', () => {
    expect(isExportDue({ own: 50 }, 149)).toBe(false);
    expect(isExportDue({ own: 50 }, 150)).toBe(true);
    expect(isExportDue(parseExported(undefined), 100)).toBe(true);
  });

  it('waits for a hundred more where it was put off, and still knows what the export holds', () => {
    const putOff = parseExported({ at: '2025-03-03T10:00:00.000Z', own: 50, putOff: 150 });
    expect(putOff).toEqual({ at: '2025-03-03T10:00:00.000Z', own: 50, putOff: 150 });
    expect(isExportDue(putOff, 249)).toBe(false);
    expect(isExportDue(putOff, 250)).toBe(true);
  });

  it('reads nothing else', () => {
    expect(parseExported({ at: 'soon', own: -1, putOff: 'x' })).toEqual({ own: 0 });
  });
});
