import type { InputOf } from '@queqiao/contracts';
import { useMutation } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { callFile, type FileOperation } from '../api/client';
import { saveFile } from '../ui/save-file';
import { useTellProblem } from '../ui/toast';

interface SaveButtonProps<O extends FileOperation> {
  city: string;
  operation: O;
  input: InputOf<O>;
  /** Under which it is saved. */
  name: string;
  testId: string;
}

/** Fetches a file and saves it on the reader's device. */
export function SaveButton<O extends FileOperation>(props: PropsWithChildren<SaveButtonProps<O>>) {
  const { city, operation, input, name, testId, children } = props;
  const { mutate, isPending } = useMutation({
    mutationFn: () => callFile(operation, input, { city }),
    onSuccess: (content) => saveFile(name, content, content.type),
    onError: useTellProblem(),
  });
  return (
    <button type="button" className="button" data-testid={testId} disabled={isPending} onClick={() => mutate()}>
      {children}
    </button>
  );
}
