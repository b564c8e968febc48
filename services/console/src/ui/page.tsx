import type { PropsWithChildren, ReactNode } from 'react';
import { useScreenTitle } from './screen-title';
import './page.css';

interface PageProps {
  /** What the screen is for, in a sentence. */
  hint: string;
  /** What narrows it and what can be done here. */
  controls?: ReactNode;
}

/** A screen under its name, with one column of content. */
export function Page({ hint, controls, children }: PropsWithChildren<PageProps>) {
  return (
    <main className="page">
      <div className="page-head">
        <h2>{useScreenTitle()}</h2>
        <span>{hint}</span>
        {controls}
      </div>
      {children}
    </main>
  );
}
