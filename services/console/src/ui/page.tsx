import type { PropsWithChildren, ReactNode } from 'react';
import './page.css';

interface PageProps {
  title: string;
  /** What the screen is for, in a sentence. */
  hint: string;
  /** What narrows it and what can be done here. */
  controls?: ReactNode;
}

/** A screen with a head and one column of content. */
export function Page({ title, hint, controls, children }: PropsWithChildren<PageProps>) {
  return (
    <main className="page">
      <div className="page-head">
        <h2>{title}</h2>
        <span>{hint}</span>
        {controls}
      </div>
      {children}
    </main>
  );
}
