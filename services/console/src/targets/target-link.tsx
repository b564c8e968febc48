import { Link } from '@tanstack/react-router';
import type { PropsWithChildren } from 'react';

interface TargetLinkProps {
  city: string;
  target: string;
  testId: string;
  isPicked: boolean;
}

/** Leads to the lists of a target, narrowed as those on the screen are; kinds differ by target. */
export function TargetLink({ city, target, testId, isPicked, children }: PropsWithChildren<TargetLinkProps>) {
  return (
    <Link
      className="target"
      from="/$city/lists/{-$target}"
      to="/$city/lists/{-$target}"
      params={{ city, target }}
      search={({ scope, state }) => ({ scope, state })}
      data-testid={testId}
      aria-current={isPicked}
    >
      {children}
    </Link>
  );
}
