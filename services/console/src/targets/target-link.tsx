import { Link } from '@tanstack/react-router';
import type { PropsWithChildren } from 'react';

interface TargetLinkProps {
  city: string;
  target: string;
  testId: string;
}

/** A link to the lists of a target. Keeps the filters except the kind, as kinds differ by target. */
export function TargetLink({ city, target, testId, children }: PropsWithChildren<TargetLinkProps>) {
  return (
    <Link
      className="target"
      from="/$city/lists/{-$target}"
      to="/$city/lists/{-$target}"
      params={{ city, target }}
      search={({ scope, state, needs }) => ({ scope, state, needs })}
      data-testid={testId}
      activeOptions={{ includeSearch: false }}
    >
      {children}
    </Link>
  );
}
