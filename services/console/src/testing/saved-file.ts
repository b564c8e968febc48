/** Catches the next file that the page saves; the answer reads it. */
export function catchSavedFile(): () => Promise<string> {
  let saved: Blob | undefined;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  return () =>
    new Promise((resolve, reject) => {
      if (saved === undefined) throw new Error('Nothing was saved');
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsText(saved);
    });
}
