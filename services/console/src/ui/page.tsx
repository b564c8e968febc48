import type { PropsWithChildren, ReactNode } from 'react';
import { useScreenTitle } from './screen-title';
import './page.css';

interface PageProps {
  /** What the screen is for. */
  hint: string;
  controls?: ReactNode;
  /** Beside that of every screen. */
  className?: string;
}

/** A screen with its title and one column of content. */
export function Page({ hint, controls, className = '', children }: PropsWithChildren<PageProps>) {
  return (
    <main className={`page ${className}`}>
      <div className="page-head">
        <h2>{useScreenTitle()}</h2>
        <span>{hint}</span>
        {controls}
      </div>
      {children}
    </main>
  );
}
