import { i18n } from '#i18n';
import { LibraryLink } from '../../components/LibraryLink.tsx';
import { useInventory } from '../../components/useInventory.ts';
import { sizeOf, whole } from '../../components/words/amounts.ts';
import { counted } from '../../components/words/counted.ts';
import { Kept } from './Kept.tsx';

/** What is stored, by where it came from, and how much room it takes. */
export function Stored() {
  const inventory = useInventory();
  return (
    <>
      {inventory && <Figures {...inventory} />}
      <Kept />
      <p class="note">{i18n.t('options.keptHint')}</p>
      <p>
        <LibraryLink />
      </p>
    </>
  );
}

type FiguresProps = NonNullable<ReturnType<typeof useInventory>>;

function Figures({ version, bytes, changed, ...stored }: FiguresProps) {
  const rows: readonly (readonly [string, string])[] = [
    [i18n.t('stored.seeds'), whole(stored.seeds)],
    [i18n.t('stored.kept'), whole(stored.kept)],
    [
      i18n.t('stored.feeds', [counted('stored.subscriptions', stored.subscriptions)]),
      whole(stored.feeds),
    ],
    [i18n.t('stored.packs'), whole(stored.packs)],
    ...(bytes === undefined ? [] : [[i18n.t('stored.space'), sizeOf(bytes)] as const]),
  ];
  return (
    <>
      <dl class="figures">
        {rows.map(([what, amount]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
      {changed > 0 && <p class="note">{counted('stored.changed', changed)}</p>}
      {version && <p class="note">{i18n.t('stored.version', [version])}</p>}
    </>
  );
}
