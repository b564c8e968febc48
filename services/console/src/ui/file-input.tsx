import { FILE_BYTES, fileEndings, type SentFile } from '@queqiao/contracts';

interface FileInputProps {
  testId: string;
  /** A form item around it gives these two. */
  id?: string;
  onChange?: (file: SentFile | undefined) => void;
  isBusy?: boolean;
}

const TYPES = Object.keys(fileEndings).join();

/** A file as it is sent; the server looks into it. */
export function FileInput({ testId, id, onChange, isBusy = false }: FileInputProps) {
  return (
    <input
      id={id}
      type="file"
      accept={TYPES}
      data-testid={testId}
      disabled={isBusy}
      onChange={async ({ target }) => {
        const [file] = target.files ?? [];
        onChange?.(file && { name: file.name, content: await inBase64(file) });
      }}
    />
  );
}

/** Whether the server would refuse it for its size. */
export function isLarge({ content }: SentFile): boolean {
  return (content.length * 3) / 4 > FILE_BYTES;
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
}
