/** The sign of the product. */
export function Mark() {
  return (
    <svg className="header-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1c4f82" />
      <path d="M5 22c5-11 17-11 22 0M5 22h22M11 22v-6m5 6v-8m5 8v-6" />
    </svg>
  );
}
