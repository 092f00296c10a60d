import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReportView } from '../../components/ReportView.tsx';
import { conflict, dw, nothingLeftOut, observer, refines, report, same } from './fixtures.ts';

afterEach(cleanup);

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);

describe('the report', () => {
  test('comes in the order in which a reader cares', () => {
    render(<ReportView report={report} />);
    expect(headings()).toEqual([
      'Figures that differ',
      'Also reported by',
      'One statement, other words',
      'What this article leaves out',
      'Elsewhere only',
      'Figures that agree',
      'Only in this article',
      'Why figures were kept apart',
    ]);
  });

  test('says each verdict in words, not by colour alone', () => {
    render(<ReportView report={report} />);
    const card = screen.getByRole('article', { name: 'North Korean soldiers killed' });
    expect(within(card).getByText('Conflict').tagName).toBe('STRONG');
    expect(card.textContent).toContain('with Observer');
    const softer = screen.getByRole('article', { name: 'North Korean troops sent to Russia' });
    expect(within(softer).getByText('Compatible').tagName).toBe('STRONG');
  });

  test('shows both sentences with the figure and its hedge marked, outlet, agency, date, source', () => {
    render(<ReportView report={report} />);
    const card = screen.getByRole('article', { name: 'North Korean soldiers killed' });
    const marked = [...card.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['At least 1,000', 'around 600', 'Hundreds']);
    expect(card.textContent).toContain('Observer (AFP) · Jul 13, 2025 · source: Seoul');
  });

  test('puts only an outlet’s own words in quotation', () => {
    render(<ReportView report={report} />);
    const card = screen.getByRole('article', { name: 'North Korean soldiers killed' });
    const quoted = [...card.querySelectorAll('blockquote')].map((quote) => quote.textContent);
    expect(quoted).toEqual([
      'At least 1,000 of them have been killed, the official said.',
      'Hundreds of soldiers have died in the fighting.',
    ]);
    expect(card.textContent).toContain('Our digest of the report by Observer');
  });

  test('shows each outlet’s wording of a statement, and marks only the words that differ', () => {
    render(<ReportView report={report} />);
    const [statement, ...others] = document.querySelectorAll('.statements > li');
    expect(others).toEqual([]);
    expect(statement?.querySelector('.whose')?.textContent).toBe('Kim Jong Un');
    const quotes = [...(statement?.querySelectorAll('.say') ?? [])];
    expect(quotes.map((quote) => quote.querySelector('blockquote')?.textContent)).toEqual([
      'We share the same views on all strategic matters',
      'have identical opinions on all strategic issues',
    ]);
    expect(quotes.map((quote) => quote.querySelector('figcaption')?.textContent)).toEqual([
      'This page · Jul 14, 2025',
      'Observer (AFP) and The Example Gazette',
    ]);
    expect([...(statement?.querySelectorAll('mark') ?? [])].map((m) => m.textContent)).toEqual([
      'share the same views',
      'matters',
      'have identical opinions',
      'issues',
    ]);
    expect(screen.getByText('1 more quote stands elsewhere word for word.')).toBeTruthy();
  });

  test('explains what both sides say', () => {
    render(<ReportView report={report} />);
    const card = screen.getByRole('article', { name: 'North Korean soldiers killed' });
    expect(card.textContent).toContain(
      'The Sample Post says at least 1,000, citing a Western official; Observer says around 600, citing Seoul. Two sources, two figures; both cannot be true.',
    );
  });

  test('groups texts of one origin under one row and counts origins', () => {
    render(<ReportView report={report} />);
    expect(screen.getByText('3 reports, at most 2 origins')).toBeTruthy();
    expect(screen.getByText('Same origin as Observer')).toBeTruthy();
  });

  test('says per figure how many reports give it, and from how many origins', () => {
    render(<ReportView report={report} />);
    const card = screen.getByRole('article', { name: 'North Korean troops sent to Russia' });
    expect(card.textContent).toContain('2 reports, at most 2 origins');
  });

  test('asks the page to show a figure', () => {
    const onShow = vi.fn();
    render(<ReportView report={report} onShow={onShow} />);
    within(screen.getByRole('article', { name: 'North Korean soldiers killed' }))
      .getByRole('button', { name: 'Show in the page' })
      .click();
    expect(onShow).toHaveBeenCalledWith(conflict.id);
  });

  test('opens what is stored of a report', () => {
    const onRead = vi.fn();
    render(<ReportView report={report} onRead={onRead} />);
    screen.getByRole('button', { name: dw.title }).click();
    expect(onRead).toHaveBeenCalledWith(dw);
  });

  test('never turns text into markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const [row] = report.coverage;
    const article = { ...observer, title: hostile, outlet: hostile };
    render(<ReportView report={{ ...report, coverage: row ? [{ ...row, article }] : [] }} />);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText(hostile).length).toBeGreaterThan(0);
  });
});

describe('a report without differences', () => {
  const empty = { ...report, quantities: [], apart: [], leftOut: nothingLeftOut };
  test.each([
    ['no coverage', { ...empty, coverage: [], voices: 0 }, 'No other report yet'],
    ['agreement', { ...empty, quantities: [same] }, 'No figure differs'],
    ['nothing compared', empty, 'Nothing to compare'],
    ['no figures', { ...empty, figures: [] }, 'No figures on this page'],
    ['not English', { ...empty, figures: [], figuresRead: false }, 'Not in English'],
  ])('%s', (_name, shown, title) => {
    render(<ReportView report={shown} />);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  test('differences say nothing of the kind', () => {
    render(<ReportView report={{ ...report, quantities: [refines] }} />);
    expect(screen.queryByText('No figure differs')).toBeNull();
  });
});
