import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { PAGE_NAMES } from '../../shared/pages/contract.js';
import { pageOptions } from '../features/pages/queries.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import Markdown from '../ui/markdown.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';

type PageName = (typeof PAGE_NAMES)[number];

/** `/impressum` and the like: Markdown of the operator under our heading. */
export function Component() {
  const { pathname } = useLocation();
  const name = PAGE_NAMES.find((one) => paths.page(one) === pathname.replace(/\/$/, '')) ?? 'hilfe';
  const query = useQuery(pageOptions(name));
  return (
    <div className="page page-reading stack" key={name}>
      <PageHeader title={t(`pages.title.${name}`)} />
      <QueryView query={query}>{(page) => <PageText name={name} text={page.text} operator={page.operator} />}</QueryView>
    </div>
  );
}

function PageText({ name, text, operator }: { name: PageName; text: string; operator: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const wanted = decodeURIComponent(hash.slice(1)).toLowerCase();
    if (!wanted) return;
    // A link of ours (`#barriere`) also finds the operator's *Eine Barriere melden*.
    const headings = [...(box.current?.querySelectorAll<HTMLElement>('[id]') ?? [])];
    const target = headings.find((element) => element.id === wanted) ?? headings.find((element) => element.id.includes(wanted));
    if (!target) return;
    target.tabIndex = -1;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }, [hash, text]);
  const template = !operator && name !== 'hilfe' && name !== 'moderation';
  return (
    <div className="stack" ref={box}>
      {template && <Alert tone="neutral">{t('pages.shipped')}</Alert>}
      <Markdown text={text} topLevel={/^# /m.test(text) ? 2 : 1} anchors />
      {name === 'kontakt' && !/^#+ .*barriere/im.test(text) && (
        <section className="prose">
          <h2 id="barriere">{t('pages.barrier.title')}</h2>
          <p>{t('pages.barrier.text')}</p>
          <p>
            <Link to={paths.page('barrierefreiheit')}>{t('pages.barrier.more')}</Link>
          </p>
        </section>
      )}
    </div>
  );
}
